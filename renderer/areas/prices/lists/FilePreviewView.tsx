import { Field, Input, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FilePreview } from '../../../../core/contract/price-lists.ts';
import { CHANGE_MARKS } from '../../../../core/domain/price-lists/compare-lists.ts';
import { isListMonth } from '../../../../core/domain/price-lists/price-list.ts';
import type { ProblemCode } from '../../../../core/domain/price-lists/problems.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useMonthWords } from '../month-words.ts';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  lead: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  month: { maxWidth: '220px' },
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  head: { textAlign: 'end', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: tokens.spacingHorizontalXS, ':first-child': { textAlign: 'start' } },
  cell: { textAlign: 'end', padding: tokens.spacingHorizontalXS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, ':first-child': { textAlign: 'start' } },
  problems: { margin: 0, paddingInlineStart: 0, listStyleType: 'none', maxHeight: '260px', overflowY: 'auto', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  place: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: tokens.spacingHorizontalS },
  body: { whiteSpace: 'normal' },
});

/** What a file would do, or why it is refused, line by line. `onMonth` null: the month stands. */
export function FilePreviewView({ preview, onMonth }: { readonly preview: FilePreview; readonly onMonth: ((month: string) => void) | null }) {
  return preview.kind === 'refused' ? <Refused preview={preview} /> : <Readable key={preview.month} preview={preview} onMonth={onMonth} />;
}

function Refused({ preview }: { readonly preview: Extract<FilePreview, { kind: 'refused' }> }) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const { count, problems } = preview;
  const words = `${t('import.refusedText', { count, number: format.number(count) })} ${count > problems.length ? t('import.shown', { count: problems.length }) : ''}`.trim();
  return (
    <>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{t('import.refused')}</MessageBarTitle> {words}
        </MessageBarBody>
      </MessageBar>
      <ul className={styles.problems}>
        {problems.map(({ line, column, problem, value }) => (
          <li key={`${line}:${column}:${problem}:${value}`}>
            <span className={styles.place}>{[line === null ? t('import.wholeFile') : t('import.line', { line: format.number(line) }), column].filter((part) => part !== null).join(', ')}</span>
            {t(`import.problem.${problem as ProblemCode}`, { value: value ?? '' })}
          </li>
        ))}
      </ul>
    </>
  );
}

type ReadableProps = { readonly preview: Extract<FilePreview, { kind: 'readable' }>; readonly onMonth: ((month: string) => void) | null };

function Readable({ preview, onMonth }: ReadableProps) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const months = useMonthWords();
  const [typed, setTyped] = useState(preview.month);
  const isMonth = isListMonth(typed.trim());
  const count = (number: number) => ({ count: number, number: format.number(number) });
  const settle = (): void => {
    if (isMonth && typed.trim() !== preview.month) onMonth?.(typed.trim());
  };
  return (
    <div className={styles.stack}>
      <p className={styles.lead}>{t('import.rows', count(preview.rows))}</p>
      <Field className={styles.month} label={t('import.month')} {...(isMonth ? { hint: months.long(typed.trim()) } : { validationMessage: t('import.monthProblem') })}>
        <Input value={typed} readOnly={onMonth === null} inputMode="numeric" onChange={(_, data) => setTyped(data.value)} onBlur={settle} onKeyDown={(event) => (event.key === 'Enter' ? settle() : undefined)} />
      </Field>
      <table className={styles.table}>
        <thead>
          <tr>
            {[t('import.column.list'), t('import.column.rows'), t('import.column.against'), ...CHANGE_MARKS.map((mark) => t(`changes.mark.${mark}`))].map((name) => (
              <th key={name} scope="col" className={styles.head}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.lists.map(({ market, currency, rows, comparedWith, counts, replaces }) => (
            <tr key={`${market} ${currency}`}>
              <td className={styles.cell}>
                {`${market}, ${currency}`}
                {replaces === null ? null : <p className={styles.quiet}>{t('import.replaces', { file: replaces.fileName, day: format.date(replaces.importedAt) })}</p>}
              </td>
              <td className={styles.cell}>{format.number(rows)}</td>
              <td className={styles.cell}>{comparedWith === null ? t('import.noPredecessor') : months.short(comparedWith)}</td>
              {CHANGE_MARKS.map((mark) => (
                <td key={mark} className={styles.cell}>
                  {counts === null ? '–' : format.number(counts[mark])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {preview.passedOver.count === 0 ? null : (
        <div>
          <p className={styles.quiet}>{t('import.passedOver', count(preview.passedOver.count))}</p>
          {preview.passedOver.first.map(({ line, column, value }) => (
            <p key={`${line}:${column}`} className={styles.quiet}>
              {t('import.passedOverLine', { line: format.number(line), column, value })}
            </p>
          ))}
        </div>
      )}
      {preview.otherColumns.length === 0 ? null : <p className={styles.quiet}>{t('import.otherColumns', { columns: preview.otherColumns.join(', ') })}</p>}
    </div>
  );
}
