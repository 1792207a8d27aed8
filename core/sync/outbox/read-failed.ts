import type { DeskError } from '../../errors/desk-error.ts';
import { blocked, failed } from './checked.ts';
import type { Checked } from './checked.ts';
import { decision } from './decisions.ts';
import type { Work } from './desk.ts';

/** A look before sending that could not be had: what is gone is a question, everything else is tried again. */
export function readFailed({ desk }: Work, error: DeskError): Checked {
  return error.tag === 'notFound' ? blocked(desk.options.clock.now(), decision('gone', { error })) : failed(error);
}
