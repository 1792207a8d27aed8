import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFICE_TEXTS, textProblems } from '../../../core/domain/papers/office-texts.ts';
import type { OfficeText, OfficeTexts } from '../../../core/domain/papers/office-texts.ts';
import { DOCUMENT_LANGUAGES } from '../../../core/domain/quotes/quote.ts';
import type { DocumentLanguage } from '../../../core/domain/quotes/quote.ts';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { useApi } from '../../host/hooks.ts';
import { languageIn } from '../papers/draft-of.ts';
import { PlaceholderText } from '../papers/PlaceholderText.tsx';
import { TextsForm } from '../papers/TextsForm.tsx';
import { usePlaceholderWords } from '../papers/usePlaceholderWords.ts';
import { programTexts } from '../quotes/editor/opening-texts.ts';

/** What the office says on its quotes, in each language of papers: before the lines, after them, and its terms. */
export function TextsSection() {
  const { i18n } = useTranslation('settings');
  const query = useQuery(useApi().documents.texts.queryOptions());
  // What is on show stays on show when it has been saved.
  const [language, setLanguage] = useState<DocumentLanguage>(languageIn(i18n.language) ?? 'en');
  return <QueryGate query={query}>{(kept) => <QuoteTexts key={JSON.stringify(kept)} kept={kept} language={language} onLanguage={setLanguage} />}</QueryGate>;
}

type QuoteTextsProps = { readonly kept: OfficeTexts; readonly language: DocumentLanguage; readonly onLanguage: (language: DocumentLanguage) => void };

const SIZES: Readonly<Record<OfficeText, { readonly rows: number; readonly maxLength: number }>> = {
  introduction: { rows: 5, maxLength: 5_000 },
  closing: { rows: 4, maxLength: 5_000 },
  terms: { rows: 8, maxLength: 20_000 },
};

function QuoteTexts({ kept, language, onLanguage }: QuoteTextsProps) {
  const { t } = useTranslation('settings');
  const notify = useNotify();
  const [typed, setTyped] = useState(kept);
  const save = useMutation(useApi().documents.saveTexts.mutationOptions({ onSuccess: () => notify({ text: t('texts.saved'), tone: 'success' }) }));
  const words = usePlaceholderWords();
  const placeOf = (path: string): string => {
    const text = OFFICE_TEXTS.find((one) => path.startsWith(`${one}.`)) ?? 'terms';
    const written = DOCUMENT_LANGUAGES.find((one) => path.endsWith(`.${one}`)) ?? 'pl';
    return `${t(`texts.${text}`)} (${t(`letterhead.language.${written}`)})`;
  };
  const problems = textProblems(typed).map((problem) => ({ key: `${problem.path} ${problem.line} ${problem.column}`, text: `${placeOf(problem.path)}: ${words.problem(problem)}` }));
  const ours = programTexts(language);
  const change = (name: OfficeText, text: string): void => setTyped({ ...typed, [name]: { ...typed[name], [language]: text } });
  return (
    <TextsForm
      title={t('texts.title')}
      hint={t('texts.hint', { sample: '{{customer}}' })}
      languageLabel={t('texts.language')}
      language={language}
      onLanguage={onLanguage}
      refused={t('texts.refused')}
      problems={problems}
      isDirty={JSON.stringify(typed) !== JSON.stringify(kept)}
      isBusy={save.isPending}
      error={save.error}
      onSave={() => save.mutate({ introduction: { ...typed.introduction }, closing: { ...typed.closing }, terms: { ...typed.terms } })}
      onDiscard={() => setTyped(kept)}
    >
      {OFFICE_TEXTS.map((name) => (
        <PlaceholderText
          key={name}
          label={t(`texts.${name}`)}
          hint={t(`texts.hints.${name}`)}
          value={typed[name][language]}
          language={language}
          {...SIZES[name]}
          {...(name === 'terms' ? {} : { instead: ours[name] })}
          onChange={(text) => change(name, text)}
        />
      ))}
    </TextsForm>
  );
}
