import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../core/contract/office.ts';
import { LinkRows } from '../../components/LinkRows.tsx';
import { Panel } from '../../components/Panel.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { addressOf, href } from '../../frame/address.ts';
import { useFormat } from '../../format/useFormat.ts';
import { TermDay } from '../shared/TermDay.tsx';
import { Nothing } from './Nothing.tsx';

const useStyles = makeStyles({
  ranges: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', margin: `0 0 ${tokens.spacingVerticalS}`, padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  range: { display: 'flex', flexDirection: 'column-reverse', paddingInline: tokens.spacingHorizontalM, borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { borderLeft: 'none', paddingLeft: 0 } },
  number: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  words: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const RANGES = ['days30', 'days60', 'days90'] as const;

export type RenewalsAheadProps = { readonly renewals: Today['renewals']; readonly byRange: Today['renewalsByRange'] };

/** What renews next, and how much is coming in 30, 60 and 90 days. */
export function RenewalsAhead({ renewals, byRange }: RenewalsAheadProps) {
  const styles = useStyles();
  const { t } = useTranslation('today');
  const format = useFormat();
  const rows = renewals.map((one) => ({
    id: one.subscriptionId,
    to: addressOf('subscriptions', one.subscriptionId),
    title: one.customerName,
    detail: t('productAndSeats', { product: one.product, count: one.quantity, number: format.number(one.quantity) }),
    end: (
      <>
        <TermDay endsAt={one.endsAt} day={one.autoRenew ? 'renewal' : 'last'} />
        {one.autoRenew ? null : <StatusBadge tone="warning" text={t('renewals.ends')} />}
      </>
    ),
  }));
  return (
    <Panel title={t('renewals.title')} aside={rows.length > 0 ? <Link href={href('/subscriptions?filter=renewsIn30Days')}>{t('all')}</Link> : null}>
      <dl className={styles.ranges}>
        {RANGES.map((range) => (
          <div key={range} className={styles.range}>
            <dt className={styles.words}>{t(`renewals.${range}`)}</dt>
            <dd className={styles.number}>{format.number(byRange[range])}</dd>
          </div>
        ))}
      </dl>
      {rows.length > 0 ? <LinkRows label={t('renewals.title')} rows={rows} /> : <Nothing text={t('renewals.none')} />}
    </Panel>
  );
}
