import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letterTextProblems, PLACEHOLDERS_OF, WORD_PLACES, WORDED_KINDS } from '../../../core/domain/papers/letter-texts.ts';
import type { LetterTexts, WordedKind, WordPlace } from '../../../core/domain/papers/letter-texts.ts';
import type { DocumentLanguage } from '../../../core/domain/quotes/quote.ts';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { useApi } from '../../host/hooks.ts';
import { languageIn } from './draft-of.ts';
import { PlaceholderText } from './PlaceholderText.tsx';
import { TextsForm } from './TextsForm.tsx';
import { usePlaceholderWords } from './usePlaceholderWords.ts';

const useStyles = makeStyles({ kind: { maxWidth: '360px' } });

const ROWS: Readonly<Record<WordPlace, number>> = { opening: 5, closing: 4 };

/** What the office says on its letters and confirmations: by kind, in each language of papers, before and after what they are about. */
export function LetterTextsForm() {
  const { i18n } = useTranslation('quotes');
  const query = useQuery(useApi().documents.letterTexts.queryOptions());
  // What is on show stays on show when it has been saved.
  const [shown, setShown] = useState<Shown>({ kind: 'renewalLetter', language: languageIn(i18n.language) ?? 'en' });
  return <QueryGate query={query}>{(kept) => <Form key={JSON.stringify(kept)} kept={kept} shown={shown} onShow={setShown} />}</QueryGate>;
}

type Shown = { readonly kind: WordedKind; readonly language: DocumentLanguage };
type FormProps = { readonly kept: LetterTexts; readonly shown: Shown; readonly onShow: (shown: Shown) => void };

function Form({ kept, shown, onShow }: FormProps) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const notify = useNotify();
  const [typed, setTyped] = useState(kept);
  const { kind, language } = shown;
  const save = useMutation(useApi().documents.saveLetterTexts.mutationOptions({ onSuccess: () => notify({ text: t('letterTexts.saved'), tone: 'success' }) }));
  const words = usePlaceholderWords();
  const problems = letterTextProblems(typed).map((problem) => ({
    key: `${problem.kind} ${problem.place} ${problem.language} ${problem.line} ${problem.column}`,
    text: `${t(`papers.kinds.${problem.kind}`)}, ${t(`letterTexts.${problem.place}`)} (${t(`language.${problem.language}`)}): ${words.problem(problem)}`,
  }));
  const change = (place: WordPlace, text: string): void => setTyped({ ...typed, [kind]: { ...typed[kind], [place]: { ...typed[kind][place], [language]: text } } });
  return (
    <TextsForm
      title={t('letterTexts.title')}
      hint={t('letterTexts.hint')}
      choice={
        <Field label={t('letterTexts.kind')} className={styles.kind}>
          <Select value={kind} onChange={(_, data) => onShow({ kind: WORDED_KINDS.find((one) => one === data.value) ?? kind, language })}>
            {WORDED_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`papers.kinds.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
      }
      languageLabel={t('letterTexts.language')}
      language={language}
      onLanguage={(chosen) => onShow({ kind, language: chosen })}
      refused={t('letterTexts.refused')}
      problems={problems}
      isDirty={JSON.stringify(typed) !== JSON.stringify(kept)}
      isBusy={save.isPending}
      error={save.error}
      onSave={() => save.mutate(typed)}
      onDiscard={() => setTyped(kept)}
    >
      {WORD_PLACES.map((place) => (
        <PlaceholderText
          key={`${kind} ${place}`}
          label={t(`letterTexts.${place}`)}
          value={typed[kind][place][language]}
          language={language}
          rows={ROWS[place]}
          maxLength={5_000}
          placeholders={PLACEHOLDERS_OF[kind]}
          onChange={(text) => change(place, text)}
        />
      ))}
    </TextsForm>
  );
}
