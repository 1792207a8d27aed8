import type { Paper } from './paper.ts';
import type { Seller } from './parties.ts';
import type { DocumentKey } from './texts.ts';

/**
 * Seat, register, capital and persons as the law of the own company's form asks for them
 * (documents.md 3.2, 4.2, 5), in the paper's language. Without a chosen form the line that the
 * office typed itself.
 */
export function legalLines({ letterhead: law, registerLine }: Seller, { t, format }: Paper): readonly string[] {
  if (law.legalForm === null) return [registerLine];
  const line = (key: DocumentKey, value: string): string => (value.trim() === '' ? '' : t(key, { value }));
  const money = (major: number): string => format.money({ minor: major * 100, currency: law.capitalCurrency });
  const register = [law.registerCourt, law.registerNumber].filter((part) => part.trim() !== '').join(', ');
  const partner = [law.partnerName, [law.partnerCourt, law.partnerNumber].filter((part) => part.trim() !== '').join(' ')].filter((part) => part.trim() !== '').join(', ');
  return [
    line('documents:legal.owner', law.ownerName),
    line('documents:legal.seat', law.seat),
    register,
    law.capital === null ? '' : t('documents:legal.capital', { value: money(law.capital) }),
    law.capitalPaid === null ? '' : t('documents:legal.capitalPaid', { value: money(law.capitalPaid) }),
    line(law.legalForm === 'ag' ? 'documents:legal.board' : 'documents:legal.managers', law.managers),
    line('documents:legal.chair', law.chair),
    line('documents:legal.partner', partner),
    line('documents:legal.partnerManagers', law.partnerManagers),
    registerLine,
  ].filter((text) => text.trim() !== '');
}
