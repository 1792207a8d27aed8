import { Button, Checkbox, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, MessageBar, MessageBarBody, Spinner, tokens } from '@fluentui/react-components';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BulkPreview, BulkQueued, BulkWishInput } from '../../../core/contract/outbox-bulk.ts';
import { totalsOf, type BulkTotal } from '../../../core/domain/bulk/totals.ts';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { go } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi, useClient } from '../../host/hooks.ts';
import { BulkForm } from './BulkForm.tsx';
import { BulkRows } from './BulkRows.tsx';
import { FIRST_TYPED, goes, summaryOf, wishOf, type BulkSubject, type BulkTyped } from './bulk-wish.ts';
import { ListFile } from './ListFile.tsx';

const useStyles = makeStyles({
  // As large as the window allows: two hundred rows want to be seen.
  surface: { width: 'min(1320px, 96vw)', maxWidth: 'none', height: '92vh', maxHeight: 'none' },
  body: { height: '100%' },
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minHeight: 0, overflow: 'hidden' },
  rows: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  decision: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', justifyContent: 'space-between', gap: tokens.spacingHorizontalL, flexShrink: 0 },
  facts: { display: 'grid', rowGap: tokens.spacingVerticalXXS, flex: '1 1 40rem', minWidth: 0 },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS, marginInlineStart: 'auto' },
  sums: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalXL, margin: 0, fontVariantNumeric: 'tabular-nums' },
  sum: { fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  boxes: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

export type BulkDialogProps = { readonly subject: BulkSubject; readonly count: number | null; readonly onClose: () => void };

/** The same change for many: chosen, judged row by row, looked at, and then queued as one. */
export function BulkDialog({ subject, count, onClose }: BulkDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation('changes');
  const format = useFormat();
  const [typed, setTyped] = useState<BulkTyped>(FIRST_TYPED);
  // Of another change other rows are possible: what was taken out of the one says nothing about the next.
  const [taken, setTaken] = useState<{ readonly of: BulkTyped; readonly lines: ReadonlySet<number> }>({ of: typed, lines: NOBODY });
  const out = taken.of === typed ? taken.lines : NOBODY;
  const wish = wishOf(subject, typed);
  const preview = usePreview(wish);
  const queueing = useQueueAll(onClose);
  const read = wish !== null && preview.data?.kind === 'read' ? preview.data : null;
  const refused = wish !== null && preview.data?.kind === 'refused' ? preview.data : null;
  const isFile = subject.of === 'file';
  const title = isFile ? t('bulk.titleList') : t('bulk.title', { count: count ?? 0, number: format.number(count ?? 0) });
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface} data-bulk={subject.of}>
        <DialogBody className={styles.body}>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent className={styles.content}>
            {isFile ? <ListFile typed={typed} onChange={setTyped} /> : <BulkForm typed={typed} onChange={setTyped} />}
            {refused === null ? null : <Refusal problem={refused.problem} />}
            {preview.error === null ? null : <ErrorNotice error={screenErrorOf(preview.error)} />}
            {queueing.error === null ? null : <ErrorNotice error={screenErrorOf(queueing.error)} />}
            {preview.isFetching && read === null ? <Spinner size="tiny" label={t('judge.busy')} /> : null}
            <div className={styles.rows}>{read === null ? null : <BulkRows rows={read.rows} version={preview.dataUpdatedAt} out={out} onOut={(lines) => setTaken({ of: typed, lines })} />}</div>
            <Decision key={JSON.stringify({ ...typed, content: typed.content?.length })} read={read} out={out} wish={wish} isStale={preview.isPlaceholderData || preview.isFetching} busy={queueing.isPending} onQueue={queueing.mutate} onClose={onClose} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

type Read = Extract<BulkPreview, { kind: 'read' }>;
type Queue = { readonly wish: BulkWishInput; readonly without: readonly number[]; readonly again: boolean };
const NOBODY: ReadonlySet<number> = new Set();
type DecisionProps = { readonly read: Read | null; readonly out: ReadonlySet<number>; readonly wish: BulkWishInput | null; readonly isStale: boolean; readonly busy: boolean; readonly onQueue: (queue: Queue) => void; readonly onClose: () => void };

/** The sums, what must be known before, and the button that says how many go. */
function Decision({ read, out, wish, isStale, busy, onQueue, onClose }: DecisionProps) {
  const styles = useStyles();
  const { t } = useTranslation('changes');
  const format = useFormat();
  const [knowsLoss, setKnowsLoss] = useState(false);
  const [again, setAgain] = useState(true);
  const summary = summaryOf(read?.rows ?? [], out);
  const totals = useMemo(() => totalsOf((read?.rows ?? []).filter((row) => goes(row, out)).map(({ verdict }) => (verdict?.kind === 'allowed' ? verdict.money : null))), [read, out]);
  const isFree = wish !== null && read !== null && !isStale && summary.ready > 0 && (summary.loseAccess === 0 || knowsLoss);
  return (
    <div className={styles.decision}>
      <div className={styles.facts}>
        {read === null ? null : (
          <p className={styles.sums} data-bulk-ready={summary.ready} data-bulk-left={summary.left}>
            <span className={styles.sum}>{t('bulk.ready', { count: summary.ready, number: format.number(summary.ready) })}</span>
            {summary.left === 0 ? null : <span>{t('bulk.left', { count: summary.left, number: format.number(summary.left) })}</span>}
            {totals.map((total) => (
              <Total key={total.charge.currency} total={total} />
            ))}
          </p>
        )}
        <div className={styles.boxes}>
          {summary.loseAccess === 0 ? null : <Checkbox label={t('bulk.access', { count: summary.loseAccess, number: format.number(summary.loseAccess) })} checked={knowsLoss} onChange={(_, data) => setKnowsLoss(data.checked === true)} />}
          {summary.again === 0 ? null : <Checkbox label={t('bulk.again', { count: summary.again, number: format.number(summary.again) })} checked={again} onChange={(_, data) => setAgain(data.checked === true)} />}
        </div>
        {summary.lost === 0 ? null : <p className={styles.quiet}>{t('bulk.lost', { count: summary.lost, number: format.number(summary.lost) })}</p>}
        <p className={styles.quiet}>{t('bulk.note')}</p>
      </div>
      <div className={styles.actions}>
        <Button onClick={onClose}>{t('action.close')}</Button>
        <Button
          appearance="primary"
          disabled={!isFree || busy}
          onClick={() => {
            if (wish !== null) onQueue({ wish, without: [...out], again: again && summary.again > 0 });
          }}
        >
          {t('bulk.queue', { count: summary.ready, number: format.number(summary.ready) })}
        </Button>
      </div>
    </div>
  );
}

function Total({ total: { charge, credit } }: { readonly total: BulkTotal }) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  return (
    <>
      {charge.minor === 0 ? null : <span data-bulk-charge={charge.currency}>{t('bulk.charge', { amount: format.money(charge) })}</span>}
      {credit.minor === 0 ? null : <span data-bulk-credit={credit.currency}>{t('bulk.credit', { amount: format.money(credit) })}</span>}
    </>
  );
}

