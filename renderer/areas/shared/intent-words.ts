import type { TFunction } from 'i18next';
import type { IntentGist } from '../../../core/domain/intents/action.ts';
import type { Format } from '../../format/format.ts';

type Numbers = Pick<Format, 'number'>;

/** The one line about what shall happen or has happened: queue, journal, pages and warnings all say it like this. null: an entry of a newer version. */
export function intentWords(gist: IntentGist | null, t: TFunction<'outbox'>, format: Numbers): string {
  if (gist === null) return t('gist.unreadable');
  const product = gist.product ?? t('gist.noProduct');
  const seats = { count: gist.to ?? 0, number: gist.to === null ? '?' : format.number(gist.to), before: gist.from === null ? '?' : format.number(gist.from) };
  if (gist.kind === 'order' && gist.product !== null) return t('gist.orderOf', { product, ...seats });
  if (gist.change === 'autoRenew' && gist.on !== undefined) return t(gist.on ? 'gist.autoRenewOn' : 'gist.autoRenewOff', { product });
  return t(`gist.${gist.change ?? gist.kind}`, { product, ...seats });
}

/** The same where the customer is not named beside it. */
export const intentOfCustomer = (gist: IntentGist, t: TFunction<'outbox'>, format: Numbers): string =>
  t('gist.ofCustomer', { customer: gist.customer, what: intentWords(gist, t, format) });
