import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CatalogueDetail } from '../../../core/contract/catalogue.ts';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { usePaidFor } from './columns.tsx';

type Promotion = CatalogueDetail['promotions'][number];

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalM },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Discounts that the server announces for this article, with the days on which they hold. */
export function Promotions({ promotions, now }: { readonly promotions: readonly Promotion[]; readonly now: number }) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  const paid = usePaidFor();
  return (
    <ul className={styles.list}>
      {promotions.map((promotion) => {
        const days = daysOf(promotion, now);
        return (
          <li key={`${promotion.id} ${promotion.term} ${promotion.billingPlan}`}>
            <div className={styles.head}>
              {promotion.name}
              {days === null ? null : <StatusBadge tone={days.tone} text={t(`promotions.${days.key}`, { date: format.date(days.at) })} />}
            </div>
            <div>
              {promotion.discount === null ? null : t('promotions.discount', { percent: format.percent(Math.round(promotion.discount * 10_000)) })}
              {promotion.discount === null ? '' : ' · '}
              {promotion.billingPlan === null ? t('promotions.anyTerm') : paid({ term: promotion.term, billingPlan: promotion.billingPlan })}
            </div>
            {promotion.description === '' || promotion.description === promotion.name ? null : <div className={styles.quiet}>{promotion.description}</div>}
          </li>
        );
      })}
    </ul>
  );
}

type Days = { readonly key: 'over' | 'upcoming' | 'until' | 'from'; readonly tone: Tone; readonly at: number };

/** When a promotion holds, seen from `now`; null where the server names no day. */
function daysOf({ startsAt, endsAt }: Promotion, now: number): Days | null {
  if (endsAt !== null && endsAt < now) return { key: 'over', tone: 'quiet', at: endsAt };
  if (startsAt !== null && startsAt > now) return { key: 'upcoming', tone: 'info', at: startsAt };
  if (endsAt !== null) return { key: 'until', tone: 'good', at: endsAt };
  return startsAt === null ? null : { key: 'from', tone: 'good', at: startsAt };
}
