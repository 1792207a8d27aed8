import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { DeskError } from '../errors/desk-error.ts';

/** The two services of the vendor; each has its own tokens (API page, sections 1 and 15). */
export type Service = 'api' | 'prices';

export type ServiceAddress = {
  /** Everything up to and with the version, ending in `/`. */
  readonly base: URL;
  /** What a token for it is asked for. */
  readonly audience: string;
};

export type Addresses = Readonly<Record<Service, ServiceAddress>>;

const AUDIENCES: Readonly<Record<Service, string>> = {
  api: 'https://api.partnercenter.microsoft.com',
  prices: 'https://api.partner.microsoft.com',
};
const VERSIONS: Readonly<Record<Service, string>> = { api: 'v1', prices: 'v1.0' };
/** The vendor keeps price sheets on a host of their own; every other server answers for both. */
const PRICE_HOSTS: ReadonlyMap<string, string> = new Map([['api.partnercenter.microsoft.com', AUDIENCES.prices]]);

/** Addresses as a person typed them → where requests go, or what is wrong with them. */
export function addressesOf(baseUrl: string, priceSheetBaseUrl: string | null): Result<Addresses, DeskError> {
  const api = serviceAddress('api', baseUrl);
  if (!api.ok) return api;
  const prices = serviceAddress('prices', priceSheetBaseUrl ?? PRICE_HOSTS.get(api.value.base.hostname) ?? baseUrl);
  return prices.ok ? ok({ api: api.value, prices: prices.value }) : prices;
}

function serviceAddress(service: Service, typed: string): Result<ServiceAddress, DeskError> {
  const root = safeUrl(typed);
  if (!root.ok) return root;
  const path = root.value.pathname.replace(/\/+$/, '').replace(/\/v1(\.0)?$/i, '');
  const base = new URL(`${root.value.origin}${path}/${VERSIONS[service]}/`);
  return ok({ base, audience: AUDIENCES[service] });
}

/** An address that a secret may be sent to: https, or http on this machine; no user name inside. */
export function safeUrl(typed: string): Result<URL, DeskError> {
  const wrong = (problem: string): Result<URL, DeskError> => err({ tag: 'validation', issues: [{ path: 'url', problem }] });
  if (!URL.canParse(typed.trim())) return wrong('notAnAddress');
  const url = new URL(typed.trim());
  if (url.username !== '' || url.password !== '') return wrong('userInAddress');
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return ok(url);
  return wrong('notSecure');
}

const isLoopback = (hostname: string): boolean => hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
