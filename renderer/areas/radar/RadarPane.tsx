import { Button, Field, Link, makeStyles, Subtitle2, Textarea, tokens } from '@fluentui/react-components';
import { AlertOffRegular, AlertRegular, PinOffRegular, PinRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RadarRow } from '../../../core/contract/radar.ts';
import { Countdown } from '../../components/Countdown.tsx';
import { KeyValue } from '../../components/KeyValue.tsx';
import { MoneyText } from '../../components/MoneyText.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go, href } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';
import { TermDay } from '../shared/TermDay.tsx';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
  title: { margin: 0, overflowWrap: 'anywhere', paddingInlineEnd: tokens.spacingHorizontalXXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The item on which the list stands: its facts, its pin, its note. */
export function RadarPane({ row }: { readonly row: RadarRow }) {
  const styles = useStyles();
  const { t } = useTranslation('radar');
  const format = useFormat();
  const api = useApi();
  const [isPinned, setPinned] = useState(row.isPinned);
  const [isMuted, setMuted] = useState(row.isMuted);
  const mute = useMutation(api.radar.mute.mutationOptions({ onSuccess: ({ muted }) => setMuted(muted) }));
  const pin = useMutation(api.radar.pin.mutationOptions({ onSuccess: ({ pinned }) => setPinned(pinned) }));
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2" className={styles.title}>
        {row.product}
      </Subtitle2>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" onClick={() => go(addressOf('subscriptions', row.subscriptionId))}>
          {t('pane.open')}
        </Button>
        <Button size="small" icon={isPinned ? <PinOffRegular /> : <PinRegular />} disabled={pin.isPending} onClick={() => pin.mutate({ subscriptionId: row.subscriptionId, pinned: !isPinned })}>
          {t(isPinned ? 'pane.unpin' : 'pane.pin')}
        </Button>
        <Button size="small" icon={isMuted ? <AlertRegular /> : <AlertOffRegular />} disabled={mute.isPending} onClick={() => mute.mutate({ subscriptionId: row.subscriptionId, muted: !isMuted })}>
          {t(isMuted ? 'pane.unmute' : 'pane.mute')}
        </Button>
      </div>
      {pin.error === null ? null : <ErrorNotice error={screenErrorOf(pin.error)} />}
      {mute.error === null ? null : <ErrorNotice error={screenErrorOf(mute.error)} />}
      <KeyValue
        entries={[
          { label: t('column.customer'), value: <Link href={href(addressOf('customers', row.customerId))}>{row.customerName}</Link> },
          { label: t('column.kind'), value: t(`kind.${row.kind}`) },
          { label: t('column.at'), value: row.kind === 'window' ? <Countdown endsAt={row.at} /> : <TermDay endsAt={row.at} day={row.kind === 'end' ? 'last' : 'renewal'} /> },
          { label: t('column.quantity'), value: format.number(row.quantity) },
          { label: t('pane.money'), value: row.money === null ? t('pane.noMoney') : <MoneyText value={row.money} /> },
          { label: t('column.planned'), value: row.hasScheduledChange ? t('planned') : t('notPlanned') },
        ]}
      />
      <Note row={row} />
    </div>
  );
}

function Note({ row }: { readonly row: RadarRow }) {
  const { t } = useTranslation('radar');
  const notify = useNotify();
  const [text, setText] = useState(row.note);
  const [kept, setKept] = useState(row.note);
  const save = useMutation(
    useApi().radar.note.mutationOptions({
      onSuccess: (saved) => {
        setKept(saved.text);
        notify({ text: t('note.saved'), tone: 'success' });
      },
    }),
  );
  return (
    <>
      <Field label={t('note.label')} hint={t('note.hint')}>
        <Textarea value={text} rows={4} maxLength={2_000} resize="vertical" onChange={(_, data) => setText(data.value)} />
      </Field>
      <div>
        <Button size="small" disabled={save.isPending || text.trim() === kept} onClick={() => save.mutate({ subscriptionId: row.subscriptionId, text })}>
          {t('note.save')}
        </Button>
      </div>
      {save.error === null ? null : <ErrorNotice error={screenErrorOf(save.error)} />}
    </>
  );
}
