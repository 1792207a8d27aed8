import type { TFunction } from 'i18next';
import { assertNever } from '../../core/domain/never.ts';
import type { DeskError } from '../../core/errors/desk-error.ts';
import type { Format } from '../format/format.ts';
import type { ScreenError } from '../host/failure.ts';

/** A failure as a person reads it. */
export type ErrorText = {
  readonly title: string;
  readonly what: string;
  readonly kept: string;
  readonly todo: string;
  /** For support: never the only thing that is said. null when there is nothing to look up. */
  readonly reference: string | null;
};

type Durations = Pick<Format, 'duration' | 'percent'>;

type Part = 'title' | 'what' | 'kept' | 'todo';

/** Where the four sentences of a failure stand in `locales/errors.json`. */
export function errorKey(error: ScreenError) {
  switch (error.tag) {
    case 'signInNeeded':
      return `signInNeeded.${error.reason}` as const;
    case 'offline':
      return `offline.${error.reason}` as const;
    case 'badAnswer':
      return `badAnswer.${error.reason}` as const;
    case 'storage':
      return `storage.${error.problem}` as const;
    case 'locked':
      return `locked.${error.reason}` as const;
    case 'server':
      return serverKey(error.status);
    case 'validation':
    case 'notFound':
    case 'conflict':
    case 'forbidden':
    case 'rateLimited':
    case 'cancelled':
    case 'notAllowed':
    case 'notSupported':
    case 'unexpected':
    case 'hostGone':
      return error.tag;
    default:
      return assertNever(error);
  }
}

function serverKey(status: number) {
  if (status === 501) return 'server.notBuilt' as const;
  return status >= 500 ? ('server.failed' as const) : ('server.refused' as const);
}

/** The whole sentence set of a failure in the language of `t`. */
export function errorText(error: ScreenError, t: TFunction<'errors'>, format: Durations): ErrorText {
  const facts = factsOf(error, t);
  const sentence = (part: Part): string => t(`${errorKey(error)}.${part}`, facts);
  return {
    title: sentence('title'),
    what: [whatOf(error, t, format) ?? sentence('what'), ...moreOf(error, t)].join(' '),
    kept: error.tag === 'storage' && error.keptAs !== null ? t('keptAs', { keptAs: error.keptAs }) : sentence('kept'),
    todo: todoOf(error, t, format) ?? sentence('todo'),
    reference: referenceOf(error),
  };
}

type Facts = { readonly subject?: string; readonly id?: string; readonly status?: string; readonly store?: string; readonly feature?: string };

function factsOf(error: ScreenError, t: TFunction<'errors'>): Facts {
  if (error.tag === 'notFound' || error.tag === 'conflict') return { subject: t(`subject.${error.what}`), id: error.id };
  if (error.tag === 'server') return { status: String(error.status) };
  if (error.tag === 'storage') return { store: error.store === null ? (error.path ?? '') : t(`store.${error.store}`) };
  return error.tag === 'notSupported' ? { feature: error.feature } : {};
}

/** What the other side said in its own words, and the fields that are meant. */
function moreOf(error: ScreenError, t: TFunction<'errors'>): readonly string[] {
  if (error.tag === 'server' && error.description !== null && error.description !== '') return [t('server.says', { text: error.description })];
  if (error.tag !== 'validation') return [];
  const fields = error.issues.map((issue) => issue.path).filter((path) => path !== '');
  return fields.length > 0 ? [t('fields', { fields: [...new Set(fields)].join(', ') })] : [];
}

/** The rights that are missing, each by its name in the portal or here. */
function whatOf(error: ScreenError, t: TFunction<'errors'>, format: Durations): string | null {
  if (error.tag !== 'notAllowed') return null;
  if (error.limit !== null) return t('notAllowed.whatDiscount', { limit: format.percent(error.limit) });
  return t('notAllowed.what', { rights: error.missing.map((right) => t(`right.${right}`)).join(', ') });
}

function todoOf(error: ScreenError, t: TFunction<'errors'>, format: Durations): string | null {
  if (error.tag === 'storage' && error.store === 'settings' && error.keptAs !== null) return t('settingsTodo');
  if (error.tag !== 'rateLimited' || error.retryAfterMs === null) return null;
  return t('rateLimited.todoAfter', { wait: format.duration(error.retryAfterMs) });
}

/** One line that support can search for. */
function referenceOf(error: ScreenError): string | null {
  const parts = referenceParts(error).filter((part) => part !== null && part !== '');
  return parts.length > 0 ? parts.join(' \u00b7 ') : null;
}

function referenceParts(error: ScreenError): readonly (string | null)[] {
  if (error.tag === 'server') return [`HTTP ${error.status}`, error.code, error.correlationId];
  if (error.tag === 'forbidden') return error.code === null && error.correlationId === null ? [] : ['HTTP 403', error.code, error.correlationId];
  if (error.tag === 'signInNeeded') return [error.code];
  if (error.tag === 'badAnswer') return [error.reason, error.detail];
  if (error.tag === 'storage') return [error.problem, error.path];
  return error.tag === 'unexpected' ? [error.reference] : [];
}

/** Whether asking again may help without anything being changed first. */
export const isWorthRetrying = (error: ScreenError): boolean => RETRYABLE.includes(error.tag);

const RETRYABLE: readonly (DeskError['tag'] | 'hostGone')[] = ['offline', 'server', 'badAnswer', 'rateLimited', 'unexpected', 'hostGone', 'cancelled', 'storage'];
