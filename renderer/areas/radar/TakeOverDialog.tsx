import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TakeOver } from '../../../core/contract/radar.ts';
import { minorUnitExponent } from '../../../core/domain/money/currency.ts';
import type { UnitPrice } from '../../../core/domain/money/money.ts';
import { multiply } from '../../../core/domain/money/unit-price.ts';
import { isCalendarDay } from '../../../core/domain/time/calendar-day.ts';
import { DayField } from '../../components/day/DayField.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { useApi, useClient } from '../../host/hooks.ts';
import { PriceInput } from '../quotes/editor/number-inputs.tsx';
import { SearchCombobox } from '../quotes/SearchCombobox.tsx';

const MOST_CUSTOMERS = 20;

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 230px), 1fr))', gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`, alignItems: 'start', '& .fui-Input, & .fui-Combobox': { minWidth: 0, width: '100%' } },
  wide: { gridColumn: '1 / -1' },
});

type Typed = Omit<TakeOver, 'id' | 'monthly' | 'startsOn'> & { readonly startsOn: string; readonly monthly: UnitPrice | null };

const typedOf = (takeOver: TakeOver | null): Typed =>
  takeOver === null
    ? { customerId: null, customerName: '', distributor: '', product: '', endsOn: '', startsOn: '', monthly: null }
    : { ...takeOver, startsOn: takeOver.startsOn ?? '', monthly: takeOver.monthly === null ? null : { amount: takeOver.monthly.minor, scale: minorUnitExponent(takeOver.monthly.currency), currency: takeOver.monthly.currency } };

/** Who comes from where, until when the old licences run, and what they cost (S-130). */
export function TakeOverDialog({ takeOver, onClose }: { readonly takeOver: TakeOver | null; readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('radar');
  const client = useClient();
  const api = useApi();
  const profile = useQuery(api.office.profile.queryOptions());
  const [typed, setTyped] = useState(() => typedOf(takeOver));
  const put = (part: Partial<Typed>): void => setTyped((before) => ({ ...before, ...part }));
  const save = useMutation({
    mutationFn: () => client.radar.saveTakeOver({ ...typed, id: takeOver?.id ?? null, startsOn: typed.startsOn === '' ? null : typed.startsOn, monthly: typed.monthly === null ? null : multiply(typed.monthly, { quantity: 1 }) }),
    onSuccess: onClose,
  });
  const isReady = typed.customerName.trim() !== '' && isCalendarDay(typed.endsOn) && (typed.startsOn === '' || isCalendarDay(typed.startsOn));
  const currency = typed.monthly?.currency ?? profile.data?.currency ?? 'EUR';
  return (
    <FormDialog title={t('takeOver.dialog')} save={t('takeOver.save')} error={save.error} isBusy={save.isPending} isBlocked={!isReady} onSave={() => save.mutate()} onClose={onClose}>
      <div className={styles.grid}>
        <div className={styles.wide}>
          <CustomerField typed={typed} onChange={put} />
        </div>
        <Field label={t('takeOver.field.distributor')}>
          <Input value={typed.distributor} maxLength={200} onChange={(_, data) => put({ distributor: data.value })} />
        </Field>
        <Field label={t('takeOver.field.product')}>
          <Input value={typed.product} maxLength={300} onChange={(_, data) => put({ product: data.value })} />
        </Field>
        <DayField label={t('takeOver.field.endsOn')} required value={typed.endsOn} onChange={(endsOn) => put({ endsOn })} />
        <DayField label={t('takeOver.field.startsOn')} hint={t('takeOver.startsHint')} value={typed.startsOn} onChange={(startsOn) => put({ startsOn })} />
        <Field label={t('takeOver.field.monthly')}>
          <PriceInput label={t('takeOver.field.monthly')} value={typed.monthly ?? { amount: 0, scale: minorUnitExponent(currency), currency }} currency={currency} isTooLarge={false} onChange={(monthly) => put({ monthly: monthly === null || monthly.amount === 0 ? null : monthly })} />
        </Field>
      </div>
    </FormDialog>
  );
}

/** A customer of the copy, or a name as it is typed: who is taken over may not be there yet. */
function CustomerField({ typed, onChange }: { readonly typed: Typed; readonly onChange: (part: Partial<Typed>) => void }) {
  const { t } = useTranslation(['radar', 'orders']);
  const input = { search: typed.customerId === null ? typed.customerName : '', filter: 'all', sort: 'name', direction: 'asc', from: 0, count: MOST_CUSTOMERS } as const;
  const hits = useQuery({ ...useApi().customers.page.queryOptions({ input }), placeholderData: keepPreviousData });
  const rows = (hits.data?.rows ?? []).filter(({ removed }) => !removed);
  return (
    <Field label={t('takeOver.field.customer')} required>
      <SearchCombobox
        text={typed.customerName}
        onText={(customerName) => onChange({ customerName, customerId: null })}
        chosen={typed.customerId}
        onChoose={(id) => {
          const row = rows.find((one) => one.id === id);
          if (row !== undefined) onChange({ customerId: row.id, customerName: row.name });
        }}
        nothing={t('orders:carts.noCustomer')}
        found={rows.map((row) => ({ id: row.id, name: row.name, content: row.name }))}
      />
    </Field>
  );
}
