import { AREAS, type Area } from './area.ts';

/** `#/customers/<id>?tab=orders` taken apart. */
export type Address = { readonly area: Area; readonly rest: readonly string[]; readonly query: URLSearchParams };

/** Reads the part of the address behind `#`. What names no area leads to Today. */
export function parseAddress(hash: string): Address {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [first = '', ...rest] = path.split('/').filter((part) => part !== '').map(decoded);
  const area = AREAS.find((name) => name === first);
  return { area: area ?? 'today', rest: area ? rest : [], query: new URLSearchParams(search) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
