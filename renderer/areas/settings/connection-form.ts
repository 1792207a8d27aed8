import * as z from 'zod';
import type { ConnectionToCheck } from '../../../core/contract/office.ts';
import type { Connection, ConnectionInput } from '../../../electron/bridge.ts';

/** What the form holds while it is filled in; every field is text, gaps allowed until it is sent. */
export const connectionForm = z
  .object({
    kind: z.enum(['demo', 'remote']),
    url: z.string().trim(),
    country: z.string(),
    signIn: z.enum(['token', 'refreshToken']),
    authority: z.string().trim(),
    clientId: z.string().trim(),
    secret: z.string().trim(),
    /** A secret for this address lies on the device; an empty field keeps it. */
    hasSecret: z.boolean(),
  })
  .superRefine((form, context) => {
    if (form.kind === 'demo') return;
    const refuse = (path: string): void => context.addIssue({ code: 'custom', path: [path] });
    if (!isServiceAddress(form.url)) refuse('url');
    if (form.signIn === 'refreshToken' && !isServiceAddress(form.authority)) refuse('authority');
    if (form.signIn === 'refreshToken' && form.clientId === '') refuse('clientId');
    if (form.secret === '' ? !form.hasSecret : !/^[!-~]{1,20000}$/.test(form.secret)) refuse('secret');
  });

export type ConnectionForm = z.infer<typeof connectionForm>;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** https, or http to this computer; no user name, query or fragment (as the shell demands). */
export function isServiceAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, search, hash } = new URL(text);
  if (username !== '' || password !== '' || search !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
}

export const PARTNER_CENTER = 'https://api.partnercenter.microsoft.com';
export const MICROSOFT_LOGIN = 'https://login.microsoftonline.com';

export function formOf(connection: Connection, country: string): ConnectionForm {
  if (connection.kind === 'demo') {
    return { kind: 'demo', url: PARTNER_CENTER, country, signIn: 'token', authority: MICROSOFT_LOGIN, clientId: '', secret: '', hasSecret: false };
  }
  const { kind, url, signIn, authority, clientId, hasSecret } = connection;
  return { kind, url, country: connection.country, signIn, authority: authority ?? MICROSOFT_LOGIN, clientId: clientId ?? '', secret: '', hasSecret };
}

export function inputOf(form: ConnectionForm): ConnectionInput {
  if (form.kind === 'demo') return { kind: 'demo' };
  const byRefresh = form.signIn === 'refreshToken';
  return {
    kind: 'remote',
    url: form.url,
    signIn: form.signIn,
    authority: byRefresh ? form.authority : null,
    clientId: byRefresh ? form.clientId : null,
    country: form.country,
    secret: form.secret === '' ? null : form.secret,
  };
}

/** What the service can be asked with; null when nothing was typed that could be wrong (the demo, or a secret that is kept). */
export function toCheck(form: ConnectionForm): ConnectionToCheck | null {
  const { kind, url, country, signIn, authority, clientId, secret } = form;
  if (kind === 'demo' || secret === '') return null;
  return { url, country, signIn: signIn === 'token' ? { kind: 'token', token: secret } : { kind: 'refreshToken', authority, clientId, refreshToken: secret } };
}
