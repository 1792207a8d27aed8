import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { ExchangeView } from '../../../../core/contract/price-books.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, href } from '../../../frame/address.ts';
import { writeRate } from '../rates/rate-text.ts';
import { Note } from './Note.tsx';

/** Which rate figures in another currency than the purchase were made with, and where one is missing. */
export function ExchangeNotes({ exchange: { rates, missing } }: { readonly exchange: ExchangeView }) {
  const { t } = useTranslation('prices');
  const format = useFormat();
  return (
    <>
      {rates.map(({ from, to, units, amount, scale, day, table }) => (
        <Note key={`${from} ${to}`}>
          {t('exchange.converted', { from: `${format.number(units)} ${from}`, to, rate: `${writeRate({ amount, scale }, format.country)} ${to}`, day: format.day(day), table: table ?? t('rates.typed') })}
        </Note>
      ))}
      {missing.map(({ from, to, subscriptions }) => (
        <Note key={`${from} ${to}`} intent="warning">
          {t('exchange.missing', { count: subscriptions, number: format.number(subscriptions), from, to })}{' '}
          <Link inline href={href(addressOf('prices', 'rates'))}>
            {t('exchange.toRates')}
          </Link>
        </Note>
      ))}
    </>
  );
}
