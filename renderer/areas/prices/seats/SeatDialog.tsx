import { Field, Input } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatRow } from '../../../../core/contract/seats.ts';
import { readWhole } from '../../../format/numbers.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useClient } from '../../../host/hooks.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';

/** How many seats people really use; an empty field forgets what was known. */
export function SeatDialog({ row, onClose }: { readonly row: SeatRow; readonly onClose: () => void }) {
  const { t } = useTranslation('prices');
  const format = useFormat();
  const client = useClient();
  const [typed, setTyped] = useState(row.assigned === null ? '' : String(row.assigned));
  const isEmpty = typed.trim() === '';
  const assigned = isEmpty ? null : readWhole(typed);
  const isWrong = !isEmpty && (assigned === null || assigned > 1_000_000);
  const saving = useMutation({ mutationFn: () => client.prices.seats.note({ subscriptionId: row.subscriptionId, assigned }), onSuccess: onClose });
  return (
    <FormDialog
      title={t('seats.dialog.title', { product: row.product, customer: row.customerName })}
      save={t('legacy.dialog.save')}
      error={saving.error}
      isBusy={saving.isPending}
      isBlocked={isWrong}
      onSave={() => saving.mutate()}
      onClose={onClose}
    >
      <Field label={t('seats.dialog.assigned', { count: row.bought, number: format.number(row.bought) })} {...(isWrong ? { validationMessage: t('legacy.dialog.peakProblem') } : { hint: t('seats.dialog.hint') })}>
        <Input inputMode="numeric" value={typed} onChange={(_, data) => setTyped(data.value)} />
      </Field>
    </FormDialog>
  );
}
