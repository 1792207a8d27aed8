import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { SEGMENTS } from '../../../../core/domain/catalog/product.ts';
import { TERMS } from '../../../../core/domain/catalog/terms.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { ProductPick } from '../parts/ProductPick.tsx';
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
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const set = (changes: Partial<RuleDraft>): void => onChange({ ...rule, ...changes });
  const isShare = rule.kind !== 'surcharge' && rule.kind !== 'fixed';
  const wrong = t(rule.kind === 'fixed' && rule.product === null ? 'books.dialog.fixedProblem' : isShare ? 'books.limitProblem' : 'books.dialog.amountProblem');
  return (
    <fieldset className={styles.rule}>
      <legend className={styles.legend}>{t('books.dialog.rule', { number: place + 1 })}</legend>
      <div className={styles.fields}>
        <ProductPick label={t('dialog.product')} {...(rule.product === null ? { hint: t('dialog.allProducts') } : {})} picked={rule.product} onPick={(product) => set({ product })} />
        <ChoiceField label={t('dialog.term')} value={rule.term} options={['', ...TERMS]} textOf={(term) => (term === '' ? t('dialog.allTerms') : t(`term.${term}`))} onChange={(term) => set({ term })} />
        <ChoiceField label={t('legacy.payment')} value={rule.plan} options={['', ...PLANS]} textOf={(plan) => (plan === '' ? t('dialog.allTerms') : t(`plan.${plan}`))} onChange={(plan) => set({ plan })} />
        <ChoiceField label={t('legacy.history.segment')} value={rule.segment ?? ''} options={['', ...SEGMENTS]} textOf={(segment) => (segment === '' ? t('dialog.allTerms') : t(`segment.${segment}`))} onChange={(segment) => set({ segment: segment === '' ? null : segment })} />
        <ChoiceField label={t('books.dialog.kind')} value={rule.kind} options={PRICINGS} textOf={(kind) => t(`books.dialog.pricing.${kind}`)} onChange={(kind) => set({ kind })} />
        <Field label={t(isShare ? 'books.dialog.share' : 'books.dialog.amount', { currency })} {...(problems.has(`value ${place}`) ? { validationMessage: wrong } : {})}>
          <Input inputMode="decimal" value={rule.value} onChange={(_, data) => set({ value: data.value })} />
        </Field>
        <ChoiceField label={t('books.dialog.minimum')} value={rule.minimumKind} options={MINIMUMS} textOf={(kind) => t(`books.dialog.minimumKind.${kind}`)} onChange={(minimumKind) => set({ minimumKind })} />
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
