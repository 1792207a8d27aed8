import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissCircleFilled, QuestionCircleRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useApi } from '../../host/hooks.ts';
import { stateLines, type StateLine } from './state-lines.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalXS, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  icon: { fontSize: tokens.fontSizeBase500, flexShrink: 0 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
  more: { color: tokens.colorNeutralForeground2 },
});

const ICONS = { met: CheckmarkCircleFilled, missing: DismissCircleFilled, unknown: QuestionCircleRegular } as const;

/** The steps towards an order: done, missing, not known. */
export function StateFacts({ customer }: { readonly customer: CustomerDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const words = useLineWords();
  const api = useApi();
  const { data } = useQuery(api.customers.readiness.queryOptions({ input: { id: customer.id, product: null } }));
  if (data === undefined) return null;
  return (
    <ul aria-label={t('state.label')} className={styles.list}>
      {stateLines(customer, data).map((line) => {
        const { kind, state } = line;
        const { text, more } = words(line);
        const Icon = ICONS[state];
        return (
          <li key={kind} className={styles.item} data-fact={kind} data-state={state}>
            <Icon aria-label={t(`state.${state}`)} className={mergeClasses(styles.icon, styles[state])} />
            <span>
              {state === 'missing' && more !== null ? `${text}.` : text}
              {more === null ? null : <span className={styles.more}> {more}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const VERDICT = { met: 'state.orderable', missing: 'state.notOrderable', unknown: 'state.orderableUnknown' } as const;

type LineWords = { readonly text: string; readonly more: string | null };

function useLineWords(): (line: StateLine) => LineWords {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const list = new Intl.ListFormat(format.language, { type: 'conjunction' });
  return (line) => {
    switch (line.kind) {
      case 'tenant':
        return line.state === 'met' ? { text: t('state.tenantMet'), more: line.domain } : { text: t('state.tenantMissing'), more: t('state.tenantMissingText') };
      case 'agreement':
        return line.state === 'met'
          ? { text: line.agreedAt === null ? t('state.agreementMetUndated') : t('state.agreementMet', { date: format.date(line.agreedAt) }), more: line.by === null ? null : t('state.agreementBy', { name: line.by }) }
          : { text: t(line.state === 'missing' ? 'state.agreementMissing' : 'state.agreementUnknown'), more: line.state === 'missing' ? t('state.agreementMissingText') : null };
      case 'profile':
        return {
          text: t(line.state === 'met' ? 'state.profileMet' : line.state === 'missing' ? 'state.profileMissing' : 'state.profileUnknown'),
          more: line.missing.length === 0 ? null : t('state.profileMissingText', { fields: list.format(line.missing.map((field) => t(`field.${field}`))) }),
        };
      case 'verdict':
        return { text: t(VERDICT[line.state]), more: null };
    }
  };
}
