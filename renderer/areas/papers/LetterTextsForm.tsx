import { Button, Field, makeStyles, Select, Tab, TabList, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letterTextProblems, PLACEHOLDERS_OF, WORD_PLACES, WORDED_KINDS } from '../../../core/domain/papers/letter-texts.ts';
import type { LetterTexts, WordedKind, WordPlace } from '../../../core/domain/papers/letter-texts.ts';
import { DOCUMENT_LANGUAGES } from '../../../core/domain/quotes/quote.ts';
import type { DocumentLanguage } from '../../../core/domain/quotes/quote.ts';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';
import { languageIn } from './draft-of.ts';
import { PlaceholderText } from './PlaceholderText.tsx';
import { RefusedTexts } from './RefusedTexts.tsx';
import { usePlaceholderWords } from './usePlaceholderWords.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL },
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalS, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
  kind: { maxWidth: '360px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
});

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
  const { t } = useTranslation(['quotes', 'common']);
  const notify = useNotify();
  const [typed, setTyped] = useState(kept);
  const { kind, language } = shown;
  const save = useMutation(useApi().documents.saveLetterTexts.mutationOptions({ onSuccess: () => notify({ text: t('letterTexts.saved'), tone: 'success' }) }));
  const isDirty = JSON.stringify(typed) !== JSON.stringify(kept);
  const words = usePlaceholderWords();
  const problems = letterTextProblems(typed).map((problem) => ({
    key: `${problem.kind} ${problem.place} ${problem.language} ${problem.line} ${problem.column}`,
    text: `${t(`papers.kinds.${problem.kind}`)}, ${t(`letterTexts.${problem.place}`)} (${t(`language.${problem.language}`)}): ${words.problem(problem)}`,
  }));
  const isWrong = problems.length > 0;
  const change = (place: WordPlace, text: string): void => setTyped({ ...typed, [kind]: { ...typed[kind], [place]: { ...typed[kind][place], [language]: text } } });
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('letterTexts.title')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isWrong) save.mutate(typed);
      }}
    >
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('letterTexts.title')}</legend>
        <p className={styles.note}>{t('letterTexts.hint')}</p>
        <Field label={t('letterTexts.kind')} className={styles.kind}>
          <Select value={kind} onChange={(_, data) => onShow({ kind: WORDED_KINDS.find((one) => one === data.value) ?? kind, language })}>
            {WORDED_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`papers.kinds.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <TabList selectedValue={language} onTabSelect={(_, data) => onShow({ kind, language: languageIn(String(data.value)) ?? language })} aria-label={t('letterTexts.language')}>
          {DOCUMENT_LANGUAGES.map((one) => (
            <Tab key={one} value={one}>
              {t(`language.${one}`)}
            </Tab>
          ))}
        </TabList>
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
      </fieldset>
      <RefusedTexts title={t('letterTexts.refused')} problems={problems} />
      {save.error ? <ErrorNotice error={screenErrorOf(save.error)} /> : null}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={save.isPending || !isDirty || isWrong}>
          {t('common:action.save')}
        </Button>
        <Button disabled={save.isPending || !isDirty} onClick={() => setTyped(kept)}>
          {t('common:action.discard')}
        </Button>
      </div>
    </form>
  );
}
