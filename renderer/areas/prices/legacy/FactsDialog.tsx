import { Field, Input } from '@fluentui/react-components';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LegacyFacts, LegacyRow } from '../../../../core/contract/legacy.ts';
import { SEGMENTS } from '../../../../core/domain/catalog/product.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { readWhole } from '../../../format/numbers.ts';
import { useClient } from '../../../host/hooks.ts';
import { PRICE_CURRENCIES } from '../parts/currencies.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { ProductPick } from '../parts/ProductPick.tsx';
import { readPrice } from '../parts/typed.ts';


/** What no service says about an old order: its price, that of its counterpart, the month's peak. */
export function FactsDialog({ row, onClose }: { readonly row: LegacyRow; readonly onClose: () => void }) {
  const { t } = useTranslation('prices');
  const format = useFormat();
  const client = useClient();
  const { facts, suggestion } = row;
  const [currency, setCurrency] = useState(facts?.price.currency ?? suggestion?.newPrice.currency ?? 'EUR');
  const [price, setPrice] = useState(facts === null ? '' : format.plainUnitPrice(facts.price));
  const known = facts?.newPrice ?? suggestion?.newPrice ?? null;
  const [newPrice, setNewPrice] = useState(known === null ? '' : format.plainUnitPrice(known));
  const [peak, setPeak] = useState(facts?.monthPeak === null || facts === null ? '' : String(facts.monthPeak));
  const [segment, setSegment] = useState<LegacyFacts['segment']>(facts?.segment ?? 'commercial');
  const [target, setTarget] = useState(facts?.target ?? suggestion?.target ?? null);
  const [isTried, setTried] = useState(false);
  const readOld = readPrice(price, currency, format.country);
  const readNew = readPrice(newPrice, currency, format.country);
  const readPeak = peak.trim() === '' ? null : readWhole(peak);
  const isPeakWrong = peak.trim() !== '' && (readPeak === null || readPeak < 1);
  const saving = useMutation({ mutationFn: (input: LegacyFacts) => client.prices.legacy.note({ subscriptionId: row.subscriptionId, facts: input }), onSuccess: onClose });
  const save = (): void => {
    setTried(true);
    if (readOld !== null && readNew !== null && !isPeakWrong) saving.mutate({ price: readOld, newPrice: readNew, monthPeak: readPeak, segment, target });
  };
  const problem = { validationMessage: t('legacy.dialog.priceProblem', { example: format.plainMoney({ minor: 2_000, currency }) }) };
  return (
    <FormDialog
      title={t('legacy.dialog.title', { product: row.product === '' ? t('legacy.nameless') : row.product, customer: row.customerName })}
      save={t('legacy.dialog.save')}
      error={saving.error}
      isBusy={saving.isPending}
      layout="columns"
      onSave={save}
      onClose={onClose}
    >
      <Field label={t('legacy.dialog.price')} {...(isTried && readOld === null ? problem : { hint: t('legacy.dialog.priceHint') })}>
        <Input inputMode="decimal" value={price} onChange={(_, data) => setPrice(data.value)} />
      </Field>
      <Field label={t('legacy.dialog.newPrice')} {...(isTried && readNew === null ? problem : { hint: t(suggestion === null ? 'legacy.dialog.newPriceHint' : 'legacy.dialog.suggested') })}>
        <Input inputMode="decimal" value={newPrice} onChange={(_, data) => setNewPrice(data.value)} />
      </Field>
      <ChoiceField label={t('lists.column.currency')} value={currency} options={PRICE_CURRENCIES} textOf={(one) => one} onChange={setCurrency} />
      <Field label={t('legacy.dialog.peak')} {...(isPeakWrong ? { validationMessage: t('legacy.dialog.peakProblem') } : { hint: t('legacy.dialog.peakHint', { count: row.quantity, number: format.number(row.quantity) }) })}>
        <Input inputMode="numeric" value={peak} onChange={(_, data) => setPeak(data.value)} />
      </Field>
      <ChoiceField label={t('legacy.history.segment')} value={segment} options={SEGMENTS} textOf={(one) => t(`segment.${one}`)} onChange={setSegment} />
      <ProductPick label={t('legacy.dialog.target')} hint={t('legacy.dialog.targetHint')} picked={target} onPick={setTarget} />
    </FormDialog>
  );
}
