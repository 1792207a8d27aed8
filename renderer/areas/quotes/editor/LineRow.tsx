import { Button, Input, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses, Textarea, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, DeleteRegular, MoreHorizontalRegular, NoteAddRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Currency, Money } from '../../../../core/domain/money/money.ts';
import { MoneyText } from '../../../components/MoneyText.tsx';
import { BillingSelect } from './BillingSelect.tsx';
import { problemOf } from './draft.ts';
import type { DraftLine } from './draft.ts';
import { VatRateItems, VatRateNote } from './VatRate.tsx';
import { DiscountInput, PriceInput, QuantityInput } from './number-inputs.tsx';

const useStyles = makeStyles({
  cell: { padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`, verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  position: { paddingTop: '8px', color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  net: { paddingTop: '8px', textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  product: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  wide: { width: '100%', minWidth: 0 },
  note: { width: '100%', marginTop: tokens.spacingVerticalXXS },
  actions: { display: 'flex', justifyContent: 'flex-end' },
});

export type LineRowProps = {
  readonly line: DraftLine;
  readonly index: number;
  readonly count: number;
  readonly customerId: string;
  readonly currency: Currency;
  /** Hundredths of a per cent; 0 where nobody charges VAT. */
  readonly standardVat: number;
  /** Just added: the next thing one types is its name or how many. */
  readonly isFresh: boolean;
  /** null while the line cannot be counted. */
  readonly net: Money | null;
  readonly onChange: (line: DraftLine) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
};

/** One line: every field in place. */
export function LineRow({ line, index, count, customerId, currency, standardVat, isFresh, net, onChange, onMove, onRemove }: LineRowProps) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const [noteIsOpen, openNote] = useState(false);
  const firstField = line.productId === null ? `title-${line.id}` : `quantity-${line.id}`;
  useEffect(() => {
    if (isFresh) document.getElementById(firstField)?.focus();
  }, [isFresh, firstField]);
  const position = index + 1;
  const patch = (part: Partial<DraftLine>): void => onChange({ ...line, ...part });
  return (
    <tr>
      <th scope="row" className={mergeClasses(styles.cell, styles.position)}>
        {position}
      </th>
      <td className={styles.cell}>
        <div className={styles.product}>
        <Input id={`title-${line.id}`} size="small" className={styles.wide} aria-label={t('lines.titleOf', { position })} value={line.title} maxLength={300} title={line.title} onChange={(_, data) => patch({ title: data.value })} />
        <BillingSelect line={line} customerId={customerId} currency={currency} label={t('lines.billingOf', { position })} onChange={patch} />
        {line.note === '' && !noteIsOpen ? null : (
          <Textarea size="small" className={styles.note} aria-label={t('lines.note', { position })} value={line.note} maxLength={2_000} rows={2} resize="vertical" onChange={(_, data) => patch({ note: data.value })} />
        )}
        </div>
      </td>
      {line.byUse === true ? <ByUseCells /> : <>
      <td className={styles.cell}>
        <QuantityInput id={`quantity-${line.id}`} label={t('lines.quantityOf', { position })} value={line.quantity} onChange={(quantity) => patch({ quantity })} />
      </td>
      <td className={styles.cell}>
        <PriceInput label={t('lines.priceOf', { position, currency })} value={line.unitPrice} currency={currency} isTooLarge={problemOf(line) === 'tooLarge'} onChange={(unitPrice) => patch({ unitPrice })} />
      </td>
      <td className={styles.cell}>
        <DiscountInput label={t('lines.discountOf', { position })} value={line.discountBasisPoints} onChange={(discountBasisPoints) => patch({ discountBasisPoints })} />
      </td>
      </>}
      <td className={mergeClasses(styles.cell, styles.net)}>
        {line.byUse === true ? t('lines.byUseNet') : net === null ? '–' : <MoneyText value={net} />}
        {standardVat === 0 || (line.vatBasisPoints ?? standardVat) === standardVat ? null : <VatRateNote rate={line.vatBasisPoints ?? standardVat} />}
      </td>
      <td className={styles.cell}>
        <div className={styles.actions}>
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={t('lines.remove', { position })} title={t('lines.remove', { position })} onClick={onRemove} />
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={`${t('lines.actions')} ${position}`} />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                <MenuItem icon={<ArrowUpRegular />} disabled={index === 0} onClick={() => onMove(index - 1)}>
                  {t('lines.up', { position })}
                </MenuItem>
                <MenuItem icon={<ArrowDownRegular />} disabled={position === count} onClick={() => onMove(index + 1)}>
                  {t('lines.down', { position })}
                </MenuItem>
                <MenuItem icon={<NoteAddRegular />} onClick={() => openNote(true)}>
                  {t('lines.addNote', { position })}
                </MenuItem>
                {standardVat === 0 ? null : <VatRateItems line={line} standard={standardVat} onChange={(vatBasisPoints) => patch({ vatBasisPoints })} />}
              </MenuList>
            </MenuPopover>
          </Menu>
        </div>
      </td>
    </tr>
  );
}

/** In place of quantity, price and discount of a line that is billed by what was used. */
function ByUseCells() {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  return (
    <td colSpan={3} className={mergeClasses(styles.cell, styles.net)}>
      {t('lines.byUse')}
    </td>
  );
}
