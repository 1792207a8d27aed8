import { describe, expect, it } from 'vitest';
import { codesOf, offlineReason } from '../../../core/remote/network-errors.ts';

const caused = (code: string): unknown => Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('any words'), { code }) });

describe('offlineReason', () => {
  it.each([
    ['ECONNREFUSED', 'unreachable'],
    ['ECONNRESET', 'unreachable'],
    ['ENOTFOUND', 'unreachable'],
    ['EAI_AGAIN', 'unreachable'],
    ['ENETUNREACH', 'unreachable'],
    ['EHOSTUNREACH', 'unreachable'],
    ['UND_ERR_SOCKET', 'unreachable'],
    ['ETIMEDOUT', 'timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout'],
    ['UND_ERR_BODY_TIMEOUT', 'timeout'],
    ['CERT_HAS_EXPIRED', 'tls'],
    ['CERT_NOT_YET_VALID', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
    ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls'],
    ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls'],
    ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', 'tls'],
    ['EPROTO', 'tls'],
  ])('%s is %s', (code, reason) => {
    expect(offlineReason(caused(code))).toBe(reason);
  });

  it('looks at every address that was tried', () => {
    const tried = Object.assign(new Error('all failed'), { errors: [{ code: 'ENETUNREACH' }, { code: 'ETIMEDOUT' }] });
    expect(offlineReason(Object.assign(new TypeError(''), { cause: tried }))).toBe('timeout');
  });

  it('never goes by words', () => {
    expect(offlineReason(new TypeError('certificate timeout ETIMEDOUT'))).toBe('unreachable');
    expect(offlineReason('certificate')).toBe('unreachable');
  });

  it('does not follow a circle of causes for ever', () => {
    const circle: { code: string; cause?: unknown } = { code: 'A' };
    circle.cause = circle;
    expect(codesOf(circle).length).toBeLessThan(10);
  });
});
