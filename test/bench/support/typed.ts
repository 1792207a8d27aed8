import { office, seeded } from '../data.ts';
import type { OfficeSize } from '../data.ts';

const LONGEST = 12;
const SHORTEST = 2;

/** What people type into a search box: names, places, domains, tax numbers, ids, products. */
export function typedTexts(size: OfficeSize, count: number): readonly string[] {
  const chance = seeded(7);
  return Array.from({ length: count }, (_, place) => textAbout(size, Math.floor(chance() * size.customers), place));
}

/** Everything that stands in the box while a text is typed letter by letter. */
export const keystrokes = (text: string): readonly string[] =>
  Array.from({ length: Math.max(0, Math.min(text.length, LONGEST) - SHORTEST + 1) }, (_, more) => text.slice(0, SHORTEST + more));

function textAbout(size: OfficeSize, number: number, place: number): string {
  const [answers] = office(size, number, number + 1);
  const { entity } = answers?.customer ?? { entity: null };
  const bought = answers?.subscriptions?.[0]?.entity;
  const words = entity?.companyName.split(' ') ?? [];
  const choices = [
    words.slice(0, 2).join(' '),
    words.slice(1, 4).join(' ').toLowerCase(),
    entity?.address?.city.normalize('NFD').replace(/\p{M}/gu, '') ?? '',
    entity?.domain ?? '',
    entity?.registrationNumber ?? '',
    bought?.offerName.replace('Microsoft 365 ', '') ?? '',
    `${words[2] ?? ''} ${number}`,
    bought?.id ?? '',
    `${words[0] ?? ''} ${entity?.address?.city ?? ''}`,
    'business premium',
  ];
  return choices[place % choices.length] ?? '';
}
