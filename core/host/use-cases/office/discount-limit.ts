import * as quotes from '../../../db/repositories/quotes.ts';
import { quoteId } from '../../../domain/ids.ts';
import { discountLimitOf } from '../../../domain/people/rights.ts';
import { err } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { OpenOffice } from '../../open-office.ts';
import { readRules } from '../../people/rules.ts';

/** Refuses to issue a quote that gives off more than whoever is signed in may; null: nothing speaks against it. Drafts may wait for somebody who may. */
export function discountsWithinLimit({ ledger, session }: Pick<OpenOffice, 'ledger' | 'session'>, id: string): Result<never, DeskError> | null {
  const limit = discountLimitOf(session.person(), readRules(ledger).discountLimits);
  const quote = limit === null ? null : quotes.get(ledger, quoteId(id));
  const isOver = quote !== null && quote.lines.some((line) => line.discountBasisPoints > (limit ?? 0));
  return isOver ? err({ tag: 'notAllowed', missing: ['discount'], limit }) : null;
}
