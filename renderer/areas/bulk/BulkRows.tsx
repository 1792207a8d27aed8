import { Button } from '@fluentui/react-components';
import { ArrowUndoRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkRow, BulkState } from '../../../core/contract/outbox-bulk.ts';
import type { IntentAction } from '../../../core/domain/intents/action.ts';
import { consequenceSentence, costSentences, costsOf, explain } from '../../../core/domain/nce/explain.ts';
import type { Allowed } from '../../../core/domain/nce/verdict.ts';
import { Countdown } from '../../components/Countdown.tsx';
import { FilterChips } from '../../components/FilterChips.tsx';
import { DataGrid } from '../../components/grid/DataGrid.tsx';
import { NOTHING_SELECTED, type Column, type GridSelection } from '../../components/grid/types.ts';
import { StatusBadge, type Tone } from '../../components/StatusBadge.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useAfterText } from '../outbox/useAfterText.ts';
import { localSource } from '../shared/local-source.ts';
import { useRuleWords } from '../subscriptions/useRuleWords.ts';
import { goes, pickedLines } from './bulk-wish.ts';

const TONES: Readonly<Record<BulkState, Tone>> = { ready: 'good', refused: 'danger', queued: 'quiet', unread: 'danger' };
const CHIPS = ['all', 'ready', 'left'] as const;
type Chip = (typeof CHIPS)[number];
const idOf = (row: BulkRow): string => String(row.line);
const toneOf = ({ state }: BulkRow): 'normal' | 'attention' => (state === 'ready' ? 'normal' : 'attention');
const isShown = (chip: Chip, row: BulkRow, out: ReadonlySet<number>): boolean => chip === 'all' || (chip === 'ready') === goes(row, out);

export type BulkRowsProps = {
  readonly rows: readonly BulkRow[];
  readonly version: number;
  /** Lines that the person has taken out. */
  readonly out: ReadonlySet<number>;
  readonly onOut: (lines: ReadonlySet<number>) => void;
};

/** Every row of the dry run: now and afterwards, may it be, until when, what it costs. */
export function BulkRows({ rows, version, out, onOut }: BulkRowsProps) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const [chip, setChip] = useState<Chip>('all');
  const columns = useColumns(out);
  const [picked, setPicked] = useState<GridSelection>(NOTHING_SELECTED);
  const shown = useMemo(() => rows.filter((row) => isShown(chip, row, out)), [rows, chip, out]);
  const lines = pickedLines(shown, picked);
  const isBack = lines.every((line) => out.has(line));
  const move = (): void => {
    if (lines.length > 0) onOut(new Set(isBack ? [...out].filter((line) => !lines.includes(line)) : [...out, ...lines]));
  };
  const chips = CHIPS.map((id) => ({ id, label: t(`bulk.chip.${id}`), count: rows.filter((row) => isShown(id, row, out)).length, ...(id === 'left' ? { tone: 'warning' as const } : {}) }));
  return (
    <DataGrid
      name="bulk"
      label={t('bulk.rows')}
      columns={columns}
      rowId={idOf}
      source={localSource({ name: ['bulk', chip, [...out].join(' ')], version, rows: shown })}
      onSelection={setPicked}
      tone={toneOf}
      empty={<p>{t('bulk.none')}</p>}
      toolbar={
        <>
          <FilterChips label={t('bulk.filters')} chips={chips} value={chip} onChange={setChip} />
          {/* Stays where it is: a button that goes away takes the keyboard's place with it. */}
          <Button size="small" disabledFocusable={lines.length === 0} icon={isBack && lines.length > 0 ? <ArrowUndoRegular /> : <SubtractCircleRegular />} onClick={move}>
            {lines.length === 0 ? t('bulk.takeOutNone') : t(isBack ? 'bulk.takeBack' : 'bulk.takeOut', { count: lines.length, number: format.number(lines.length) })}
          </Button>
        </>
      }
    />
  );
}

