import type { SearchHit } from '../../contract/office.ts';
import { closeness } from './query.ts';
import type { SearchQuery } from './query.ts';

/** Something found, with the texts in which it may have been met. */
export type Candidate = Omit<SearchHit, 'matched'> & {
  /** Greater is newer; decides between equally close ones. */
  readonly recency: number;
  readonly fields: readonly (readonly [SearchHit['matched'], string | null])[];
};

/**
 * The closest first: equal, then names that begin so, then words that begin so, then the rest;
 * a name before another field; among equals the newer. A hit met only in several fields
 * together (a name and a city) counts as met in its first field.
 */
export function byCloseness(query: SearchQuery, candidates: readonly Candidate[]): SearchHit[] {
  const seen = new Set<string>();
  return candidates
    .map((candidate) => ({ candidate, ...best(query, candidate) }))
    .toSorted((a, b) => b.grade - a.grade || a.field - b.field || b.candidate.recency - a.candidate.recency || (a.candidate.title < b.candidate.title ? -1 : 1))
    .filter(({ candidate: { kind, id } }) => !seen.has(`${kind}/${id}`) && seen.add(`${kind}/${id}`))
    .map(({ candidate: { kind, id, customerId, title, detail }, matched }) => ({ kind, id, customerId, title, detail, matched }));
}

function best(query: SearchQuery, { fields }: Candidate): { grade: number; field: number; matched: SearchHit['matched'] } {
  let found = { grade: -1, field: fields.length, matched: fields[0]?.[0] ?? 'name' };
  fields.forEach(([matched, text], field) => {
    const grade = closeness(query, text);
    if (grade !== null && grade > found.grade) found = { grade, field, matched };
  });
  return found;
}
