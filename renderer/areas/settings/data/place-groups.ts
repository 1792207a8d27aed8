/** Where a person may stand, as people know it. */
export const PLACE_GROUPS = ['customers', 'subscriptions', 'changes', 'quotes', 'papers', 'queue', 'journal', 'guides', 'notes', 'people', 'company', 'drafts', 'other'] as const;
export type PlaceGroup = (typeof PLACE_GROUPS)[number];

const GROUP_OF: Readonly<Record<string, PlaceGroup>> = {
  'mirror.customers': 'customers',
  'mirror.remainders': 'customers',
  'mirror.labels': 'subscriptions',
  'mirror.subscriptions': 'subscriptions',
  'mirror.orders': 'subscriptions',
  'mirror.audit_records': 'changes',
  'ledger.quotes': 'quotes',
  'ledger.quote_lines': 'quotes',
  'ledger.papers': 'papers',
  'ledger.intents': 'queue',
  'ledger.intent_attempts': 'queue',
  'ledger.journal': 'journal',
  'ledger.guide_runs': 'guides',
  'ledger.guide_marks': 'guides',
  'ledger.notes': 'notes',
  'ledger.people': 'people',
  'ledger.office_profile': 'company',
  'ledger.settings': 'drafts',
  'ledger.carts': 'drafts',
};

/** Rows by place, the order of `PLACE_GROUPS`. */
export function placeGroups(places: readonly { readonly place: string; readonly rows: number }[]): readonly { readonly group: PlaceGroup; readonly rows: number }[] {
  return PLACE_GROUPS.map((group) => ({ group, rows: places.filter(({ place }) => (GROUP_OF[place] ?? 'other') === group).reduce((sum, { rows }) => sum + rows, 0) })).filter(({ rows }) => rows > 0);
}
