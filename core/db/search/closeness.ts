import type { SearchHit } from '../../contract/office.ts';
import { closeness } from './query.ts';
import type { SearchQuery } from './query.ts';

/** Something found, with the texts in which it may have been met. */
export type Candidate = Omit<SearchHit, 'matched'> & {
  /** Greater is newer; decides between equally close ones. */
  readonly recency: number;
  readonly fields: readonly (readonly [SearchHit['matched'], string | null])[];
};

/** How much a meeting counts, by grade (`closeness`): in the first field, which is the name, and in the others. */
const IN_NAME = [2, 5, 6, 7] as const;
const ELSEWHERE = [0, 1, 3, 4] as const;

/**
 * The closest first: an equal name, a name that begins so, a word of the name that begins so;
 * then other fields, then the inside of words; among equals the newer. A hit met only by
 * several fields together (a name and a city) comes last and counts as met in its name.
 */
export function byCloseness(query: SearchQuery, candidates: readonly Candidate[]): SearchHit[] {
  const seen = new Set<string>();
  return candidates
    .map((candidate) => ({ candidate, ...best(query, candidate) }))
    .toSorted((a, b) => b.score - a.score || b.candidate.recency - a.candidate.recency || (a.candidate.title < b.candidate.title ? -1 : 1))
    .filter(({ candidate: { kind, id } }) => !seen.has(`${kind}/${id}`) && seen.add(`${kind}/${id}`))
    .map(({ candidate: { kind, id, customerId, title, detail }, matched }) => ({ kind, id, customerId, title, detail, matched }));
}

function best(query: SearchQuery, { fields }: Candidate): { score: number; matched: SearchHit['matched'] } {
  let found: { score: number; matched: SearchHit['matched'] } = { score: -1, matched: fields[0]?.[0] ?? 'name' };
  fields.forEach(([matched, text], field) => {
    const grade = closeness(query, text);
    const score = grade === null ? -1 : (field === 0 ? IN_NAME : ELSEWHERE)[grade];
    if (score > found.score) found = { score, matched };
  });
  return found;
}
