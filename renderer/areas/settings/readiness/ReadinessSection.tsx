import { Link, makeStyles, MessageBar, MessageBarBody, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissCircleFilled, QuestionCircleRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Requirement } from '../../../../core/domain/nce/readiness.ts';
import { needAddress } from '../../../components/need-address.ts';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { href } from '../../../frame/address.ts';
import { useApi } from '../../../host/hooks.ts';
import { useFormStyles } from '../styles.ts';

const ICONS = { met: CheckmarkCircleFilled, missing: DismissCircleFilled, unknown: QuestionCircleRegular } as const;
const STATES = ['missing', 'unknown', 'met'] as const;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  item: { display: 'grid', gridTemplateColumns: 'auto minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'start' },
  icon: { fontSize: tokens.fontSizeBase500 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
  rule: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

/** What stands between the office and its first order, as the rulebook reports it, each with the way to the step that is missing. */
export function ReadinessSection() {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  const query = useQuery(useApi().office.readiness.queryOptions());
  return (
    <div className={styles.form}>
      <p className={styles.note}>{t('readiness.intro')}</p>
      <QueryGate query={query}>{({ requirements }) => <Requirements requirements={requirements} />}</QueryGate>
      <p className={styles.note}>
        {t('readiness.customers')} <Link inline href={href('/customers')}>{t('readiness.toCustomers')}</Link>
      </p>
    </div>
  );
}

function Requirements({ requirements }: { readonly requirements: readonly Requirement[] }) {
  const { t } = useTranslation('settings');
  const of = (state: Requirement['state']): readonly Requirement[] => requirements.filter((one) => one.state === state);
  const missing = of('missing').length;
  return (
    <>
      <MessageBar intent={missing > 0 ? 'error' : of('unknown').length > 0 ? 'info' : 'success'} layout="multiline">
        <MessageBarBody>{missing > 0 ? t('readiness.missing', { count: missing }) : of('unknown').length > 0 ? t('readiness.check', { count: of('unknown').length }) : t('readiness.ready')}</MessageBarBody>
      </MessageBar>
      {STATES.map((state) => (of(state).length === 0 ? null : <Group key={state} state={state} list={of(state)} />))}
    </>
  );
}

function Group({ state, list }: { readonly state: Requirement['state']; readonly list: readonly Requirement[] }) {
  const styles = useStyles();
  const form = useFormStyles();
  const { t } = useTranslation('settings');
  const { t: rule } = useTranslation('rules');
  const Icon = ICONS[state];
  return (
    <section aria-label={t(`readiness.group.${state}`)} className={form.group} data-needs-group={state}>
      <h2 className={form.heading}>{t(`readiness.group.${state}`)}</h2>
      <ul className={styles.list}>
        {list.map(({ code, rule: ruleId }) => {
          const to = needAddress(code, null);
          return (
            <li key={code} className={styles.item} data-need={code}>
              <Icon aria-hidden className={mergeClasses(styles.icon, styles[state])} />
              <span>
                {state === 'missing' ? rule(`blocker.${code}`) : rule(`need.${code}`)} <span className={styles.rule}>({ruleId})</span>
              </span>
              {state === 'met' || to === null ? null : (
                <Link href={href(to)} aria-label={t('readiness.goTo', { what: rule(`need.${code}`) })}>
                  {t('readiness.go')}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
