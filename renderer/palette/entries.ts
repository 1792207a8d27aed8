import type { SearchHit } from '../../core/contract/office.ts';
import type { MenuCommand } from '../../electron/bridge.ts';
import { addressOf } from '../frame/address.ts';
import { AREAS, type Area } from '../frame/area.ts';
import type { Recent } from './recent.ts';

export type HitKind = SearchHit['kind'];
export type Group = HitKind | 'recent' | 'commands' | 'areas';

export type Entry =
  | { readonly kind: 'hit'; readonly key: string; readonly hit: Recent; readonly matched: SearchHit['matched'] | null }
  | { readonly kind: 'command'; readonly key: string; readonly command: MenuCommand; readonly label: string };

export type EntryGroup = { readonly group: Group; readonly entries: readonly Entry[] };

export const PALETTE_COMMANDS = ['newQuote', 'sync', 'help', 'shortcuts', 'setUp', 'about'] as const satisfies readonly MenuCommand[];

/** Where a hit leads. A product's id is `productId:skuId`; an order is shown at its customer. */
export function addressOfHit({ kind, id, customerId }: Pick<Recent, 'kind' | 'id' | 'customerId'>): string {
  switch (kind) {
    case 'customer':
      return addressOf('customers', id);
    case 'subscription':
      return addressOf('subscriptions', id);
    case 'product':
      return addressOf('catalogue', ...id.split(':'));
    case 'quote':
      return addressOf('quotes', id);
    case 'order':
      return customerId === null ? addressOf('customers') : addressOf('customers', customerId);
  }
}

/** Hits in groups; the group of the best hit comes first, and hits keep the order of the host. */
export function groupHits(hits: readonly SearchHit[]): readonly EntryGroup[] {
  const groups = new Map<HitKind, Entry[]>();
  for (const hit of hits) {
    const entry: Entry = { kind: 'hit', key: `${hit.kind} ${hit.id}`, hit, matched: hit.matched };
    const group = groups.get(hit.kind);
    if (group) group.push(entry);
    else groups.set(hit.kind, [entry]);
  }
  return [...groups].map(([group, entries]) => ({ group, entries }));
}

export type PaletteCommand = (typeof PALETTE_COMMANDS)[number];

export type Labels = { readonly area: (area: Area) => string; readonly command: (command: PaletteCommand) => string };

/** Commands and areas whose name meets the text; all of them while nothing is typed. */
export function fixedGroups(text: string, labels: Labels): readonly EntryGroup[] {
  const wanted = folded(text);
  const keep = (entry: Entry): boolean => entry.kind === 'command' && folded(entry.label).includes(wanted);
  const commands: readonly Entry[] = PALETTE_COMMANDS.map((command) => ({ kind: 'command', key: command, command, label: labels.command(command) }));
  const areas: readonly Entry[] = AREAS.map((area) => ({ kind: 'command', key: `area.${area}`, command: `area.${area}`, label: labels.area(area) }));
  return [
    { group: 'commands' as const, entries: commands.filter(keep) },
    { group: 'areas' as const, entries: areas.filter(keep) },
  ].filter(({ entries }) => entries.length > 0);
}

/** Compares as people type: without case and accents. */
export const folded = (text: string): string =>
  text.trim().toLowerCase().replaceAll('ł', 'l').replaceAll('ß', 'ss').normalize('NFD').replace(/\p{M}/gu, '');

export const recentGroup = (recent: readonly Recent[]): EntryGroup => ({
  group: 'recent',
  entries: recent.map((hit) => ({ kind: 'hit', key: `recent ${hit.kind} ${hit.id}`, hit, matched: null })),
});
