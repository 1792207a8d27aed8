import { Button, Tab, TabList } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFICE_TEXTS, textProblems } from '../../../core/domain/papers/office-texts.ts';
import type { OfficeText, OfficeTexts } from '../../../core/domain/papers/office-texts.ts';
import { DOCUMENT_LANGUAGES } from '../../../core/domain/quotes/quote.ts';
import type { DocumentLanguage } from '../../../core/domain/quotes/quote.ts';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';
import { PlaceholderText } from '../papers/PlaceholderText.tsx';
import { RefusedTexts } from '../papers/RefusedTexts.tsx';
import { usePlaceholderWords } from '../papers/usePlaceholderWords.ts';
import { programTexts } from '../quotes/editor/opening-texts.ts';
import { useFormStyles } from './styles.ts';

/** What the office says on its quotes, in each language of papers: before the lines, after them, and its terms. */
export function TextsSection() {
  const query = useQuery(useApi().documents.texts.queryOptions());
  return <QueryGate query={query}>{(kept) => <TextsForm key={JSON.stringify(kept)} kept={kept} />}</QueryGate>;
}

const SIZES: Readonly<Record<OfficeText, { readonly rows: number; readonly maxLength: number }>> = {
  introduction: { rows: 5, maxLength: 5_000 },
  closing: { rows: 4, maxLength: 5_000 },
  terms: { rows: 8, maxLength: 20_000 },
};

function TextsForm({ kept }: { readonly kept: OfficeTexts }) {
  const styles = useFormStyles();
  const { t } = useTranslation(['settings', 'common']);
  const notify = useNotify();
  const [typed, setTyped] = useState(kept);
  const [language, setLanguage] = useState<DocumentLanguage>('pl');
  const save = useMutation(useApi().documents.saveTexts.mutationOptions({ onSuccess: () => notify({ text: t('texts.saved'), tone: 'success' }) }));
  const isDirty = JSON.stringify(typed) !== JSON.stringify(kept);
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
    <form
      className={styles.form}
      noValidate
      aria-label={t('texts.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (problems.length === 0) save.mutate({ introduction: { ...typed.introduction }, closing: { ...typed.closing }, terms: { ...typed.terms } });
      }}
    >
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('texts.title')}</legend>
        <p className={styles.note}>{t('texts.hint', { sample: '{{customer}}' })}</p>
        <TabList selectedValue={language} onTabSelect={(_, data) => setLanguage(DOCUMENT_LANGUAGES.find((one) => one === data.value) ?? language)} aria-label={t('texts.language')}>
          {DOCUMENT_LANGUAGES.map((one) => (
            <Tab key={one} value={one}>
              {t(`letterhead.language.${one}`)}
            </Tab>
          ))}
        </TabList>
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
      </fieldset>
      <RefusedTexts title={t('texts.refused')} problems={problems} />
      {save.error ? <ErrorNotice error={screenErrorOf(save.error)} /> : null}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={save.isPending || !isDirty || problems.length > 0}>
          {t('common:action.save')}
        </Button>
        <Button disabled={save.isPending || !isDirty} onClick={() => setTyped(kept)}>
          {t('common:action.discard')}
        </Button>
      </div>
    </form>
  );
}
