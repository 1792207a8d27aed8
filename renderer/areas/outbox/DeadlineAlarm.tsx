import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Link, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular, PrintRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../../core/contract/outbox.ts';
import { contactText } from '../../../core/domain/office/contacts.ts';
import { copyText } from '../../components/transfer.ts';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go, href } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { useApi, useNow, useOutboxStatus } from '../../host/hooks.ts';
import { useAlarmNotices } from './useAlarmNotices.ts';
import { useAfterText } from './useAfterText.ts';
import { useEntryActions } from './useEntryActions.ts';
import { useOutboxWords } from './useOutboxWords.ts';

const useStyles = makeStyles({
  /** Four ways out stand beside each other, each in one line. */
  surface: { maxWidth: '760px' },
  actions: { flexWrap: 'wrap', '& > .fui-Button': { whiteSpace: 'nowrap', maxWidth: 'none' } },
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  line: { margin: 0 },
  what: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  facts: { margin: 0, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground3, fontFamily: 'inherit', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Stands over everything while a change waits and its window is about to close; goes when somebody has seen it or it went out. */
export function DeadlineAlarm() {
  useAlarmNotices();
  const status = useOutboxStatus();
  const urgent = (status?.alarms ?? []).filter(({ alarm }) => alarm === 'modal');
  const [first] = urgent;
  return first === undefined ? null : <Alarm key={first.id} id={first.id} others={urgent.length - 1} />;
}

function Alarm({ id, others }: { readonly id: string; readonly others: number }) {
  const { data } = useQuery(useApi().outbox.one.queryOptions({ input: { id } }));
  return data === undefined ? null : <AlarmDialog entry={data.entry} others={others} />;
}

function AlarmDialog({ entry, others }: { readonly entry: OutboxEntry; readonly others: number }) {
  const styles = useStyles();
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const notify = useNotify();
  const now = useNow();
  const words = useOutboxWords();
  const factText = useSpokenFacts();
  const { acknowledge, retry, busy } = useEntryActions(entry);
  const { deadline } = entry;
  if (deadline === null) return null;
  const facts = factText(entry);
  const sheet = sheetOf(entry);
  const wait = words.waits(entry.waitsFor[0]);
  const copy = async (): Promise<void> => {
    await copyText(facts);
    notify({ text: t('alarm.copied'), tone: 'success' });
  };
  return (
    <Dialog modalType="alert" open>
      <DialogSurface data-alarm={entry.id} className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('alarm.title', { left: now === null ? format.dateTime(deadline.at) : format.duration(Math.max(0, deadline.at - now)) })}</DialogTitle>
          <DialogContent className={styles.root}>
            <p className={styles.what}>
              <Link
                href={href(addressOf('outbox', entry.id))}
                onClick={() => {
                  acknowledge();
                }}
              >
                {entry.customerName}: {words.gist(entry.gist)}
              </Link>
            </p>
            <p className={styles.line}>{t('alarm.text', { at: format.dateTime(deadline.at) })}</p>
            <p className={styles.line}>{wait === null ? words.state(entry) : `${t('alarm.reason')}: ${wait}`}</p>
            <p className={styles.line}>{t('alarm.call')}</p>
            <p className={styles.what}>
              {contactText('cspPhone')} · {contactText('cspTeam')}
            </p>
            <p className={styles.what}>{t('alarm.facts')}</p>
            <pre className={styles.facts}>{facts}</pre>
            {others === 0 ? null : <p className={styles.quiet}>{t('alarm.more', { count: others, number: format.number(others) })}</p>}
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            <Button icon={<CopyRegular />} onClick={() => void copy()}>
              {t('alarm.copy')}
            </Button>
            {sheet === null ? null : (
              <Button
                icon={<PrintRegular />}
                onClick={() => {
                  acknowledge();
                  go(sheet);
                }}
              >
                {t('alarm.sheet')}
              </Button>
            )}
            {entry.may.retry ? (
              <Button disabled={busy} onClick={retry}>
                {t('action.pump')}
              </Button>
            ) : null}
            <Button appearance="primary" disabled={busy} onClick={acknowledge}>
              {t('alarm.seen')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

/** Where the sheet with everything for the telephone is printed. */
function sheetOf({ customerId, subscriptionId }: OutboxEntry): string | null {
  if (customerId === null || subscriptionId === null) return null;
  return `${addressOf('quotes', 'papers', 'new')}?${new URLSearchParams({ customer: customerId, kind: 'emergencySheet', subscription: subscriptionId }).toString()}`;
}

/** What one reads out on the telephone, line by line. */
function useSpokenFacts(): (entry: OutboxEntry) => string {
  const { t } = useTranslation('outbox');
  const format = useFormat();
  const words = useOutboxWords();
  const after = useAfterText();
  return (entry) => {
    const lines: readonly (readonly [string, string | null])[] = [
      [t('facts.customer'), entry.customerName],
      [t('facts.customerId'), entry.customerId],
      [t('column.what'), words.gist(entry.gist)],
      [t('facts.product'), entry.product],
      [t('facts.subscriptionId'), entry.subscriptionId],
      [t('facts.after'), entry.action === null ? null : after(entry.action).join(', ')],
      [t('column.deadline'), entry.deadline === null ? null : format.exact(entry.deadline.at)],
    ];
    return lines.flatMap(([label, value]) => (value === null ? [] : [`${label}: ${value}`])).join('\n');
  };
}
