import type { TFunction } from 'i18next';
import type { IntentGist } from '../../../core/domain/intents/action.ts';
import type { Format } from '../../format/format.ts';

/** The one line about an intent: who, what, how many. */
export function gistWords(gist: IntentGist, t: TFunction<'sync'>, { number }: Pick<Format, 'number'>): string {
  const names = { customer: gist.customer, product: gist.product ?? t('gist.noProduct') };
  const seats = { count: gist.to ?? 0, number: number(gist.to ?? 0), before: gist.from === null ? '?' : number(gist.from) };
  return t(`gist.${gist.change ?? gist.kind}`, { ...names, ...seats });
}
