import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SEGMENTS } from '../../../../core/domain/catalog/product.ts';
import { TERMS } from '../../../../core/domain/catalog/terms.ts';
import { ProductPick } from '../parts/ProductPick.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { MINIMUMS, PRICINGS } from './book-draft.ts';
import type { RuleDraft } from './book-draft.ts';

const PLANS = ['monthly', 'annual', 'triennial', 'oneTime'] as const;
const useStyles = makeStyles({
  rule: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingHorizontalM, margin: 0, minWidth: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, paddingInline: tokens.spacingHorizontalXS },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(3, minmax(0, 1fr))', gap: tokens.spacingHorizontalM, alignItems: 'start' },
});

export type RuleFieldsProps = {
  readonly rule: RuleDraft;
  readonly place: number;
  readonly currency: string;
  readonly problems: ReadonlySet<string>;
  readonly onChange: (rule: RuleDraft) => void;
  /** null for the only rule. */
  readonly onRemove: (() => void) | null;
};

/** One rule: for what it holds, how the price comes about, and what has to be left. */
export function RuleFields({ rule, place, currency, problems, onChange, onRemove }: RuleFieldsProps) {
  const styles = usePartStyles();
  const own = useStyles();
  const { t } = useTranslation('prices');
  const set = (changes: Partial<RuleDraft>): void => onChange({ ...rule, ...changes });
  const isShare = rule.kind !== 'surcharge' && rule.kind !== 'fixed';
  const wrong = t(rule.kind === 'fixed' && rule.product === null ? 'books.dialog.fixedProblem' : isShare ? 'books.limitProblem' : 'books.dialog.amountProblem');
  return (
    <fieldset className={own.rule}>
      <legend className={own.legend}>{t('books.dialog.rule', { number: place + 1 })}</legend>
      <div className={own.fields}>
        <ProductPick label={t('dialog.product')} {...(rule.product === null ? { hint: t('dialog.allProducts') } : {})} picked={rule.product} onPick={(product) => set({ product })} />
        <Field label={t('dialog.term')}>
          <Select className={styles.select} value={rule.term} onChange={(_, data) => set({ term: data.value })}>
            <option value="">{t('dialog.allTerms')}</option>
            {TERMS.map((term) => (
              <option key={term} value={term}>
                {t(`term.${term}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('legacy.payment')}>
          <Select className={styles.select} value={rule.plan} onChange={(_, data) => set({ plan: data.value })}>
            <option value="">{t('dialog.allTerms')}</option>
            {PLANS.map((plan) => (
              <option key={plan} value={plan}>
                {t(`plan.${plan}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('legacy.history.segment')}>
          <Select className={styles.select} value={rule.segment ?? ''} onChange={(_, data) => set({ segment: SEGMENTS.find((one) => one === data.value) ?? null })}>
            <option value="">{t('dialog.allTerms')}</option>
            {SEGMENTS.map((one) => (
              <option key={one} value={one}>
                {t(`segment.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('books.dialog.kind')}>
          <Select className={styles.select} value={rule.kind} onChange={(_, data) => set({ kind: PRICINGS.find((one) => one === data.value) ?? 'markup' })}>
            {PRICINGS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`books.dialog.pricing.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t(isShare ? 'books.dialog.share' : 'books.dialog.amount', { currency })} {...(problems.has(`value ${place}`) ? { validationMessage: wrong } : {})}>
          <Input inputMode="decimal" value={rule.value} onChange={(_, data) => set({ value: data.value })} />
        </Field>
        <Field label={t('books.dialog.minimum')}>
          <Select className={styles.select} value={rule.minimumKind} onChange={(_, data) => set({ minimumKind: MINIMUMS.find((one) => one === data.value) ?? 'none' })}>
            {MINIMUMS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`books.dialog.minimumKind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        {rule.minimumKind === 'none' ? null : (
          <Field label={t(`books.dialog.atLeast.${rule.minimumKind}`, { currency })} {...(problems.has(`minimum ${place}`) ? { validationMessage: t(rule.minimumKind === 'percent' ? 'books.limitProblem' : 'books.dialog.amountProblem') } : {})}>
            <Input inputMode="decimal" value={rule.minimum} onChange={(_, data) => set({ minimum: data.value })} />
          </Field>
        )}
        {onRemove === null ? null : (
          <Field label={t('books.dialog.rule', { number: place + 1 })}>
            <Button onClick={onRemove}>{t('books.dialog.removeRule')}</Button>
          </Field>
        )}
      </div>
    </fieldset>
  );
}
