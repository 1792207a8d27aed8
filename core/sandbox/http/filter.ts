/** The `filter` query: URL-encoded JSON with simple and compound conditions (API page, section 5). */
export type Filter = (valueOf: (field: string) => string | null) => boolean;

type Json = { readonly [name: string]: unknown };

/** The filter of a query; null when there is none to apply. */
export function filterFrom(text: string | null): Filter | null | 'invalid' {
  return text === null || text === '' ? null : (parseFilter(text) ?? 'invalid');
}

/** null when the text is no filter. Names and operators are compared without case. */
export function parseFilter(text: string): Filter | null {
  try {
    return build(JSON.parse(text));
  } catch {
    return null;
  }
}

function build(value: unknown): Filter | null {
  if (typeof value !== 'object' || value === null) return null;
  const parts = lowered(value as Json);
  const operator = typeof parts['operator'] === 'string' ? parts['operator'].toLowerCase().replaceAll('_', '') : '';
  if ('leftfilter' in parts) return compound(operator, build(parts['leftfilter']), build(parts['rightfilter']));
  const field = parts['field'];
  const wanted = parts['value'];
  if (typeof field !== 'string' || (typeof wanted !== 'string' && typeof wanted !== 'number')) return null;
  const test = TESTS[operator];
  if (test === undefined) return null;
  const folded = String(wanted).toLowerCase();
  return (valueOf) => {
    const found = valueOf(field.toLowerCase());
    return found !== null && test(found.toLowerCase(), folded);
  };
}

const lowered = (value: Json): Json => Object.fromEntries(Object.entries(value).map(([name, part]) => [name.toLowerCase(), part]));

function compound(operator: string, left: Filter | null, right: Filter | null): Filter | null {
  if (left === null || right === null) return null;
  if (operator === 'and') return (valueOf) => left(valueOf) && right(valueOf);
  if (operator === 'or') return (valueOf) => left(valueOf) || right(valueOf);
  return null;
}

const TESTS: Readonly<Record<string, (found: string, wanted: string) => boolean>> = {
  equals: (found, wanted) => found === wanted,
  notequals: (found, wanted) => found !== wanted,
  greaterthan: (found, wanted) => found > wanted,
  greaterthanorequals: (found, wanted) => found >= wanted,
  lessthan: (found, wanted) => found < wanted,
  lessthanorequals: (found, wanted) => found <= wanted,
  substring: (found, wanted) => found.includes(wanted),
  startswith: (found, wanted) => found.startsWith(wanted),
  notstartswith: (found, wanted) => !found.startsWith(wanted),
};
