import { makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimulationInput, SimulationView } from '../../../../core/contract/simulation.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useApi } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { Section } from '../../shared/Section.tsx';
import { MonthChart } from '../MonthChart.tsx';
import { useMonthWords } from '../month-words.ts';
import { ExchangeNotes } from '../parts/ExchangeNotes.tsx';
import { MonthsField } from '../parts/MonthsField.tsx';
import { Note } from '../parts/Note.tsx';
import { Affected } from './Affected.tsx';
import { Outputs } from './Outputs.tsx';
import { SimulatedRows } from './SimulatedRows.tsx';
import { SumTable } from './SumTable.tsx';

const MONTHS = [6, 12, 24, 36] as const;
const PASS_ON = ['factor', 'amount', 'nothing'] as const;

const useStyles = makeStyles({
  controls: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalL },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 420px), 1fr))', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  lead: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
});

/** What one event does to the office's subscriptions: sums, months, customers, rows. */
export function Simulator({ eventId }: { readonly eventId: string }) {
  const styles = useStyles();
  const [months, setMonths] = useState<number>(12);
  const [passOn, setPassOn] = useState<SimulationInput['passOn']>('factor');
  const input: SimulationInput = { eventIds: [eventId], months, passOn };
  const query = useQuery({ ...useApi().prices.simulate.queryOptions({ input }), placeholderData: keepPreviousData });
  return (
    <div className={styles.stack}>
      <Controls months={months} onMonths={setMonths} passOn={passOn} onPassOn={setPassOn} />
      <AnswerGate query={query}>{(view) => <Outcome view={view} input={input} />}</AnswerGate>
    </div>
  );
}

type ControlsProps = { readonly months: number; readonly onMonths: (months: number) => void; readonly passOn: SimulationInput['passOn']; readonly onPassOn: (choice: SimulationInput['passOn']) => void };

function Controls({ months, onMonths, passOn, onPassOn }: ControlsProps) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  return (
    <div className={styles.controls}>
      <MonthsField label={t('simulator.months')} value={months} options={MONTHS} onChange={onMonths} />
      <ChoiceField label={t('simulator.passOn')} value={passOn} options={PASS_ON} textOf={(choice) => t(`simulator.passOnChoice.${choice}`)} onChange={onPassOn} />
    </div>
  );
}

function Outcome({ view, input }: { readonly view: SimulationView; readonly input: SimulationInput }) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const count = (number: number) => ({ count: number, number: format.number(number) });
  return (
    <>
      <div>
        <p className={styles.lead}>{`${t('simulator.affected', count(view.affected))} ${t('simulator.ofLooked', count(view.looked))}`}</p>
        <p className={styles.quiet}>{t('simulator.assumption')}</p>
      </div>
      {view.undetermined === 0 ? null : <Note>{t('simulator.undetermined', count(view.undetermined))}</Note>}
      {view.unpriced === 0 ? null : <Note>{t('simulator.unpriced', count(view.unpriced))}</Note>}
      <ExchangeNotes exchange={view.exchange} />
      {view.affected === 0 ? (
        <EmptyState icon={<ShieldCheckmarkRegular />} title={t('simulator.none')} text={t('simulator.noneText')} />
      ) : (
        <>
          {view.results.map((result) => (
            <Money key={result.currency} view={view} result={result} />
          ))}
          <Outputs input={input} view={view} />
          <SimulatedRows input={input} />
        </>
      )}
    </>
  );
}

function Money({ view, result }: { readonly view: SimulationView; readonly result: SimulationView['results'][number] }) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const months = useMonthWords();
  const money = (minor: number): string => format.money({ minor, currency: result.currency });
  const bars = view.months.map((month, index) => {
    const { revenueBefore = 0, revenueAfter = 0 } = result.byMonth[index] ?? {};
    const text = t('simulator.chartBar', { month: months.long(month), without: money(revenueBefore), with: money(revenueAfter) });
    return { month, label: months.short(month), values: [revenueBefore, revenueAfter], text };
  });
  return (
    <>
      <div className={styles.columns}>
        <Section title={`${t('simulator.sum')} (${result.currency})`}>
          <SumTable sums={result.total} currency={result.currency} />
        </Section>
        <Section title={`${t('simulator.chart')} (${result.currency})`}>
          <MonthChart label={t('simulator.chart')} bars={bars} legend={[t('simulator.without'), t('simulator.with')]} />
        </Section>
      </div>
      <div className={styles.columns}>
        <Section title={t('simulator.customers')}>
          <Affected currency={result.currency} rows={result.byCustomer.map((row) => ({ ...row, key: row.id, to: `/customers/${row.id}` }))} />
        </Section>
        <Section title={t('simulator.products')}>
          <Affected currency={result.currency} rows={result.byProduct.map((row) => ({ ...row, name: row.title, to: null }))} />
        </Section>
      </div>
    </>
  );
}
