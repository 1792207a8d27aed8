/** Where the office's data comes from. */
export type Connection =
  /** The embedded sandbox, in process. */
  | { readonly kind: 'demo' }
  | {
      readonly kind: 'remote';
      /** Base address of the Partner Center shaped service, without `/v1`. */
      readonly url: string;
      /** ISO country whose catalogue and prices are read. */
      readonly country: string;
      readonly signIn:
        | { readonly kind: 'token'; readonly token: string }
        | { readonly kind: 'refreshToken'; readonly authority: string; readonly clientId: string; readonly refreshToken: string }
        | { readonly kind: 'none' };
    };
