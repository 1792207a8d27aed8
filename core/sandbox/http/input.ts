/** Names in a query are compared without case and underscores (`term_duration`, `TermDuration`). */
export function queryOf(url: URL): (name: string) => string | null {
  const values = new Map([...url.searchParams].map(([name, value]) => [plain(name), value]));
  return (name) => values.get(plain(name)) ?? null;
}

const plain = (name: string): string => name.toLowerCase().replaceAll('_', '');

/** Clients mix Pascal and camel case in one body (API page, section 19): all names become camel case. */
export function camelNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name.charAt(0).toLowerCase() + name.slice(1), camelNames(part)]));
}

/** A body as JSON; null when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return camelNames(JSON.parse(text));
  } catch {
    return null;
  }
}
