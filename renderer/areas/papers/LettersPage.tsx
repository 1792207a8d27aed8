import { Button, Checkbox, Field, Link, makeStyles, Select, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LetterCustomer } from '../../../core/contract/documents.ts';
import { addDays, dayIn, isCalendarDay } from '../../../core/domain/time/calendar-day.ts';
import type { CalendarDay } from '../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { useSettings } from '../../app/settings.tsx';
import { useAddress } from '../../frame/address.ts';
import { Page } from '../../frame/Page.tsx';
import { useApi, useNow } from '../../host/hooks.ts';
import { DayField } from '../../components/day/DayField.tsx';
import { AnswerGate } from '../shared/AnswerGate.tsx';
import { Crumb } from '../shared/Crumb.tsx';
import { Section } from '../shared/Section.tsx';
import { LetterRunDialog } from './LetterRunDialog.tsx';
import { EventChoice } from './SubjectChoice.tsx';
import { useLetterRun } from './useLetterRun.ts';
import type { LetterKind } from './useLetterRun.ts';

const KINDS = ['renewalLetter', 'priceChange'] as const;
const DAYS_AHEAD = 29;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '760px' },
  fields: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))', gap: tokens.spacingHorizontalM, alignItems: 'start', '& .fui-Select': { minWidth: 0, width: '100%' }, '& .fui-Input': { minWidth: 0, width: '100%' } },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxHeight: '50vh', overflowY: 'auto', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, paddingInlineEnd: tokens.spacingHorizontalM },
  note: { color: tokens.colorNeutralForeground2, margin: 0, whiteSpace: 'nowrap' },
  wide: { color: tokens.colorNeutralForeground2, margin: `0 0 ${tokens.spacingVerticalS}` },
});

/** One letter to each of many customers: before their renewals of a span of days, or about a price event. */
export function LettersPage() {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const { query, setQuery } = useAddress();
  const today = useToday();
  const kind: LetterKind = KINDS.find((one) => one === query.get('kind')) ?? 'renewalLetter';
  const from = query.get('from') ?? today;
  const until = query.get('until') ?? addDays(today, DAYS_AHEAD);
  const isSpan = isCalendarDay(from) && isCalendarDay(until) && from <= until;
  const about = kind === 'priceChange' ? query.get('event') : `${from}..${until}`;
  const enabled = kind === 'priceChange' ? about !== null : isSpan;
  const answer = useQuery({ ...useApi().documents.letterCustomers.queryOptions({ input: { kind, about } }), enabled, placeholderData: keepPreviousData });
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { run, start, stop, resume, clear } = useLetterRun();
  // Rows that were picked on the radar: only their customers are asked about.
  const named = query.get('customers')?.split(',') ?? null;
  const found = enabled ? (answer.data?.customers ?? []) : [];
  const customers = named === null || kind !== 'renewalLetter' ? found : found.filter(({ id }) => named.includes(id));
  const chosen = customers.filter(({ id }) => !left.has(id));
  return (
    <Page
      title={t('letters.title')}
      crumb={<Crumb to="/quotes/papers" text={t('papers.title')} />}
      scrolls
      actions={
        <Button appearance="primary" icon={<CheckmarkCircleRegular />} disabled={chosen.length === 0 || run !== null} onClick={() => void start(kind, about, chosen)}>
          {t('letters.issue', { count: chosen.length })}
        </Button>
      }
    >
      {run === null ? null : <LetterRunDialog run={run} onStop={stop} onResume={() => void resume()} onClose={clear} />}
      <div className={styles.root}>
        <Section title={t('letters.section')}>
          <div className={styles.fields}>
            <Field label={t('letters.kind')}>
              <Select value={kind} onChange={(_, data) => setQuery({ kind: data.value })}>
                {KINDS.map((one) => (
                  <option key={one} value={one}>
                    {t(`papers.kinds.${one}`)}
                  </option>
                ))}
              </Select>
            </Field>
            {kind === 'priceChange' ? (
              <EventChoice query={query} setQuery={setQuery} />
            ) : (
              <>
                <DayField id="letters-from" label={t('letters.from')} value={from} onChange={(day) => setQuery({ from: day })} />
                <DayField id="letters-until" label={t('letters.until')} value={until} onChange={(day) => setQuery({ until: day })} />
              </>
            )}
          </div>
        </Section>
        {enabled ? (
          <Section title={t('letters.to', { count: customers.length })}>
            {named === null || kind !== 'renewalLetter' ? null : (
              <p className={styles.wide}>
                {t('letters.chosen', { count: customers.length })}{' '}
                <Link as="button" onClick={() => setQuery({ customers: null })}>
                  {t('letters.everybody')}
                </Link>
              </p>
            )}
            <AnswerGate query={answer}>{() => <Customers customers={customers} left={left} onLeft={setLeft} />}</AnswerGate>
          </Section>
        ) : null}
      </div>
    </Page>
  );
}

/** The calendar day in the zone that the office works in. */
function useToday(): CalendarDay {
  const now = useNow();
  const { settings } = useSettings();
  return dayIn(instant(now ?? 0), settings.timeZone);
}

type CustomersProps = { readonly customers: readonly LetterCustomer[]; readonly left: ReadonlySet<string>; readonly onLeft: (left: ReadonlySet<string>) => void };

function Customers({ customers, left, onLeft }: CustomersProps) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  if (customers.length === 0) return <p className={styles.note}>{t('letters.none')}</p>;
  const leftHere = customers.filter(({ id }) => left.has(id)).length;
  const toggle = (id: string, on: boolean): void => {
    const next = new Set(left);
    if (on) next.delete(id);
    else next.add(id);
    onLeft(next);
  };
  const all = leftHere === 0 ? true : leftHere === customers.length ? false : 'mixed';
  return (
    <>
      <Checkbox label={t('letters.all')} checked={all} onChange={() => onLeft(leftHere === 0 ? new Set(customers.map(({ id }) => id)) : new Set())} />
      <ul className={styles.list}>
        {customers.map(({ id, name, subscriptions, language }) => (
          <li key={id} className={styles.row}>
            <Checkbox label={name} checked={!left.has(id)} onChange={(_, data) => toggle(id, data.checked === true)} />
            <span className={styles.note}>{`${t('letters.subscriptions', { count: subscriptions })} · ${t(`language.${language}`)}`}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
