import { Button, Checkbox, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QueueOutcome } from '../../../core/contract/outbox.ts';
import type { SubscriptionDetail } from '../../../core/contract/subscriptions.ts';
import type { Allowed } from '../../../core/domain/nce/verdict.ts';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useOutboxStatus, useSyncStatus } from '../../host/hooks.ts';
import { NeedsRight } from '../../people/NeedsRight.tsx';
import { useMissing as useMissingRights } from '../../people/usePresence.ts';
import { useNames } from '../subscriptions/words.ts';
import { BeforeAfter } from './BeforeAfter.tsx';
import { ChangeForm } from './ChangeForm.tsx';
import { isTransition, type ChangeKind } from './form-of.ts';
import { Judgement } from './Judgement.tsx';
import { firstTarget } from './targets.ts';
import { useJudgement, useQueueing, useTransitionTargets } from './useQueueing.ts';
import { firstTyped, joinable, losesAccess, wishedAction } from './wish.ts';

const useStyles = makeStyles({
  // Rows as high as they are: in a low window the content scrolls instead of lying on itself.
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gridAutoRows: 'max-content', rowGap: tokens.spacingVerticalM, overflowX: 'hidden', '& .fui-Select, & .fui-Select__select': { minWidth: 0, width: '100%' } },
  about: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export type ChangeDialogProps = { readonly change: ChangeKind; readonly verdict: Allowed; readonly subscription: SubscriptionDetail; readonly onClose: () => void };

/** A change before it is decided: now and afterwards, money, consequences, deadline and rule. It ends in the queue. */
export function ChangeDialog({ change, verdict: general, subscription, onClose }: ChangeDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation('changes');
  const names = useNames();
  const [typed, setTyped] = useState(() => firstTyped(change, subscription, general));
  const [knowsLoss, setKnowsLoss] = useState(false);
  const [again, setAgain] = useState(true);
  const targets = useTransitionTargets(subscription.id, isTransition(change) ? 'immediate' : change === 'scheduleChange' && mayBecome(general) ? 'scheduled' : null);
  // The first product that nothing speaks against stands there; of a schedule none, the product stays.
  const shown = isTransition(change) && typed.into === null ? { ...typed, into: firstTarget(targets.data?.targets ?? []) } : typed;
  const action = wishedAction({ change, typed: shown, subscription, verdict: general });
  const judged = useJudgement(action, subscription);
  const mayQueue = useMissingRights('queue').length === 0;
  const { busy, error, answer, queue } = useQueueing(subscription, onClose);

  const verdict = action === null ? null : (judged.data?.verdict ?? null);
  const consequences = verdict?.kind === 'allowed' ? verdict.consequences : [];
  const recreated = action === null ? null : (judged.data?.again ?? null);
  const asksLoss = losesAccess(consequences);
  const isFree = action !== null && !judged.isPlaceholderData && judged.data !== undefined && judged.data.problems === null && (verdict === null || verdict.kind === 'allowed');
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface data-change={change}>
        <DialogBody>
          <DialogTitle>{t(`title.${change}`)}</DialogTitle>
          <DialogContent className={styles.root}>
            <p className={styles.about}>
              {subscription.customerName} · {names.title(subscription)}
            </p>
            <ChangeForm change={change} subscription={subscription} verdict={general} typed={shown} targets={targets.data ?? null} onChange={setTyped} />
            {targets.isLoading ? <Spinner size="tiny" label={t('judge.asking')} /> : null}
            {targets.error ? <ErrorNotice error={screenErrorOf(targets.error)} wide /> : null}
            {action === null ? <p className={styles.note}>{t('judge.nothing')}</p> : <BeforeAfter subscription={subscription} action={action} verdict={judged.isPlaceholderData ? null : verdict} join={joinable(shown.into, shown.join)} />}
            {judged.isLoading && action !== null ? <Spinner size="tiny" label={t('judge.busy')} /> : null}
            {judged.error ? <ErrorNotice error={screenErrorOf(judged.error)} wide /> : null}
            {verdict === null ? null : <Judgement action={change} verdict={verdict} />}
            {asksLoss ? <Checkbox label={t('confirm.access')} checked={knowsLoss} onChange={(_, data) => setKnowsLoss(data.checked === true)} /> : null}
            {recreated === 'lost' ? <p className={styles.note}>{t('confirm.recreateLost')}</p> : null}
            {recreated === 'possible' ? <Checkbox label={t('confirm.recreate')} checked={again} onChange={(_, data) => setAgain(data.checked === true)} /> : null}
            <QueueNote />
            <NeedsRight need="queue" />
            <Answer change={change} answer={answer} />
            {error === null ? null : <ErrorNotice error={error} wide />}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t('action.close')}</Button>
            <Button
              appearance="primary"
              disabled={!mayQueue || !isFree || busy || (asksLoss && !knowsLoss)}
              onClick={() => {
                if (action !== null) queue(action, again && recreated === 'possible');
              }}
            >
              {t(change === 'cancel' ? 'action.queueCancel' : 'action.queue')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Has the next term other products to choose from? */
const mayBecome = ({ detail }: Allowed): boolean => detail?.kind === 'schedule' && detail.products.length > 0;

/** What happens after the button, in plain words: queued, not done. */
function QueueNote() {
  const styles = useStyles();
  const { t } = useTranslation('changes');
  const outbox = useOutboxStatus();
  const sync = useSyncStatus();
  const isOffline = outbox?.phase === 'offline' || sync?.online === false;
  return <p className={styles.note}>{t(isOffline ? 'note.offline' : 'note.queued')}</p>;
}

/** Why it did not go into the queue after all. */
function Answer({ change, answer }: { readonly change: ChangeKind; readonly answer: QueueOutcome | null }) {
  const styles = useStyles();
  const { t } = useTranslation('changes');
  if (answer === null) return null;
  if (answer.kind === 'refused') return <Judgement action={change} verdict={answer.verdict} />;
  return answer.kind === 'alreadyQueued' ? <p className={styles.note}>{t('done.already')}</p> : null;
}
