import { Field, Input, Select } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LegacyQuestion } from '../../../../core/contract/legacy.ts';
import type { PriceEventView } from '../../../../core/contract/price-events.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useApi, useNow } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { DayInput } from '../events/DayInput.tsx';
import { useEventWords } from '../events/event-words.ts';
import { MonthsField } from '../parts/MonthsField.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { PricesPage } from '../PricesPage.tsx';
import { LegacyHistory } from './LegacyHistory.tsx';
import { LegacyOrders } from './LegacyOrders.tsx';
import { firstQuestion, ofEvent, problemsOf, questionOf } from './question.ts';
import type { TypedQuestion } from './question.ts';
import { WorkedExample } from './WorkedExample.tsx';

const MONTHS = [6, 12, 18, 24] as const;

/** Old orders before a rise: keep, switch now, or switch on the best day (S-140 to S-152). */
export function LegacyPage() {
  const query = useQuery(useApi().prices.events.queryOptions());
  const now = useNow();
  return (
    <PricesPage part="legacy" scrolls>
      <AnswerGate query={query}>{({ events }) => (now === null ? null : <Planner events={events} now={now} />)}</AnswerGate>
    </PricesPage>
  );
}

function Planner({ events, now }: { readonly events: readonly PriceEventView[]; readonly now: number }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const { country } = useFormat();
  const [typed, setTyped] = useState<TypedQuestion>(() => firstQuestion(events, now, country));
  const read = questionOf(typed, country);
  // What was understood last stays on screen while one types.
  const [last, setLast] = useState<LegacyQuestion | null>(read);
  if (read !== null && JSON.stringify(read) !== JSON.stringify(last)) setLast(read);
  return (
    <div className={styles.stack}>
      <p className={styles.quiet}>{t('legacy.intro')}</p>
      <Questions typed={typed} events={events} onChange={setTyped} />
      {last === null ? null : <LegacyOrders question={last} />}
      <WorkedExample />
      <LegacyHistory />
    </div>
  );
}

function Questions({ typed, events, onChange }: { readonly typed: TypedQuestion; readonly events: readonly PriceEventView[]; readonly onChange: (typed: TypedQuestion) => void }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const words = useEventWords();
  const problems = problemsOf(typed, format.country);
  const known = events.filter(({ change }) => change.kind === 'factor');
  const choose = (id: string): void => {
    const event = known.find((one) => one.id === id);
    onChange(event === undefined ? { ...typed, event: '' } : ofEvent(event, typed, format.country));
  };
  return (
    <div className={styles.controls}>
      <Field label={t('legacy.rise')} className={styles.wide} {...(typed.event === '' ? { hint: t('legacy.riseHint') } : {})}>
        <Select className={styles.select} value={typed.event} onChange={(_, data) => choose(data.value)}>
          <option value="">{t('legacy.ownRise')}</option>
          {known.map((event) => (
            <option key={event.id} value={event.id}>
              {`${words.name(event)}, ${format.day(new Date(event.effectiveAt).toISOString().slice(0, 10))}`}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.narrow}>
        <DayInput label={t('legacy.riseOn')} value={typed.riseOn} isWrong={problems.has('riseOn')} onChange={(riseOn) => onChange({ ...typed, riseOn, event: '' })} />
      </div>
      <Field label={t('dialog.percent')} className={styles.narrow} {...(problems.has('percent') ? { validationMessage: t('dialog.percentProblem') } : {})}>
        <Input inputMode="decimal" value={typed.percent} onChange={(_, data) => onChange({ ...typed, percent: data.value, event: '' })} />
      </Field>
      <MonthsField label={t('legacy.months')} value={typed.months} options={MONTHS} onChange={(months) => onChange({ ...typed, months })} className={styles.narrow} />
      <div className={styles.wide}>
        <DayInput label={t('legacy.today')} value={typed.today} isWrong={problems.has('today')} onChange={(today) => onChange({ ...typed, today })} />
      </div>
    </div>
  );
}
