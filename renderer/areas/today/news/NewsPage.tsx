import { Button, Card, Field, Input, Link, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { ArrowSyncRegular } from '@fluentui/react-icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewsRow, NewsSourceView } from '../../../../core/contract/news.ts';
import { NEWS_KINDS, type NewsKind } from '../../../../core/domain/office/news.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { useErrorText } from '../../../errors/useErrorText.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { Page } from '../../../frame/Page.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { useMissing } from '../../../people/usePresence.ts';
import { Crumb } from '../../shared/Crumb.tsx';

const MOST = 100;
const useStyles = makeStyles({
  columns: { display: 'grid', gridTemplateColumns: 'minmax(0, 2fr) minmax(280px, 1fr)', gap: tokens.spacingHorizontalL, alignItems: 'start', '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  list: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  body: { margin: 0, whiteSpace: 'pre-line', overflowWrap: 'anywhere', maxWidth: '72ch' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

/** All news, where they come from, and a note of one's own. */
export function NewsPage() {
  const styles = useStyles();
  const { t } = useTranslation(['news', 'today']);
  const api = useApi();
  const client = useClient();
  const page = useQuery(api.news.page.queryOptions({ input: { from: 0, count: MOST } }));
  const refresh = useMutation({ mutationFn: () => client.news.refresh() });
  // Whoever looks at the page has seen them; the badges stay until the page is left.
  useEffect(() => () => void client.news.seen().catch(() => null), [client]);
  return (
    <Page
      title={t('title')}
      crumb={<Crumb to="/today" text={t('today:title')} />}
      scrolls
      actions={
        <Button icon={<ArrowSyncRegular />} disabled={refresh.isPending} onClick={() => refresh.mutate()}>
          {t('refresh')}
        </Button>
      }
    >
      <div className={styles.columns}>
        <QueryGate query={page}>{({ rows }) => (rows.length === 0 ? <EmptyState title={t('none')} text={t('noneText')} /> : <Items rows={rows} />)}</QueryGate>
        <div className={styles.list}>
          <Sources />
          <OwnNews />
        </div>
      </div>
    </Page>
  );
}

function Items({ rows }: { readonly rows: readonly NewsRow[] }) {
  const styles = useStyles();
  const { t } = useTranslation('news');
  const format = useFormat();
  const client = useClient();
  const notify = useNotify();
  const mayWork = useMissing('work').length === 0;
  const remove = async ({ id }: NewsRow): Promise<void> => {
    await client.news.remove({ id });
    notify({ text: t('removed'), undo: { label: t('undo'), run: () => void client.news.restore({ id }) } });
  };
  return (
    <ul className={styles.list} aria-label={t('title')}>
      {rows.map((row) => (
        <li key={row.id}>
          <Card>
            <h2 className={styles.title}>{row.title}</h2>
            <p className={styles.quiet}>{[t(`kind.${row.kind}`), format.date(row.publishedAt), row.source ?? t('byHand'), t('fetched', { at: format.dateTime(row.fetchedAt) })].join(' · ')}</p>
            {row.body === row.title ? null : <p className={styles.body}>{row.body}</p>}
            {row.link === null ? null : <p className={styles.quiet}>{row.link}</p>}
            <div className={styles.row}>
              <Link as="button" disabled={!mayWork} aria-label={t('removeWhat', { title: row.title })} onClick={() => void remove(row)}>
                {t('remove')}
              </Link>
            </div>
          </Card>
        </li>
      ))}
    </ul>
  );
}

function Sources() {
  const styles = useStyles();
  const { t } = useTranslation('news');
  const client = useClient();
  const query = useQuery(useApi().news.sources.queryOptions());
  const mayWork = useMissing('work').length === 0;
  const [address, setAddress] = useState('');
  const add = useMutation({ mutationFn: () => client.news.addSource({ address }), onSuccess: () => setAddress('') });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Card>
      <h2 className={styles.title}>{t('sources')}</h2>
      <p className={styles.quiet}>{t('sourcesText')}</p>
      {query.data?.sources.map((source) => (
        <Source key={source.id} source={source} />
      ))}
      <form className={styles.form} noValidate onSubmit={submit}>
        <Field label={t('address')} hint={t('addressHint')}>
          <Input type="url" value={address} maxLength={1_000} disabled={!mayWork} onChange={(_, data) => setAddress(data.value)} />
        </Field>
        {add.error ? <ErrorNotice error={screenErrorOf(add.error)} /> : null}
        <div className={styles.row}>
          <Button type="submit" disabled={!mayWork || address.trim() === '' || add.isPending}>
            {add.isPending ? t('reading') : t('follow')}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function Source({ source }: { readonly source: NewsSourceView }) {
  const styles = useStyles();
  const { t } = useTranslation('news');
  const format = useFormat();
  const client = useClient();
  const errorText = useErrorText();
  const mayWork = useMissing('work').length === 0;
  const age = source.readAt === null ? t('neverRead') : t('asOf', { at: format.dateTime(source.readAt) });
  return (
    <div>
      <div className={styles.row}>
        <strong>{source.title}</strong>
        <Link as="button" disabled={!mayWork} aria-label={t('removeWhat', { title: source.title })} onClick={() => void client.news.removeSource({ id: source.id })}>
          {t('remove')}
        </Link>
      </div>
      <p className={styles.quiet}>{source.address}</p>
      <p className={styles.quiet}>{source.problem === null ? age : `${errorText(source.problem).title}. ${age}`}</p>
    </div>
  );
}

function OwnNews() {
  const styles = useStyles();
  const { t } = useTranslation('news');
  const client = useClient();
  const mayWork = useMissing('work').length === 0;
  const [kind, setKind] = useState<NewsKind>('news');
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const add = useMutation({
    mutationFn: () => client.news.add({ kind, title, body, link: '' }),
    onSuccess: () => {
      setTitle('');
      setBody('');
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate();
  };
  return (
    <Card>
      <h2 className={styles.title}>{t('own')}</h2>
      <form className={styles.form} noValidate onSubmit={submit}>
        <Field label={t('kindLabel')}>
          <Select value={kind} disabled={!mayWork} onChange={(_, data) => setKind(NEWS_KINDS.find((known) => known === data.value) ?? 'news')}>
            {NEWS_KINDS.map((one) => (
              <option key={one} value={one}>
                {t(`kind.${one}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('titleLabel')}>
          <Input value={title} maxLength={300} disabled={!mayWork} onChange={(_, data) => setTitle(data.value)} />
        </Field>
        <Field label={t('bodyLabel')}>
          <Textarea value={body} maxLength={4_000} rows={3} disabled={!mayWork} onChange={(_, data) => setBody(data.value)} />
        </Field>
        {add.error ? <ErrorNotice error={screenErrorOf(add.error)} /> : null}
        <div className={styles.row}>
          <Button type="submit" disabled={!mayWork || title.trim() === '' || add.isPending}>
            {t('add')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
