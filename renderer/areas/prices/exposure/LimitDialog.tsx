import { Field, Input } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExposureRow } from '../../../../core/contract/exposure.ts';
import { parseLocalPrice } from '../../../../core/domain/money/parse-local.ts';
import { multiply } from '../../../../core/domain/money/unit-price.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useClient } from '../../../host/hooks.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';

/** How much may be outstanding for a customer at most; nothing typed takes the limit away. */
export function LimitDialog({ row, onClose }: { readonly row: ExposureRow; readonly onClose: () => void }) {
  const { t } = useTranslation('prices');
  const format = useFormat();
  const client = useClient();
  const { customerId, customerName, currency } = row;
  const [typed, setTyped] = useState(row.limit === null ? '' : format.plainMoney({ minor: row.limit, currency }));
  const isEmpty = typed.trim() === '';
  const read = isEmpty ? null : parseLocalPrice(typed, currency, format.country);
  const minor = read !== null && read.ok && read.value.amount >= 0 ? multiply(read.value, { quantity: 1 }).minor : null;
  const isWrong = !isEmpty && minor === null;
  const saving = useMutation({ mutationFn: () => client.prices.setLimit({ customerId, currency, minor }), onSuccess: onClose });
  return (
    <FormDialog
      title={t('exposure.limit.title', { customer: customerName })}
      save={t('exposure.limit.save')}
      error={saving.error}
      isBusy={saving.isPending}
      isBlocked={isWrong}
      onSave={() => saving.mutate()}
      onClose={onClose}
    >
      <Field label={t('exposure.limit.field', { currency })} {...(isWrong ? { validationMessage: t('exposure.limit.problem', { example: format.plainMoney({ minor: 1_000_000, currency }) }) } : { hint: t('exposure.limit.hint') })}>
        <Input inputMode="decimal" value={typed} onChange={(_, data) => setTyped(data.value)} />
      </Field>
    </FormDialog>
  );
}
