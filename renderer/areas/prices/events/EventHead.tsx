import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { OwnEventInput, PriceEventView } from '../../../../core/contract/price-events.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useClient } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';
import { dayText } from './EventList.tsx';
import { useEventWords } from './event-words.ts';

const useStyles = makeStyles({
  text: { margin: `0 0 ${tokens.spacingVerticalXS}`, maxWidth: '80ch' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', columnGap: tokens.spacingHorizontalS },
});

/** What the event is, since when, and who says so. */
export function EventHead({ event, onEdit }: { readonly event: PriceEventView; readonly onEdit: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const words = useEventWords();
  const text = words.text(event);
  const facts = [
    words.change(event),
    t('events.on', { day: dayText(event.effectiveAt, format.day) }),
    event.announcedAt === null ? null : t('events.announced', { day: dayText(event.announcedAt, format.day) }),
    event.source === '' ? null : t('events.source', { source: event.source }),
  ].filter((fact) => fact !== null);
  return (
    <Section title={words.name(event)} aside={event.text.kind === 'own' ? <OwnActions event={event} onEdit={onEdit} /> : null}>
      {text === null ? null : <p className={styles.text}>{text}</p>}
      <p className={styles.quiet}>{facts.join(' · ')}</p>
    </Section>
  );
}

function OwnActions({ event, onEdit }: { readonly event: PriceEventView; readonly onEdit: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const client = useClient();
  const notify = useNotify();
  const words = useEventWords();
  const removal = useMutation({
    mutationFn: () => client.prices.removeEvent({ id: event.id }),
    onSuccess: () => notify({ text: t('events.removed', { name: words.name(event) }), tone: 'success', undo: { label: t('events.undo'), run: () => void client.prices.saveEvent(inputOf(event)) } }),
  });
  return (
    <div className={styles.actions}>
      <Button size="small" icon={<EditRegular />} onClick={onEdit}>
        {t('events.edit')}
      </Button>
      <Button size="small" icon={<DeleteRegular />} disabled={removal.isPending} onClick={() => removal.mutate()}>
        {t('events.remove')}
      </Button>
    </div>
  );
}

function inputOf({ id, text, announcedAt, effectiveAt, until, scope, change, source }: PriceEventView): OwnEventInput {
  const own = text.kind === 'own' ? text : { kind: 'own' as const, pl: '', de: '', en: text.code };
  return { id, text: own, announcedAt, effectiveAt, until, scope, change, source };
}
