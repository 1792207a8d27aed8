import type { Answer } from '../http/call.ts';
import type { Tokens } from '../tokens.ts';
import { OFFICE } from '../world/office.ts';

/** Form fields of a token request. */
export type TokenRequest = { readonly tenant: string; readonly version: 1 | 2; readonly form: URLSearchParams };

/** `/{tenant}/oauth2/token` and `/{tenant}/oauth2/v2.0/token` (API page, sections 2 and 19). */
export function answerTokenRequest(tokens: Tokens, request: TokenRequest): Answer {
  const { form } = request;
  if ((form.get('client_id') ?? '') === '') return refused('invalid_request', 900144, "The request body must contain the following parameter: 'client_id'.");
  switch (form.get('grant_type') ?? '') {
    case 'refresh_token':
      if (!tokens.isRefreshToken(form.get('refresh_token') ?? '')) return refused('invalid_grant', 70000, 'The provided value for the refresh token is not valid.');
      return granted(tokens, request, 'user');
    case 'authorization_code':
      if ((form.get('code') ?? '') === '') return refused('invalid_request', 900144, "The request body must contain the following parameter: 'code'.");
      return granted(tokens, request, 'user');
    case 'client_credentials':
      if ((form.get('client_secret') ?? form.get('client_assertion') ?? '') === '') return refused('invalid_client', 7000216, 'The client credentials are missing.');
      return granted(tokens, request, 'app');
    default:
      return refused('unsupported_grant_type', 70003, 'The grant type is not supported.');
  }
}

function granted(tokens: Tokens, { tenant, version, form }: TokenRequest, mode: 'user' | 'app'): Answer {
  const audience = audienceOf(form);
  const claims = { aud: audience, tid: tenant, appid: form.get('client_id') ?? '' };
  const issued = tokens.issue(mode === 'app' ? claims : { ...claims, upn: OFFICE.user, amr: ['pwd', 'mfa'] });
  const lifetime = issued.expiresAt - issued.issuedAt;
  const refresh = mode === 'user' ? { refresh_token: tokens.issueRefreshToken(tenant) } : {};
  if (version === 2) {
    return { status: 200, body: { token_type: 'Bearer', scope: `${audience}/user_impersonation`, expires_in: lifetime, ext_expires_in: lifetime, access_token: issued.token, ...refresh } };
  }
  // The older endpoint writes its numbers as text.
  return {
    status: 200,
    body: {
      token_type: 'Bearer',
      ...(mode === 'user' ? { scope: 'user_impersonation' } : {}),
      expires_in: String(lifetime),
      ext_expires_in: String(lifetime),
      expires_on: String(issued.expiresAt),
      not_before: String(issued.issuedAt),
      resource: audience,
      access_token: issued.token,
      ...refresh,
    },
  };
}

function audienceOf(form: URLSearchParams): string {
  const scope = (form.get('scope') ?? '').split(' ').find((one) => one.startsWith('https://'));
  return form.get('resource') ?? scope?.replace(/\/\.default$|\/user_impersonation$/, '') ?? 'https://api.partnercenter.microsoft.com';
}

/** Error body of the identity platform. */
const refused = (error: string, code: number, text: string): Answer => ({
  status: error === 'invalid_client' ? 401 : 400,
  body: { error, error_description: `AADSTS${code}: ${text}`, error_codes: [code], error_uri: `https://login.example/error?code=${code}` },
});
