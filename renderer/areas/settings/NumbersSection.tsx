import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { defaultPattern, NUMBERED_KINDS, numberIssues, numberOf, patternName, patternOf } from '../../../core/domain/papers/paper-number.ts';
import type { NumberedKind, NumberIssue, NumberSettings } from '../../../core/domain/papers/paper-number.ts';
import { DOCUMENT_LANGUAGES } from '../../../core/domain/quotes/quote.ts';
import type { DocumentLanguage } from '../../../core/domain/quotes/quote.ts';
import { dayIn } from '../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { useSettings } from '../../app/settings.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi, useNow } from '../../host/hooks.ts';
import { useFormStyles } from './styles.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: { textAlign: 'start', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, padding: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`, fontWeight: tokens.fontWeightSemibold },
  kind: { width: '25%' },
  cell: { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`, verticalAlign: 'top', '& .fui-Input': { minWidth: 0, width: '100%' } },
  rowHead: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingTop: tokens.spacingVerticalS, verticalAlign: 'top' },
});

/** How this laptop numbers quotes and papers: its sign, its block, and the pattern of every kind. */
export function NumbersSection() {
  const query = useQuery(useApi().documents.numbers.queryOptions());
  return <QueryGate query={query}>{(kept) => <NumbersForm key={JSON.stringify(kept)} kept={kept} />}</QueryGate>;
}

type Typed = { readonly laptop: string; readonly from: string; readonly to: string; readonly patterns: Readonly<Record<string, string>> };

const typedOf = ({ laptop, block, patterns }: NumberSettings): Typed => ({ laptop, from: block === null ? '' : String(block.from), to: block === null ? '' : String(block.to), patterns });

/** Half a block is a mistake, no block is none. */
function settingsOf({ laptop, from, to, patterns }: Typed): NumberSettings {
  const count = (text: string): number => (/^\d{1,8}$/.test(text.trim()) ? Number(text) : 0);
  return { laptop, block: from.trim() === '' && to.trim() === '' ? null : { from: count(from), to: count(to) }, patterns };
}

function NumbersForm({ kept }: { readonly kept: NumberSettings }) {
  const styles = useFormStyles();
  const { t } = useTranslation(['quotes', 'common']);
  const notify = useNotify();
  const [typed, setTyped] = useState(() => typedOf(kept));
  const settings = settingsOf(typed);
  const issues = numberIssues(settings);
  const save = useMutation(useApi().documents.saveNumbers.mutationOptions({ onSuccess: () => notify({ text: t('numbers.saved'), tone: 'success' }) }));
  const isDirty = JSON.stringify(settings) !== JSON.stringify(kept);
  const problem = (path: string) => {
    const found = issues.find((issue) => issue.path === path);
    return found === undefined ? {} : { validationMessage: t(`numbers.problem.${found.problem}`) };
  };
  return (
    <form
      className={styles.form}
      noValidate
      aria-label={t('numbers.title')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({ ...settings, patterns: { ...settings.patterns } });
      }}
    >
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('numbers.title')}</legend>
        <p className={styles.note}>{t('numbers.text')}</p>
        <div className={styles.pair}>
          <Field label={t('numbers.laptop')} hint={t('numbers.laptopHint')} {...problem('laptop')}>
            <Input value={typed.laptop} maxLength={4} onChange={(_, data) => setTyped({ ...typed, laptop: data.value.toUpperCase() })} />
          </Field>
          <Field label={t('numbers.from')} hint={t('numbers.blockHint')} {...problem('block')}>
            <Input value={typed.from} inputMode="numeric" maxLength={8} onChange={(_, data) => setTyped({ ...typed, from: data.value })} />
          </Field>
          <Field label={t('numbers.to')}>
            <Input value={typed.to} inputMode="numeric" maxLength={8} onChange={(_, data) => setTyped({ ...typed, to: data.value })} />
          </Field>
        </div>
        <Patterns settings={settings} issues={issues} onPattern={(name, pattern) => setTyped({ ...typed, patterns: withPattern(typed.patterns, name, pattern) })} />
      </fieldset>
      {save.error ? <ErrorNotice error={screenErrorOf(save.error)} /> : null}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={save.isPending || !isDirty || issues.length > 0}>
          {t('common:action.save')}
        </Button>
        <Button disabled={save.isPending || !isDirty} onClick={() => setTyped(typedOf(kept))}>
          {t('common:action.discard')}
        </Button>
      </div>
    </form>
  );
}

/** The program's own pattern needs no entry. */
function withPattern(patterns: Typed['patterns'], { kind, language }: Name, pattern: string): Typed['patterns'] {
  const { [patternName(kind, language)]: _before, ...rest } = patterns;
  return pattern === defaultPattern(kind, language) ? rest : { ...rest, [patternName(kind, language)]: pattern };
}

type Name = { readonly kind: NumberedKind; readonly language: DocumentLanguage };
type PatternsProps = { readonly settings: NumberSettings; readonly issues: readonly NumberIssue[]; readonly onPattern: (name: Name, pattern: string) => void };

function Patterns({ settings, issues, onPattern }: PatternsProps) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const now = useNow();
  const { settings: device } = useSettings();
  const day = dayIn(instant(now ?? 0), device.timeZone);
  const kindName = (kind: NumberedKind): string => (kind === 'quote' ? t('numbers.quote') : t(`papers.kinds.${kind}`));
  return (
    <table className={styles.table} aria-label={t('numbers.patterns')}>
      <thead>
        <tr>
          <th scope="col" className={`${styles.head} ${styles.kind}`}>
            {t('numbers.kind')}
          </th>
          {DOCUMENT_LANGUAGES.map((language) => (
            <th key={language} scope="col" className={styles.head}>
              {t(`language.${language}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {NUMBERED_KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row" className={`${styles.cell} ${styles.rowHead}`}>
              {kindName(kind)}
            </th>
            {DOCUMENT_LANGUAGES.map((language) => {
              const issue = issues.find(({ path }) => path === patternName(kind, language));
              const hint = issue === undefined ? { hint: numberOf(settings, { kind, language, day }, settings.block?.from ?? 42) } : { validationMessage: t(`numbers.problem.${issue.problem}`) };
              return (
                <td key={language} className={styles.cell}>
                  <Field {...hint}>
                    <Input
                      size="small"
                      aria-label={t('numbers.patternOf', { kind: kindName(kind), language: t(`language.${language}`) })}
                      value={patternOf(settings, kind, language)}
                      maxLength={60}
                      onChange={(_, data) => onPattern({ kind, language }, data.value)}
                    />
                  </Field>
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