function useColumns(out: ReadonlySet<number>): readonly Column<BulkRow>[] {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const reason = useReason();
  const after = useAfterText();
  return useMemo(() => {
    const change = ({ quantity, action }: BulkRow): string => {
      if (action === null) return quantity === null ? '' : format.number(quantity);
      const then = after(action).join(', ');
      return quantity === null || !changesSeats(action) ? then : t('bulk.change', { now: format.number(quantity), after: then });
    };
    const cost = ({ verdict, state }: BulkRow): string => {
      if (state !== 'ready' || verdict?.kind !== 'allowed') return '';
      if (verdict.money !== null) return `≈ ${format.money(verdict.money.amount)}`;
      return costsOf(verdict).length === 0 ? '' : t('bulk.serverDecides');
    };
    const until = (row: BulkRow): number | null => (row.state === 'ready' && row.verdict?.kind === 'allowed' ? row.verdict.until : null);
    const isOut = ({ line, state: how }: BulkRow): boolean => how === 'ready' && out.has(line);
    const state = (row: BulkRow): string => t(isOut(row) ? 'bulk.takenOut' : `bulk.state.${row.state}`);
    const columns: readonly Column<BulkRow>[] = [
      { id: 'line', header: t('bulk.column.line'), width: 58, align: 'end', cell: ({ line }) => format.number(line), text: ({ line }) => String(line) },
      { id: 'customer', header: t('bulk.column.customer'), width: 180, minWidth: 120, grow: 2, rowHeader: true, cell: (row) => row.customerName, text: (row) => row.customerName },
      { id: 'product', header: t('bulk.column.product'), width: 190, minWidth: 130, grow: 2, cell: (row) => row.product, text: (row) => row.product },
      { id: 'change', header: t('bulk.column.change'), width: 190, minWidth: 160, grow: 1, cell: change, text: change },
      { id: 'state', header: t('bulk.column.state'), width: 150, cell: (row) => <StatusBadge tone={isOut(row) ? 'quiet' : TONES[row.state]} text={state(row)} />, text: state },
      { id: 'reason', header: t('bulk.column.reason'), width: 240, minWidth: 170, grow: 4, cell: reason, text: reason },
      { id: 'until', header: t('bulk.column.until'), width: 128, cell: (row) => <Until at={until(row)} />, text: (row) => textOf(until(row), format.dateTime) },
      { id: 'cost', header: t('bulk.column.cost'), width: 110, align: 'end', cell: cost, text: cost },
    ];
    return columns;
  }, [t, format, reason, after, out]);
}

/** Do licences change, now or at the renewal? Then both numbers are said. */
const changesSeats = (action: IntentAction): boolean => action.kind === 'changeSubscription' && (action.change.kind === 'quantity' || (action.change.kind === 'nextTerm' && action.change.instructions !== null && action.change.instructions.quantity !== null));

const textOf = (at: number | null, say: (at: number) => string): string => (at === null ? '' : say(at));
const Until = ({ at }: { readonly at: number | null }) => (at === null ? null : <Countdown endsAt={at} />);

/** Why it is left out, or what follows when it is done. */
function useReason(): (row: BulkRow) => string {
  const { t } = useTranslation('changes');
  const words = useRuleWords();
  return useMemo(
    () => ({ state, verdict, problem }) => {
      if (problem !== null) return t(`bulk.problem.${problem}`);
      if (state === 'queued') return t('done.already');
      if (verdict === null) return '';
      if (verdict.kind === 'allowed') return [...verdict.consequences.map(consequenceSentence), ...openCosts(verdict)].map(words).join(' ');
      const said = explain('cancel', verdict);
      return [said.short, ...said.doubts, ...(said.deadline === null ? [] : [said.deadline])].map(words).join(' ');
    },
    [t, words],
  );
}

const openCosts = (verdict: Allowed) => (verdict.money === null ? costsOf(verdict).flatMap(costSentences) : []);
