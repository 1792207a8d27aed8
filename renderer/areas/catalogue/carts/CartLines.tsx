import { Button, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { DeleteRegular, LibraryRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { CartLineView, CartView } from '../../../../core/contract/carts.ts';
import { MoneyText } from '../../../components/MoneyText.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { go } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { QuantityInput } from '../../quotes/editor/number-inputs.tsx';
import { usePaidFor } from '../columns.tsx';
import type { FormLine } from './cart-form.ts';
import { HowSelect } from './HowSelect.tsx';
import { LineNotes } from './LineNotes.tsx';
import type { CartEditing } from './useCartForm.ts';
import { usePromotionAnswers } from './usePromotionAnswers.ts';

const useStyles = makeStyles({
  table: { tableLayout: 'fixed', width: '100%' },
  cell: { verticalAlign: 'top', paddingBlock: tokens.spacingVerticalS, whiteSpace: 'normal', overflowWrap: 'anywhere' },
  end: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', '> *': { justifyContent: 'flex-end' } },
  quantity: { width: '92px' },
  money: { width: '132px' },
  remove: { width: '44px' },
  title: { display: 'grid', rowGap: tokens.spacingVerticalXS },
  none: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  more: { marginTop: tokens.spacingVerticalM },
});

/** What is ordered. `editing` null: to be looked at only. */
export function CartLines({ cart, editing }: { readonly cart: CartView; readonly editing: CartEditing | null }) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const answers = usePromotionAnswers(cart, editing !== null);
  const views = new Map(cart.lines.map((line) => [line.id, line]));
  const lines: readonly FormLine[] = editing === null ? cart.lines : editing.form.lines;
  return (
    <>
      {lines.length === 0 ? <p className={styles.none}>{t('carts.noLines')}</p> : null}
      {lines.length === 0 ? null : (
        <Table size="small" className={styles.table} aria-label={t('carts.lines')}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{t('column.product')}</TableHeaderCell>
              <TableHeaderCell className={`${styles.end} ${styles.quantity}`}>{t('column.quantity')}</TableHeaderCell>
              <TableHeaderCell className={`${styles.end} ${styles.money}`}>{t('carts.perYear')}</TableHeaderCell>
              <TableHeaderCell className={`${styles.end} ${styles.money}`}>{t('carts.wholeTerm')}</TableHeaderCell>
              {editing === null ? null : <TableHeaderCell className={styles.remove} aria-label={t('carts.actions')} />}
            </TableRow>
          </TableHeader>
          <TableBody>
            {lines.map((line) => (
              <Line key={line.id} line={line} view={views.get(line.id) ?? null} editing={editing} answer={answers.get(line.id) ?? null} />
            ))}
          </TableBody>
        </Table>
      )}
      {editing === null ? null : (
        <Button className={styles.more} icon={<LibraryRegular />} onClick={() => go('/catalogue')}>
          {t('carts.addMore')}
        </Button>
      )}
    </>
  );
}

type LineProps = { readonly line: FormLine; readonly view: CartLineView | null; readonly editing: CartEditing | null; readonly answer: Parameters<typeof LineNotes>[0]['answer'] };

function Line({ line, view, editing, answer }: LineProps) {
  const styles = useStyles();
  const { t } = useTranslation('orders');
  const format = useFormat();
  const paid = usePaidFor();
  const notify = useNotify();
  const put = (part: Partial<FormLine>): void => editing?.change((form) => ({ ...form, lines: form.lines.map((one) => (one.id === line.id ? { ...one, ...part } : one)) }));
  const takeAway = (): void => {
    editing?.change((form) => ({ ...form, lines: form.lines.filter(({ id }) => id !== line.id) }));
    notify({ text: t('carts.lineRemoved', { title: line.title }), undo: { label: t('carts.undo'), run: () => editing?.change((form) => ({ ...form, lines: [...form.lines, line] })) } });
  };
  const choice = view?.choices.find(({ term, billingPlan }) => term === line.term && billingPlan === line.billingPlan) ?? null;
  const amount = (money: CartLineView['commitment']) => (money === null ? '–' : <MoneyText value={money} />);
  return (
    <TableRow data-cart-line={line.productId}>
      <TableCell className={styles.cell}>
        <div className={styles.title}>
          <strong>{line.title}</strong>
          {editing === null || view === null ? <span>{paid(line)}</span> : <HowSelect line={line} choices={view.choices} quantity={line.quantity} onChange={put} />}
          {view === null ? null : <LineNotes view={view} answer={answer} />}
        </div>
      </TableCell>
      <TableCell className={`${styles.cell} ${styles.end}`}>
        {editing === null ? format.number(line.quantity ?? 0) : <QuantityInput label={t('carts.quantityOf', { title: line.title })} value={line.quantity} onChange={(quantity) => put({ quantity })} />}
      </TableCell>
      <TableCell className={`${styles.cell} ${styles.end}`}>{amount(choice?.perYear ?? null)}</TableCell>
      <TableCell className={`${styles.cell} ${styles.end}`}>{amount(view?.commitment ?? null)}</TableCell>
      {editing === null ? null : (
        <TableCell className={styles.cell}>
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={t('carts.removeLine', { title: line.title })} title={t('carts.removeLine', { title: line.title })} onClick={takeAway} />
        </TableCell>
      )}
    </TableRow>
  );
}
