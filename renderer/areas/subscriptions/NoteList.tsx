import { makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Note } from '../../../core/domain/nce/notes.ts';
import { useTermDays } from '../shared/term-day.ts';
import { Section } from '../shared/Section.tsx';

const useStyles = makeStyles({ list: { display: 'grid', rowGap: tokens.spacingVerticalS }, body: { whiteSpace: 'normal' } });

/** What the state and kind of this subscription mean, in sentences. */
export function NoteList({ notes }: { readonly notes: readonly Note[] }) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const sentence = useNoteSentence();
  if (notes.length === 0) return null;
  return (
    <Section title={t('section.notes')}>
      <div className={styles.list}>
        {notes.map((note) => (
          <MessageBar key={note.code} intent={note.tone} layout="multiline" politeness="polite" data-note={note.code}>
            <MessageBarBody className={styles.body}>{sentence(note)}</MessageBarBody>
          </MessageBar>
        ))}
      </div>
    </Section>
  );
}

function useNoteSentence(): (note: Note) => string {
  const { t } = useTranslation('subscriptions');
  const days = useTermDays();
  return (note) => {
    const day = note.code === 'trialConverts' ? days.renewal : days.last;
    return t(`note.${note.code}`, { date: note.at === null ? '' : day(note.at) });
  };
}
