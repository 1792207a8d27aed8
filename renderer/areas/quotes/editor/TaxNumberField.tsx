import { Field, Input } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../../core/contract/quotes.ts';
import { useErrorText } from '../../../errors/useErrorText.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';

/** Id of the field, for the link that asks for the number. */
export const TAX_NUMBER_ID = 'quote-tax-number';

/** The customer's number, on which VAT hangs. It is noted for the customer, not for this quote alone, once the field is left. */
export function TaxNumberField({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes');
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const errorText = useErrorText();
  const [typed, setTyped] = useState<string | null>(null);
  const note = useMutation({
    mutationFn: (taxNumber: string) => client.quotes.setCustomerTaxNumber({ id: quote.id, taxNumber }),
    onSuccess: (fresh) => {
      queries.setQueryData(api.quotes.get.queryKey({ input: { id: fresh.id } }), fresh);
      setTyped(null);
    },
  });
  const keep = (): void => {
    if (typed !== null && typed.trim() !== quote.customerTaxNumber) note.mutate(typed.trim());
    else setTyped(null);
  };
  return (
    <Field label={t('head.taxNumber')} {...(note.error === null ? {} : { validationMessage: errorText(screenErrorOf(note.error)).title })}>
      <Input
        id={TAX_NUMBER_ID}
        autoComplete="off"
        maxLength={40}
        value={typed ?? quote.customerTaxNumber}
        onChange={(_, data) => setTyped(data.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </Field>
  );
}
