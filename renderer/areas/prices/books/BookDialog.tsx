import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceBookData } from '../../../../core/contract/price-books.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useClient } from '../../../host/hooks.ts';
import { DayInput } from '../events/DayInput.tsx';
import { CustomerPick } from '../parts/CustomerPick.tsx';
import { PRICE_CURRENCIES } from '../parts/currencies.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { bookOf, draftOf, draftProblems, newRule, ROUNDINGS } from './book-draft.ts';
import type { BookDraft } from './book-draft.ts';
import { RuleFields } from './RuleFields.tsx';

const OWNERS = ['office', 'group', 'customer'] as const;

/** A price book: for whom, in which currency, how it rounds, and its rules. */
export function BookDialog({ book, groups, onClose }: { readonly book: PriceBookData | null; readonly groups: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation('prices');
  const { country } = useFormat();
  const client = useClient();
  const [draft, setDraft] = useState<BookDraft>(() => draftOf(book, country));
  const [isTried, setTried] = useState(false);
  const problems = draftProblems(draft, country);
  const set = (changes: Partial<BookDraft>): void => setDraft((before) => ({ ...before, ...changes }));
  const saving = useMutation({ mutationFn: (input: NonNullable<ReturnType<typeof bookOf>>) => client.prices.books.save(input), onSuccess: onClose });
  const save = (): void => {
    setTried(true);
    const input = bookOf(draft, book, country);
    if (input !== null) saving.mutate(input);
  };
  return (
    <FormDialog
      title={t(book === null ? 'books.dialog.new' : 'books.dialog.edit')}
      save={t('legacy.dialog.save')}
      error={saving.error}
      isBusy={saving.isPending}
      isWide
      isGuarded
      onSave={save}
      onClose={onClose}
    >
      <Head draft={draft} groups={groups} problems={isTried ? problems : NONE} onChange={set} />
      {draft.rules.map((rule, place) => (
        <RuleFields
          key={rule.id}
          rule={rule}
          place={place}
          currency={draft.currency}
          problems={isTried ? problems : NONE}
          onChange={(changed) => set({ rules: draft.rules.map((one) => (one.id === rule.id ? changed : one)) })}
          onRemove={draft.rules.length === 1 ? null : () => set({ rules: draft.rules.filter(({ id }) => id !== rule.id) })}
        />
      ))}
      <div>
        <Button icon={<AddRegular />} onClick={() => set({ rules: [...draft.rules, newRule(draft.rules)] })}>
          {t('books.dialog.addRule')}
        </Button>
      </div>
    </FormDialog>
  );
}

const NONE: ReadonlySet<string> = new Set();

type HeadProps = { readonly draft: BookDraft; readonly groups: readonly string[]; readonly problems: ReadonlySet<string>; readonly onChange: (changes: Partial<BookDraft>) => void };

function Head({ draft, groups, problems, onChange }: HeadProps) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const list = useId();
  const wrongOwner = problems.has('owner') ? { validationMessage: t('books.dialog.ownerProblem') } : {};
  return (
    <div className={styles.form}>
      <Field label={t('books.dialog.name')} {...(problems.has('name') ? { validationMessage: t('books.dialog.nameProblem') } : {})}>
        <Input value={draft.name} maxLength={120} onChange={(_, data) => onChange({ name: data.value })} />
      </Field>
      <ChoiceField label={t('books.dialog.owner')} value={draft.owner} options={OWNERS} textOf={(owner) => t(`books.dialog.ownerKind.${owner}`)} onChange={(owner) => onChange({ owner })} {...(draft.owner === 'customer' && problems.has('owner') ? { problem: t('books.dialog.ownerProblem') } : {})} />
      {draft.owner === 'customer' ? <CustomerPick label={t('simulator.column.customer')} picked={draft.customer} onPick={(customer) => onChange({ customer })} /> : null}
      {draft.owner === 'group' ? (
        <Field label={t('books.group')} {...wrongOwner}>
          <Input list={list} value={draft.group} maxLength={80} onChange={(_, data) => onChange({ group: data.value })} />
        </Field>
      ) : null}
      <datalist id={list}>
        {groups.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      <ChoiceField label={t('lists.column.currency')} value={draft.currency} options={PRICE_CURRENCIES} textOf={(currency) => currency} onChange={(currency) => onChange({ currency })} />
      <ChoiceField
        label={t('books.dialog.rounding')}
        value={draft.rounding}
        options={[...ROUNDINGS.map(({ id }) => id), ...(draft.rounding === 'other' ? (['other'] as const) : [])]}
        textOf={(rounding) => t(`books.dialog.round.${rounding}`)}
        onChange={(rounding) => onChange({ rounding })}
      />
      <DayInput label={t('books.dialog.validFrom')} value={draft.validFrom} isWrong={problems.has('validFrom')} onChange={(validFrom) => onChange({ validFrom })} />
      <DayInput label={t('books.dialog.validTo')} value={draft.validTo} isWrong={problems.has('validTo')} onChange={(validTo) => onChange({ validTo })} />
    </div>
  );
}
