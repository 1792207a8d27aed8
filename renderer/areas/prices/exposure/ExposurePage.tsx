import { makeStyles, tokens } from '@fluentui/react-components';
import { ShieldCheckmarkRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ExposureView } from '../../../../core/contract/exposure.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useApi } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { Section } from '../../shared/Section.tsx';
import { NeedsRight } from '../../../people/NeedsRight.tsx';
import { MonthChart } from '../MonthChart.tsx';
import { useMonthWords } from '../month-words.ts';
import { PricesPage } from '../PricesPage.tsx';
import { ExposureRows } from './ExposureRows.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  intro: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '80ch' },
  total: { margin: 0, fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  columns: { display: 'grid', gridTemplateColumns: 'minmax(220px, 1fr) minmax(0, 3fr)', gap: tokens.spacingHorizontalM, alignItems: 'stretch', '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' } },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the office has to pay whatever its customers do (S-176), and how it runs off. */
export function ExposurePage() {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const query = useQuery(useApi().prices.exposure.queryOptions());
  return (
    <PricesPage part="exposure" scrolls>
      <AnswerGate query={query}>
        {(view) =>
          view.withheld === true ? (
            <NeedsRight need="figures" />
          ) : view.results.length === 0 ? (
            <EmptyState icon={<ShieldCheckmarkRegular />} title={t('exposure.none')} text={t('exposure.noneText')} />
          ) : (
            <div className={styles.root}>
              <p className={styles.intro}>{t('exposure.intro')}</p>
              {view.results.map((result) => (
                <Bound key={result.currency} result={result} />
              ))}
              <ExposureRows />
            </div>
          )
        }
      </AnswerGate>
    </PricesPage>
  );
}

function Bound({ result }: { readonly result: ExposureView['results'][number] }) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const months = useMonthWords();
  const { currency, total, subscriptions, customers, runOff } = result;
  const money = (minor: number): string => format.money({ minor, currency });
  const bars = result.months.map((month, index) => {
    const value = runOff[index] ?? 0;
    return { month, label: months.short(month), values: [value], text: t('exposure.chartBar', { month: months.long(month), amount: money(value) }) };
  });
  return (
    <div className={styles.columns}>
      <Section title={`${t('exposure.title')} (${currency})`}>
        <p className={styles.total}>{money(total)}</p>
        <p className={styles.quiet}>
          {`${t('exposure.subscriptions', { count: subscriptions, number: format.number(subscriptions) })} · ${t('exposure.customers', { count: customers, number: format.number(customers) })}`}
        </p>
      </Section>
      <Section title={t('exposure.chart')}>
        <MonthChart label={t('exposure.chart')} bars={bars} />
      </Section>
    </div>
  );
}
