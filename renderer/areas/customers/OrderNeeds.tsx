import { Link, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, DismissCircleFilled, QuestionCircleRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderFacts, Requirement } from '../../../core/domain/nce/readiness.ts';
import { needAddress } from '../../components/need-address.ts';
import { href } from '../../frame/address.ts';
import { useApi } from '../../host/hooks.ts';

/** What is sold, as far as an order needs other things for it (S-072 to S-076, S-119). */
const PRODUCTS = {
  any: null,
  commercial: { segment: 'commercial', licenceKind: 'subscription' },
  education: { segment: 'education', licenceKind: 'subscription' },
  nonprofit: { segment: 'nonprofit', licenceKind: 'subscription' },
  government: { segment: 'government', licenceKind: 'subscription' },
  perpetual: { segment: 'commercial', licenceKind: 'perpetual' },
  usage: { segment: 'commercial', licenceKind: 'usage' },
} as const satisfies Readonly<Record<string, OrderFacts['product']>>;
type ProductName = keyof typeof PRODUCTS;
const NAMES = Object.keys(PRODUCTS) as readonly ProductName[];

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalXS} 0`, maxHeight: '46vh', overflowY: 'auto', flexShrink: 0 },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXXS} 0`, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  choice: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS, margin: `${tokens.spacingVerticalS} 0` },
  groups: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 330px), 1fr))', columnGap: tokens.spacingHorizontalXL, rowGap: tokens.spacingVerticalM, alignItems: 'start' },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXXS },
  item: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS },
  icon: { fontSize: tokens.fontSizeBase500, flexShrink: 0 },
  met: { color: tokens.colorStatusSuccessForeground1 },
  missing: { color: tokens.colorStatusDangerForeground1 },
  unknown: { color: tokens.colorNeutralForeground3 },
  rule: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap' },
});

const ICONS = { met: CheckmarkCircleFilled, missing: DismissCircleFilled, unknown: QuestionCircleRegular } as const;

/** Everything that an order of this customer needs, for any product or for one kind: missing, to check by hand, done. */
export function OrderNeeds({ customerId }: { readonly customerId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const api = useApi();
  const id = useId();
  const [name, setName] = useState<ProductName>('any');
  const { data } = useQuery({ ...api.customers.readiness.queryOptions({ input: { id: customerId, product: PRODUCTS[name] } }), placeholderData: keepPreviousData });
  if (data === undefined) return null;
  const of = (state: Requirement['state']): readonly Requirement[] => data.requirements.filter((one) => one.state === state);
  const groups = [
    { state: 'missing', list: of('missing') },
    { state: 'unknown', list: of('unknown') },
    { state: 'met', list: of('met') },
  ] as const;
  return (
    <details className={styles.root} data-needs="">
      <summary className={styles.summary}>{t('needs.summary', { missing: t('needs.missingCount', { count: of('missing').length }), unknown: t('needs.unknownCount', { count: of('unknown').length }) })}</summary>
      <div className={styles.choice}>
        <label htmlFor={id}>{t('needs.product')}</label>
        <Select id={id} size="small" value={name} onChange={(_, { value }) => setName(NAMES.find((one) => one === value) ?? 'any')}>
          {NAMES.map((one) => (
            <option key={one} value={one}>
              {t(`needs.products.${one}`)}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.groups}>
        {groups.map(({ state, list }) => (list.length === 0 ? null : <Group key={state} state={state} list={list} />))}
      </div>
    </details>
  );
}

function Group({ state, list }: { readonly state: Requirement['state']; readonly list: readonly Requirement[] }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const { t: rule } = useTranslation('rules');
  const Icon = ICONS[state];
  return (
    <section data-needs-group={state}>
      <h2 className={styles.name}>{t(`needs.group.${state}`)}</h2>
      <ul className={styles.list}>
        {list.map(({ code, rule: ruleId }) => (
          <li key={code} className={styles.item} data-need={code}>
            <Icon aria-hidden className={mergeClasses(styles.icon, styles[state])} />
            <span>
              {state === 'missing' ? rule(`blocker.${code}`) : rule(`need.${code}`)} <span className={styles.rule}>({ruleId})</span>
              {state === 'met' ? null : <ToStep code={code} />}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The way to the step that is missing; what is done on this very page has its button here already. */
function ToStep({ code }: { readonly code: Requirement['code'] }) {
  const { t } = useTranslation('settings');
  const { t: rule } = useTranslation('rules');
  const to = needAddress(code, null);
  if (to === null || to === '/customers') return null;
  return (
    <Link inline href={href(to)} aria-label={t('readiness.goTo', { what: rule(`need.${code}`) })}>
      {t('readiness.go')}
    </Link>
  );
}
