import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QuoteMark } from '../../../../core/contract/documents.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { When } from '../../../components/When.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { addressOf, go } from '../../../frame/address.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';

const useStyles = makeStyles({ actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalM } });

const MARKS = ['sent', 'accepted', 'declined'] as const satisfies readonly QuoteMark[];

/** What became of an issued quote, and the next version of it. */
export function Fate({ quoteId }: { readonly quoteId: string }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const api = useApi();
  const { data } = useQuery(api.documents.quoteHistory.queryOptions({ input: { id: quoteId } }));
  const noting = useMutation(api.documents.markQuote.mutationOptions());
  const revising = useMutation(api.documents.reviseQuote.mutationOptions({ onSuccess: ({ id }) => go(addressOf('quotes', id)) }));
  if (data === undefined) return null;
  const last = data.marks.at(-1)?.mark ?? null;
  const problem = noting.error ?? revising.error;
  return (
    <Section title={t('fate.title')}>
      {problem === null ? null : <ErrorNotice error={screenErrorOf(problem)} />}
      <KeyValue
        entries={[
          ...(data.version === null ? [] : [{ label: t('fate.version'), value: t('fate.versionOf', { version: data.version.version, number: data.version.baseNumber }) }]),
          ...(data.marks.length === 0 ? [{ label: t('fate.state'), value: t('fate.open') }] : data.marks.map(({ mark, at }) => ({ label: t(`fate.${mark}`), value: <When at={at} style="dateTime" /> }))),
        ]}
      />
      {last === 'superseded' ? null : (
        <div className={styles.actions}>
          {MARKS.filter((mark) => mark !== last).map((mark) => (
            <Button key={mark} size="small" disabled={noting.isPending} onClick={() => noting.mutate({ id: quoteId, mark })}>
              {t(`fate.note.${mark}`)}
            </Button>
          ))}
          <Button size="small" disabled={revising.isPending} onClick={() => revising.mutate({ id: quoteId })}>
            {t('fate.revise')}
          </Button>
        </div>
      )}
    </Section>
  );
}
