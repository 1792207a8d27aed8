import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { isUseBenefit } from '../../../../core/domain/catalog/use-benefits.ts';
import type { CartLineIssue, CartLineView, PromotionAnswer } from '../../../../core/contract/carts.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, href } from '../../../frame/address.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  issue: { color: tokens.colorStatusDangerForeground1 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  open: { color: tokens.colorStatusWarningForeground3 },
});

export type LineNotesProps = { readonly view: CartLineView; /** null: not asked (yet). */ readonly answer: PromotionAnswer | null };

/** What is to be known of one line: a new name, what stands against it, its base licence, its promotion. */
export function LineNotes({ view, answer }: LineNotesProps) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const format = useFormat();
  const isFree = isUseBenefit(view);
  if (!isFree && view.issues.length === 0 && view.renamedTo === null && view.prerequisites.length === 0 && view.promotion === null && view.priceBook === null) return null;
  return (
    <ul className={styles.list}>
      {view.renamedTo === null ? null : <li>{t('carts.renamedTo', { name: view.renamedTo })}</li>}
      {view.issues.map((issue) => (
        <li key={issue.code} className={styles.issue} data-line-issue={issue.code}>
          <IssueText issue={issue} />
        </li>
      ))}
      {view.priceBook === null || view.sale === null || view.list === null ? null : (
        <li data-price-book={view.priceBook}>{t('carts.byBook', { name: view.priceBook, sale: format.unitPrice(view.sale), list: format.unitPrice(view.list) })}</li>
      )}
      {isFree ? <li data-use-benefit="">{t('carts.useBenefit')}</li> : null}
      <Bases bases={view.prerequisites} />
      {view.promotion === null ? null : <Promotion promotion={view.promotion} answer={answer} />}
    </ul>
  );
}

function IssueText({ issue }: { readonly issue: CartLineIssue }) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  if (!('rule' in issue)) return t(`carts.issue.${issue.code}`);
  return `${t(`refused.${issue.code}`)}${issue.figure === null ? '' : `: ${format.number(issue.figure)}`} (${issue.rule})`;
}

/** R-13.1: one of them is needed; which one is there is said, or where to find one. */
function Bases({ bases }: { readonly bases: CartLineView['prerequisites'] }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const there = bases.find(({ state }) => state !== 'missing');
  if (bases.length === 0) return null;
  if (there !== undefined) return <li className={styles.good}>{t(there.state === 'owned' ? 'carts.baseOwned' : 'carts.baseInCart', { name: there.title })}</li>;
  return (
    <li className={styles.open}>
      {t('carts.baseMissing')}{' '}
      {bases.slice(0, MOST_BASES).map(({ title, productId, skuId }, index) => (
        <span key={`${productId}:${skuId}`}>
          {index === 0 ? '' : ', '}
          <Link href={href(addressOf('catalogue', productId, skuId))}>{title}</Link>
        </span>
      ))}
      {bases.length > MOST_BASES ? ' …' : ''}
    </li>
  );
}

const MOST_BASES = 4;
const KNOWN_REASONS = ['InvalidCatalogItemId', 'InvalidPromotion', 'OfferPurchasedPreviously', 'RedemptionLimit', 'Term', 'SeatCount', 'PrerequisiteProductOwnership', 'NoPromotionsAvailable'] as const;

function Promotion({ promotion, answer }: { readonly promotion: NonNullable<CartLineView['promotion']>; readonly answer: PromotionAnswer | null }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const format = useFormat();
  const what = promotion.discount === null ? promotion.name : t('carts.promotion', { name: promotion.name, percent: format.percent(Math.round(promotion.discount * 10_000)) });
  const until = promotion.endsAt === null ? '' : ` ${t('carts.until', { date: format.date(promotion.endsAt) })}`;
  const verdict = answer?.verdict ?? 'unknown';
  const reasons = (answer?.reasons ?? []).map((reason) => KNOWN_REASONS.find((known) => known === reason) ?? null).flatMap((known) => (known === null ? [] : [t(`carts.reason.${known}`)]));
  return (
    <li className={mergeClasses(verdict === 'eligible' && styles.good, verdict === 'notEligible' && styles.open)} data-promotion={verdict}>
      {what}
      {until}: {t(`carts.eligibility.${verdict}`)}
      {reasons.length === 0 ? '' : ` (${reasons.join(', ')})`}
    </li>
  );
}