function Refusal({ problem }: { readonly problem: Extract<BulkPreview, { kind: 'refused' }>['problem'] }) {
  const { t } = useTranslation('changes');
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{t(`bulk.refused.${problem}`)}</MessageBarBody>
    </MessageBar>
  );
}

/** Nobody asks while something is missing; the answer of before stays while the next is on its way. */
const NOTHING: BulkWishInput = { of: 'chosen', ids: ['00000000-0000-4000-8000-000000000000'], change: { kind: 'reactivate' } };
function usePreview(wish: BulkWishInput | null) {
  const api = useApi();
  return useQuery({ ...api.outbox.bulkPreview.queryOptions({ input: wish ?? NOTHING }), enabled: wish !== null, placeholderData: keepPreviousData, staleTime: 0, gcTime: 0 });
}

/** Queues what is allowed and says what became of the rest. */
function useQueueAll(onClose: () => void) {
  const { t } = useTranslation('changes');
  const format = useFormat();
  const notify = useNotify();
  const { outbox } = useClient();
  return useMutation({
    mutationFn: ({ wish, without, again }: Queue): Promise<BulkQueued> => outbox.bulkQueue({ wish, without: [...without], again }),
    onSuccess: ({ batch, queued, left }) => {
      if (batch === null) {
        notify({ text: t('bulk.nothing'), tone: 'error' });
        return;
      }
      const parts = [t('bulk.done', { count: queued, number: format.number(queued) }), left.length === 0 ? '' : t('bulk.left', { count: left.length, number: format.number(left.length) })];
      notify({ text: parts.join(' '), tone: 'success', undo: { label: t('action.show'), run: () => go(`/outbox/batch/${batch}`) } });
      onClose();
    },
  });
}
