import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceEventView } from '../../../../core/contract/price-events.ts';
import type { EventCode } from '../../../../core/domain/pricing/events/price-event.ts';
import { ownText } from '../../../../core/domain/pricing/events/own-event.ts';
import { useFormat } from '../../../format/useFormat.ts';

const CODES: Readonly<Record<EventCode, true>> = { suiteRise2022: true, suitePrice2026: true, monthlyPremium: true, monthlyPromotion2022: true, annualPromotion2022: true, currencyReview: true, annualPaidMonthly: true };
const isCode = (code: string): code is EventCode => code in CODES;

export type EventWords = {
  readonly name: (event: PriceEventView) => string;
  /** Two sentences for a built-in event, nothing for one of the office. */
  readonly text: (event: PriceEventView) => string | null;
  /** "+11 %", or that nobody published it. */
  readonly change: (event: PriceEventView) => string;
};

/** Price events in the language of the screen. */
export function useEventWords(): EventWords {
  const { t } = useTranslation('prices');
  const format = useFormat();
  return useMemo(() => {
    const percent = (over: number, under: number): string => {
      const basisPoints = Math.round((over * 10_000) / under) - 10_000;
      return `${basisPoints > 0 ? '+' : ''}${format.percent(basisPoints)}`;
    };
    return {
      name: ({ text }) => (text.kind === 'own' ? ownText(text, format.language) : isCode(text.code) ? t(`event.${text.code}`, { subject: text.subject ?? '' }) : text.code),
      text: ({ text }) => (text.kind === 'builtIn' && isCode(text.code) ? t(`eventText.${text.code}`) : null),
      change: ({ change }) => {
        switch (change.kind) {
          case 'factor':
            return percent(change.numerator, change.denominator);
          case 'newPrice':
            return percent(change.to.amount * 10 ** Math.max(0, change.from.scale - change.to.scale), change.from.amount * 10 ** Math.max(0, change.to.scale - change.from.scale));
          case 'unknown':
            return t('events.unknownChange');
        }
      },
    };
  }, [t, format]);
}
