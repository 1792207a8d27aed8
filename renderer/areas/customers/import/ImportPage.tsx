import { Button, Field, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { DocumentAddRegular, TableRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { IMPORT_ENCODINGS } from '../../../../core/contract/customer-import.ts';
import { IMPORT_FIELDS } from '../../../../core/domain/customers/import/columns.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { go } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { Page } from '../../../frame/Page.tsx';
import { Crumb } from '../../shared/Crumb.tsx';
import { ImportRows } from './ImportRows.tsx';
import { useImport } from './useImport.ts';
import type { ImportState, ReadPreview } from './useImport.ts';

const ACCEPTED = '.csv,.txt,.tsv,.xlsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, flexGrow: 1, minHeight: 0 },
  bar: { flexShrink: 0 },
  hidden: { display: 'none' },
  facts: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalL, flexShrink: 0 },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(170px, 1fr))', gap: tokens.spacingHorizontalM, maxHeight: '168px', overflowY: 'auto', flexShrink: 0, padding: '2px', '& .fui-Select': { minWidth: 0, width: '100%' } },
  text: { margin: 0 },
});

/** Customers from a file: read, judged line by line, looked at, and only then kept. */
export function ImportPage() {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const format = useFormat();
  const notify = useNotify();
  const input = useRef<HTMLInputElement>(null);
  const [withBad, setWithBad] = useState(false);
  const work = useImport((drafts) => {
    notify({ text: t('import.done', { count: drafts, number: format.number(drafts) }), tone: 'success' });
    go('/customers/drafts', { replace: true });
  });
  const { state } = work;
  const lines = state.kind === 'read' ? state.preview.rows.filter(({ verdict }) => withBad || verdict !== 'bad').map(({ line }) => line) : [];
  const drop = useDrop((file) => void work.choose(file));
  return (
    <Page
      title={t('import.title')}
      crumb={<Crumb to="/customers" text={t('page.back')} />}
      note={state.kind === 'read' ? state.name : null}
      actions={
        <>
          <input
            ref={input}
            type="file"
            accept={ACCEPTED}
            className={styles.hidden}
            aria-label={t('import.choose')}
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              event.target.value = '';
              if (file) void work.choose(file);
            }}
          />
          <Button icon={<DocumentAddRegular />} appearance={state.kind === 'read' ? 'secondary' : 'primary'} disabled={work.isBusy} onClick={() => input.current?.click()}>
            {t(state.kind === 'none' ? 'import.choose' : 'import.chooseOther')}
          </Button>
          {state.kind === 'read' ? (
            <Button appearance="primary" disabled={work.isBusy || lines.length === 0} onClick={() => work.run(lines)}>
              {t('import.take', { count: lines.length, number: format.number(lines.length) })}
            </Button>
          ) : null}
        </>
      }
    >
      <div ref={drop} className={styles.body}>
        {work.error === null ? null : <ErrorNotice error={work.error} />}
        <Refusal state={state} />
        {state.kind === 'read' ? (
          <>
            <Facts preview={state.preview} onEncoding={work.useEncoding} />
            <Columns preview={state.preview} onColumns={work.useColumns} />
            <ImportRows preview={state.preview} version={state.version} withBad={withBad} onWithBad={setWithBad} />
          </>
        ) : (
          <EmptyState icon={<TableRegular />} title={t('import.empty')} text={t('import.emptyText')} />
        )}
      </div>
    </Page>
  );
}

/** A file may also be dropped on the page; the button is the way for everybody. */
function useDrop(onFile: (file: File) => void): RefObject<HTMLDivElement | null> {
  const area = useRef<HTMLDivElement>(null);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const element = area.current;
    if (element === null) return undefined;
    const stop = new AbortController();
    element.addEventListener('dragover', (event) => event.preventDefault(), { signal: stop.signal });
    element.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) latest.current(file);
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, []);
  return area;
}

function Refusal({ state }: { readonly state: ImportState }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  if (state.kind !== 'refused' && state.kind !== 'tooBig') return null;
  const problem = state.kind === 'tooBig' ? 'tooBig' : state.problem;
  return (
    <MessageBar intent="error" layout="multiline" className={styles.bar}>
      <MessageBarBody>{t(`import.refused.${problem}`, { name: state.name })}</MessageBarBody>
    </MessageBar>
  );
}

const SEPARATOR_NAMES = { ';': 'semicolon', ',': 'comma', '\t': 'tab', '|': 'bar' } as const;
const nameOfSeparator = (separator: string): 'semicolon' | 'comma' | 'tab' | 'bar' => Object.entries(SEPARATOR_NAMES).find(([sign]) => sign === separator)?.[1] ?? 'semicolon';

/** How the file was read; the encoding can be chosen otherwise, because a few bytes may mean either. */
function Facts({ preview, onEncoding }: { readonly preview: ReadPreview; readonly onEncoding: (encoding: (typeof IMPORT_ENCODINGS)[number]) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  if (preview.encoding === null || preview.separator === null) return <p className={styles.text}>{t('import.spreadsheet')}</p>;
  return (
    <div className={styles.facts}>
      <Field label={t('import.encoding')}>
        <Select value={preview.encoding} onChange={(_, data) => onEncoding(IMPORT_ENCODINGS.find((known) => known === data.value) ?? 'utf-8')}>
          {IMPORT_ENCODINGS.map((encoding) => (
            <option key={encoding} value={encoding}>
              {t(`import.encodings.${encoding}`)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.text}>{t('import.separator', { separator: t(`import.separators.${nameOfSeparator(preview.separator)}`) })}</p>
    </div>
  );
}

/** Which field each column brings. */
function Columns({ preview, onColumns }: { readonly preview: ReadPreview; readonly onColumns: (columns: ((typeof IMPORT_FIELDS)[number] | null)[]) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const { columns } = preview;
  const set = (place: number, value: string): void => {
    const field = IMPORT_FIELDS.find((known) => known === value) ?? null;
    onColumns(columns.map((column, at) => (at === place ? field : column.field === field ? null : column.field)));
  };
  return (
    <div role="group" aria-label={t('import.columns')} className={styles.columns}>
      {columns.map(({ title, field }, place) => (
        <Field key={`${place} ${title}`} label={title.trim() === '' ? t('import.columnUnnamed', { place: place + 1 }) : title}>
          <Select value={field ?? ''} onChange={(_, data) => set(place, data.value)}>
            <option value="">{t('import.unused')}</option>
            {IMPORT_FIELDS.map((known) => (
              <option key={known} value={known}>
                {t(`import.field.${known}`)}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </div>
  );
}
