import { describe, expect, it } from 'vitest';
import type { ConnectionInput } from '../../../../electron/bridge.ts';
import { callSchemas } from '../../../../electron/call-schemas.ts';
import { connectionForm, formOf, inputOf, isServiceAddress, type ConnectionForm } from '../../../../renderer/areas/settings/connection-form.ts';
import { countryOptions } from '../../../../renderer/areas/settings/countries.ts';
import { timeZones } from '../../../../renderer/areas/settings/time-zones.ts';
import { problemOf } from '../../../../renderer/components/form/messages.ts';

const remote: ConnectionForm = { kind: 'remote', url: 'https://api.example.com', country: 'PL', signIn: 'token', authority: '', clientId: '', secret: 'abc', hasSecret: false };

const faults = (form: ConnectionForm): readonly string[] => {
  const parsed = connectionForm.safeParse(form);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

describe('the connection form refuses what the shell would refuse', () => {
  it.each<[string, Partial<ConnectionForm>, readonly string[]]>([
    ['a whole remote', {}, []],
    ['the demo, whatever else stands there', { kind: 'demo', url: 'x', secret: '' }, []],
    ['http elsewhere', { url: 'http://api.example.com' }, ['url']],
    ['http on this computer', { url: 'http://127.0.0.1:4010' }, []],
    ['no address', { url: '' }, ['url']],
    ['a password in the address', { url: 'https://me:pw@example.com' }, ['url']],
    ['a query in the address', { url: 'https://example.com/?a=1' }, ['url']],
    ['no token', { secret: '' }, ['secret']],
    ['no token, but one is stored', { secret: '', hasSecret: true }, []],
    ['a token with a space', { secret: 'a b' }, ['secret']],
    ['a refresh token without its application', { signIn: 'refreshToken' }, ['authority', 'clientId']],
    ['a refresh token with everything', { signIn: 'refreshToken', authority: 'https://login.example.com', clientId: '1' }, []],
  ])('%s', (_, change, expected) => {
    const form = { ...remote, ...change };
    expect(faults(form)).toEqual(expected);
    // What passes here passes the shell: a form never ends in a refusal without a field.
    expect(expected.length > 0 || callSchemas['connection.use'].safeParse(inputOf(form)).success).toBe(true);
  });

  it.each([
    ['https://api.partnercenter.microsoft.com', true],
    ['http://localhost:4010', true],
    ['http://[::1]:4010', true],
    ['http://127.0.0.1.evil.example', false],
    ['ftp://example.com', false],
    ['javascript:alert(1)', false],
    ['example.com', false],
  ])('%s', (text, expected) => {
    expect(isServiceAddress(text)).toBe(expected);
  });
});

describe('between settings and form', () => {
  it('never shows a secret and keeps it when the field stays empty', () => {
    const form = formOf({ kind: 'remote', url: 'https://a.example', signIn: 'token', authority: null, clientId: null, country: 'DE', hasSecret: true }, 'PL');
    expect(form).toMatchObject({ secret: '', hasSecret: true, country: 'DE' });
    expect(inputOf(form)).toEqual<ConnectionInput>({ kind: 'remote', url: 'https://a.example', signIn: 'token', authority: null, clientId: null, country: 'DE', secret: null });
  });

  it('proposes the usual addresses to who comes from the demo', () => {
    expect(formOf({ kind: 'demo' }, 'AT')).toMatchObject({ kind: 'demo', country: 'AT', url: 'https://api.partnercenter.microsoft.com' });
  });
});

describe('choices', () => {
  it('of countries begin with the near ones, by their names in the language', () => {
    expect(countryOptions('de', 'PL').slice(0, 2)).toEqual([{ value: 'PL', label: 'Polen (PL)' }, { value: 'DE', label: 'Deutschland (DE)' }]);
    expect(countryOptions('pl', 'JP').some(({ value }) => value === 'JP')).toBe(true);
    expect(countryOptions('pl', '').every(({ value }) => /^[A-Z]{2}$/.test(value))).toBe(true);
  });

  it('of zones hold the current one once', () => {
    const zones = timeZones('Europe/Berlin');
    expect(zones[0]).toBe('Europe/Warsaw');
    expect(zones.filter((zone) => zone === 'Europe/Berlin')).toHaveLength(1);
  });
});

describe('what a field says', () => {
  it.each([
    ['too_big', 'x'.repeat(300), 'tooLong'],
    ['too_big', 400, 'tooBig'],
    ['too_small', 0, 'tooSmall'],
    ['too_small', '', 'missing'],
    ['invalid_type', 'abc', 'notNumber'],
    ['custom', 'abc', 'form'],
    ['invalid_format', 'abc', 'form'],
    ['custom', '', 'missing'],
  ])('%s of %j: %s', (type, value, expected) => {
    expect(problemOf({ type }, value)).toBe(expected);
  });
});
