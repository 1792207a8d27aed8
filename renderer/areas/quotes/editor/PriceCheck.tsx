import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { QuoteCheck } from '../../../../core/contract/documents.ts';
import type { Quote } from '../../../../core/contract/quotes.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useApi } from '../../../host/hooks.ts';
import { LateWords } from '../../../i18n/LateWords.tsx';
import { useEventWords } from '../../prices/events/event-words.ts';

type Finding = QuoteCheck['findings'][number];

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { whiteSpace: 'normal', paddingBlock: tokens.spacingVerticalXS }, list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL } });

/** What has moved under the prices since they were put in, or will while the quote binds. It hinders nothing. Price events have their names in texts that come late. */
export function PriceCheck({ quote }: { readonly quote: Quote }) {
  return (
    <LateWords>
      <Findings quote={quote} />
    </LateWords>
  );
}

function Findings({ quote }: { readonly quote: Quote }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const words = useFinding();
  const { data } = useQuery(useApi().documents.checkQuote.queryOptions({ input: { id: quote.id } }));
  // That the validity has passed stands among the reasons against issuing already.
  const findings = (data?.findings ?? []).filter(({ kind }) => kind !== 'validityPassed');
  if (findings.length === 0) return null;
  const texts = [...new Set(findings.map(words))];
  return (
    <MessageBar intent="info" layout="multiline" className={styles.bar} politeness="polite">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{t('check.title')}</MessageBarTitle>
        <ul className={styles.list} data-price-check>
          {texts.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function useFinding(): (finding: Finding) => string {
  const { t } = useTranslation('quotes');
  const format = useFormat();
  const events = useEventWords();
  return (finding) => {
    switch (finding.kind) {
      case 'validityPassed':
        return t('check.validityPassed');
      case 'priceMoved':
        return t('check.priceMoved', { position: finding.position, was: format.unitPrice(finding.was), now: format.unitPrice(finding.now) });
      case 'itemGone':
        return t('check.itemGone', { position: finding.position });
      case 'belowMinimum':
        return t('check.belowMinimum', { position: finding.position });
      case 'pricesOld':
        return t('check.pricesOld', { position: finding.position, count: finding.days });
      case 'event':
        return t(finding.hasCome ? 'check.eventCome' : 'check.event', { position: finding.position, event: events.name(finding.event), date: format.date(finding.event.effectiveAt) });
      case 'promotionEnds':
        return t('check.promotionEnds', { position: finding.position, name: finding.name, date: format.date(finding.endsAt) });
    }
  };
}
