import { useTranslation } from 'react-i18next';
import type { Today } from '../../../core/contract/office.ts';
import { LinkRows } from '../../components/LinkRows.tsx';
import { Panel } from '../../components/Panel.tsx';
import { When } from '../../components/When.tsx';
import { addressOf } from '../../frame/address.ts';
import { useFormat } from '../../format/useFormat.ts';
import { Nothing } from './Nothing.tsx';

/** Quotes that soon no longer bind. */
export function QuotesExpiring({ quotes }: { readonly quotes: Today['quotesExpiring'] }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const rows = quotes.map((one) => ({
    id: one.id,
    to: addressOf('quotes', one.id),
    title: one.customerName,
    detail: one.number ?? t('quotes.draft'),
    end: t('quotes.until', { day: format.day(one.validUntil) }),
  }));
  return (
    <Panel title={t('quotes.title')}>{rows.length > 0 ? <LinkRows label={t('quotes.title')} rows={rows} /> : <Nothing text={t('quotes.none')} />}</Panel>
  );
}

/** Promotions whose end is near: what is sold cheaper today is not next month. */
export function PromotionsEnding({ promotions }: { readonly promotions: Today['promotionsEnding'] }) {
  const { t } = useTranslation('today');
  const rows = promotions.map((one) => ({ id: one.id, to: addressOf('catalogue'), title: one.name, end: <When at={one.endsAt} style="date" /> }));
  return (
    <Panel title={t('promotions.title')}>
      {rows.length > 0 ? <LinkRows label={t('promotions.title')} rows={rows} /> : <Nothing text={t('promotions.none')} />}
    </Panel>
  );
}
