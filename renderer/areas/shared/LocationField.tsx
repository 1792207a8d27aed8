import { Field, Select } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SEAT } from '../../../core/domain/office/locations.ts';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';

export type LocationFieldProps = { readonly about: 'quote' | 'customer'; readonly id: string };

/** Which place of business stands on a paper or serves a customer. Nothing to choose while the company has only its seat. */
export function LocationField({ about, id }: LocationFieldProps) {
  const { t } = useTranslation('settings');
  const api = useApi();
  const list = useQuery(api.locations.list.queryOptions()).data;
  const kept = useQuery(api.locations.choice.queryOptions({ input: { about, id } })).data;
  const choose = useMutation(api.locations.choose.mutationOptions());
  if (list === undefined || kept === undefined || list.locations.length === 0) return null;
  const nameOf = (location: string | null): string => list.locations.find((one) => one.id === location)?.name ?? t('locations.seat');
  const { choice } = choose.data ?? kept;
  return (
    <>
      <Field label={about === 'quote' ? t('locations.choice') : t('locations.customerChoice')} data-location-of={about}>
        <Select value={choice ?? ''} disabled={choose.isPending} onChange={(_, data) => choose.mutate({ about, id, choice: data.value === '' ? null : data.value })}>
          <option value="">{t('locations.otherwise', { name: nameOf(kept.otherwise) })}</option>
          <option value={SEAT}>{t('locations.seat')}</option>
          {list.locations.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Select>
      </Field>
      {choose.error ? <ErrorNotice error={screenErrorOf(choose.error)} /> : null}
    </>
  );
}
