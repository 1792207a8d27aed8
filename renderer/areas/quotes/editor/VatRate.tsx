import { MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { vatRatesOf } from '../../../../core/domain/pricing/vat-rates.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useApi } from '../../../host/hooks.ts';
import type { DraftLine } from './draft.ts';

export type VatRateItemsProps = { readonly line: DraftLine; readonly standard: number; readonly onChange: (basisPoints: number | null) => void };

/** The VAT rates of the office's country, for the menu of a line. */
export function VatRateItems({ line, standard, onChange }: VatRateItemsProps) {
  const { t } = useTranslation('quotes');
  const format = useFormat();
  const { data } = useQuery(useApi().office.profile.queryOptions());
  const others = vatRatesOf(data?.country ?? '').filter((rate) => rate !== standard);
  if (others.length === 0) return null;
  const chosen = line.vatBasisPoints ?? standard;
  const item = (rate: number, text: string) => (
    <MenuItem key={rate} icon={chosen === rate ? <CheckmarkRegular /> : <span />} onClick={() => onChange(rate === standard ? null : rate)}>
      {text}
    </MenuItem>
  );
  return (
    <>
      <MenuDivider />
      <MenuGroup>
        <MenuGroupHeader>{t('vatRate.menu')}</MenuGroupHeader>
        {item(standard, `${t('vatRate.standard')} (${format.percent(standard)})`)}
        {others.map((rate) => item(rate, format.percent(rate)))}
      </MenuGroup>
    </>
  );
}

/** Under the net of a line that has another rate than the rest. */
export function VatRateNote({ rate }: { readonly rate: number }) {
  const { t } = useTranslation('quotes');
  const format = useFormat();
  return <div style={{ fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 }}>{t('vatRate.label', { rate: format.percent(rate) })}</div>;
}
