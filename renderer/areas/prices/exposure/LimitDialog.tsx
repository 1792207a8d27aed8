import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExposureRow } from '../../../../core/contract/prices.ts';
import { parseLocalPrice } from '../../../../core/domain/money/parse-local.ts';
import { multiply } from '../../../../core/domain/money/unit-price.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';

/** How much may be outstanding for a customer at most; nothing typed takes the limit away. */
export function LimitDialog({ row, onClose }: { readonly row: ExposureRow; readonly onClose: () => void }) {
  const { t } = useTranslation(['prices', 'common']);
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
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!isWrong) saving.mutate();
          }}
        >
          <DialogBody>
            <DialogTitle>{t('exposure.limit.title', { customer: customerName })}</DialogTitle>
            <DialogContent>
              {saving.error === null ? null : <ErrorNotice error={screenErrorOf(saving.error)} />}
              <Field label={t('exposure.limit.field', { currency })} {...(isWrong ? { validationMessage: t('exposure.limit.problem', { example: format.plainMoney({ minor: 1_000_000, currency }) }) } : { hint: t('exposure.limit.hint') })}>
                <Input inputMode="decimal" value={typed} onChange={(_, data) => setTyped(data.value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('common:action.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={isWrong || saving.isPending}>
                {t('exposure.limit.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
