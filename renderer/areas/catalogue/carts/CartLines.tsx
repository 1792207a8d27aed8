import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
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
  table: { width: '100%', tableLayout: 'fixed', borderCollapse: 'collapse' },
  head: { textAlign: 'start', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
  cell: { verticalAlign: 'top', textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: 'anywhere' },
  end: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  money: { whiteSpace: 'nowrap', paddingTop: '12px' },
  hidden: { position: 'absolute', clipPath: 'inset(50%)', width: '1px', height: '1px', overflow: 'hidden' },
  title: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXS },
  none: { margin: `0 0 ${tokens.spacingVerticalM}`, color: tokens.colorNeutralForeground2 },
  more: { marginTop: tokens.spacingVerticalM },
});

const WIDTHS = { quantity: '84px', perYear: '128px', wholeTerm: '120px', remove: '44px' } as const;

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
        <table className={styles.table} aria-label={t('carts.lines')}>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {t('column.product')}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.end)} style={{ width: WIDTHS.quantity }}>
                {t('column.quantity')}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.end)} style={{ width: WIDTHS.perYear }}>
                {t('carts.perYear')}
              </th>
              <th scope="col" className={mergeClasses(styles.head, styles.end)} style={{ width: WIDTHS.wholeTerm }}>
                {t('carts.wholeTerm')}
              </th>
              {editing === null ? null : (
                <th scope="col" className={styles.head} style={{ width: WIDTHS.remove }}>
                  <span className={styles.hidden}>{t('carts.actions')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.id} line={line} view={views.get(line.id) ?? null} editing={editing} answer={answers.get(line.id) ?? null} />
            ))}
          </tbody>
        </table>
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
    <tr data-cart-line={line.productId}>
      <th scope="row" className={styles.cell}>
        <div className={styles.title}>
          <strong>{line.title}</strong>
          {editing === null || view === null ? <span>{paid(line)}</span> : <HowSelect line={line} choices={view.choices} quantity={line.quantity} onChange={put} />}
          {view === null ? null : <LineNotes view={view} answer={answer} />}
        </div>
      </th>
      <td className={mergeClasses(styles.cell, styles.end)}>
        {editing === null ? format.number(line.quantity ?? 0) : <QuantityInput label={t('carts.quantityOf', { title: line.title })} value={line.quantity} onChange={(quantity) => put({ quantity })} />}
      </td>
      <td className={mergeClasses(styles.cell, styles.end, styles.money)}>{amount(choice?.perYear ?? null)}</td>
      <td className={mergeClasses(styles.cell, styles.end, styles.money)}>{amount(view?.commitment ?? null)}</td>
      {editing === null ? null : (
        <td className={styles.cell}>
          <Button size="small" appearance="subtle" icon={<DeleteRegular />} aria-label={t('carts.removeLine', { title: line.title })} title={t('carts.removeLine', { title: line.title })} onClick={takeAway} />
        </td>
      )}
    </tr>
  );
}
