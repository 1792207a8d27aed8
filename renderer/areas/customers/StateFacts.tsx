import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissCircleFilled, QuestionCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import { useFormat } from '../../format/useFormat.ts';
import { readiness, type ReadinessFact } from './readiness.ts';

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

/** The steps towards an order as far as the server's copy knows them: done, missing, not known. */
export function StateFacts({ customer }: { readonly customer: CustomerDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const words = useFactWords();
  const { facts, verdict } = readiness(customer);
  const lines = [...facts.map((fact) => ({ id: fact.kind, state: fact.state, ...words(fact) })), { id: 'verdict', state: verdict, text: t(VERDICT[verdict]), more: null }];
  return (
    <ul aria-label={t('state.label')} className={styles.list}>
      {lines.map(({ id, state, text, more }) => {
        const Icon = ICONS[state];
        return (
          <li key={id} className={styles.item} data-fact={id} data-state={state}>
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

type FactWords = { readonly text: string; readonly more: string | null };

function useFactWords(): (fact: ReadinessFact) => FactWords {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const list = new Intl.ListFormat(format.language, { type: 'conjunction' });
  return (fact) => {
    switch (fact.kind) {
      case 'tenant':
        return fact.state === 'met' ? { text: t('state.tenantMet'), more: fact.domain } : { text: t('state.tenantMissing'), more: t('state.tenantMissingText') };
      case 'agreement':
        return fact.state === 'met'
          ? { text: fact.agreedAt === null ? t('state.agreementMetUndated') : t('state.agreementMet', { date: format.date(fact.agreedAt) }), more: fact.by === null ? null : t('state.agreementBy', { name: fact.by }) }
          : { text: t(fact.state === 'missing' ? 'state.agreementMissing' : 'state.agreementUnknown'), more: fact.state === 'missing' ? t('state.agreementMissingText') : null };
      case 'profile':
        return {
          text: t(fact.state === 'met' ? 'state.profileMet' : fact.state === 'missing' ? 'state.profileMissing' : 'state.profileUnknown'),
          more: fact.missing.length === 0 ? null : t('state.profileMissingText', { fields: list.format(fact.missing.map((field) => t(`field.${field}`))) }),
        };
    }
  };
}
