export type Link = {
  readonly uri: string;
  readonly method: 'GET';
  readonly headers: readonly { readonly key: string; readonly value: string }[];
};

/** `headers`: what a client has to send along, such as a continuation token (API page, section 5). */
export const link = (uri: string, headers: Link['headers'] = []): Link => ({ uri, method: 'GET', headers });

/** Goes among the `attributes` of every resource. */
export const objectType = (name: string): { readonly objectType: string } => ({ objectType: name });

/** The envelope of every list (API page, section 5). `totalCount` counts what is in it. */
export const collection = (items: readonly unknown[], self: string, more: { readonly next?: Link; readonly previous?: Link } = {}): object => ({
  totalCount: items.length,
  items,
  links: { self: link(self), ...more },
  attributes: objectType('Collection'),
});
