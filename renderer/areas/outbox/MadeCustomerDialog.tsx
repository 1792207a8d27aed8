import { makeStyles, Radio, RadioGroup, Spinner, tokens } from '@fluentui/react-components';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MadeCustomer, OutboxEntry } from '../../../core/contract/outbox.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { SearchField } from '../../components/SearchField.tsx';
import { useSettled } from '../../components/useSettled.ts';
import { useNotify } from '../../frame/notify.tsx';
import { useApi, useClient } from '../../host/hooks.ts';

const useStyles = makeStyles({
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  /** A whole tenant id can be read in it. */
  search: { '& > .fui-SearchBox': { width: '100%' } },
  label: { display: 'grid', overflowWrap: 'anywhere' },
  /** The list changes while one types; the dialog does not jump. */
  hits: { minHeight: '132px', maxHeight: '38vh', overflowY: 'auto' },
});

/** After the last keystroke: the service is asked, too. */
const SETTLE_MS = 400;
/** While the service does not answer: a connection may be there again. */
const ASK_AGAIN_MS = 5_000;

type Props = { readonly entry: Pick<OutboxEntry, 'id' | 'customerName'>; readonly onClose: () => void };

/** Which customer a creation made, of whose outcome nobody could tell: what waits for it goes on with the one that is chosen. */
export function MadeCustomerDialog({ entry, onClose }: Props) {
  const { t } = useTranslation('outbox');
  const styles = useStyles();
  const { outbox } = useClient();
  const api = useApi();
  const notify = useNotify();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const wanted = useSettled(text.trim(), SETTLE_MS);
  const candidates = useQuery({ ...api.outbox.madeCustomers.queryOptions({ input: { id: entry.id, text: wanted } }), placeholderData: keepPreviousData, staleTime: 0, refetchInterval: ({ state }) => (state.data?.isAnswered === false ? ASK_AGAIN_MS : false) });
  const following = useQuery(api.outbox.following.queryOptions({ input: { id: entry.id } }));
  const { mutate, error, isPending } = useMutation({
    mutationFn: (customerId: string) => outbox.decide({ id: entry.id, choice: 'itHappened', customerId }),
    onSuccess: () => {
      notify({ text: t('done.decided'), tone: 'success' });
      onClose();
    },
  });
  const hits = candidates.data?.hits ?? [];
  const picked = hits.find(({ customerId }) => customerId === chosen) ?? null;
  const isSearching = candidates.isFetching || wanted !== text.trim();
  const waiting = following.data?.entries.length ?? 0;
  return (
    <FormDialog
      title={t('made.title', { customer: entry.customerName })}
      save={t('made.save')}
      error={error}
      isBusy={isPending}
      isBlocked={picked === null}
      onSave={() => (picked === null ? undefined : mutate(picked.customerId))}
      onClose={onClose}
    >
      <p className={styles.line}>{[t('made.text'), ...(waiting === 0 ? [] : [t('made.waiting', { count: waiting })])].join(' ')}</p>
      <div className={styles.search}>
        <SearchField label={t('made.search')} value={text} onChange={setText} />
      </div>
      <div className={styles.hits} aria-busy={isSearching} data-made={candidates.data === undefined ? 'asking' : hits.length}>
        {candidates.data === undefined ? <Spinner size="tiny" label={t('made.searching')} labelPosition="after" /> : null}
        {candidates.data !== undefined && hits.length === 0 && !isSearching ? <p className={styles.quiet}>{t(nothingFound(wanted, candidates.data.isAnswered))}</p> : null}
        {hits.length === 0 ? null : (
          <RadioGroup aria-label={t('made.label')} value={chosen ?? ''} onChange={(_, data) => setChosen(data.value)}>
            {hits.map((hit) => (
              <Radio key={hit.customerId} value={hit.customerId} label={<Candidate hit={hit} />} />
            ))}
          </RadioGroup>
        )}
      </div>
      {candidates.data?.isAnswered === false ? <p className={styles.quiet}>{t('made.copyOnly')}</p> : null}
    </FormDialog>
  );
}

const TENANT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

function nothingFound(text: string, isAnswered: boolean): 'made.none' | 'made.noSuchTenant' | 'made.notInCopy' {
  if (!TENANT_ID.test(text)) return 'made.none';
  return isAnswered ? 'made.noSuchTenant' : 'made.notInCopy';
}

function Candidate({ hit }: { readonly hit: MadeCustomer }) {
  const { t } = useTranslation('outbox');
  const styles = useStyles();
  const facts = [hit.domain, hit.city, t(`made.matched.${hit.matched}`), t(`made.source.${hit.source}`)].filter((fact) => fact !== null);
  return (
    <span className={styles.label} data-candidate={hit.matched}>
      <strong>{hit.name}</strong>
      <span className={styles.quiet}>{facts.join(' · ')}</span>
      <span className={styles.quiet}>{hit.customerId}</span>
    </span>
  );
}
