import { describe, expect, it } from 'vitest';
import { personId } from '../../../../core/domain/ids.ts';
import { PERMISSIONS } from '../../../../core/domain/nce/readiness.ts';
import { pinProblem, waitAfter } from '../../../../core/domain/people/pin.ts';
import { ROLE_GRANTS, ROLES, sameAccount } from '../../../../core/domain/people/person.ts';
import type { Person } from '../../../../core/domain/people/person.ts';
import { missingRights } from '../../../../core/domain/people/rights.ts';
import type { Need } from '../../../../core/domain/people/rights.ts';
import { presenceOf } from '../../../../core/domain/people/session.ts';
import { removingProblem, savingProblem } from '../../../../core/domain/people/staff.ts';
import { aPerson } from '../../../builders/person.ts';

describe('what somebody lacks', () => {
  const sets = Array.from({ length: 16 }, (_, bits) => PERMISSIONS.filter((_permission, index) => (bits >> index) % 2 === 1));

  it.each(sets.map((permissions) => [permissions.join(', ') || 'none', permissions] as const))('S-031: queueing with %s names exactly the others', (_, permissions) => {
    expect(missingRights('queue', aPerson({ permissions }))).toEqual(PERMISSIONS.filter((permission) => !permissions.includes(permission)));
  });

  it('names the right to queue after the permissions', () => {
    expect(missingRights('queue', aPerson({ permissions: ['general', 'dashboard', 'csp'], mayQueue: false }))).toEqual(['customerManagement', 'queue']);
  });

  it.each<[Need, Partial<Person>, readonly string[]]>([
    ['person', { role: 'reader' }, []],
    ['work', { role: 'reader' }, ['work']],
    ['work', { role: 'accounting' }, []],
    ['figures', { seesFigures: false }, ['figures']],
    ['figures', { role: 'administrator', seesFigures: false }, ['figures']],
    ['administrator', { role: 'resellerEmployee' }, ['administrator']],
    ['administrator', { role: 'administrator' }, []],
  ])('%s of %o: %o', (need, person, missing) => {
    expect(missingRights(need, aPerson(person))).toEqual(missing);
  });

  it.each<Need>(['person', 'work', 'queue', 'figures', 'administrator'])('an office without a list of people asks nobody: %s', (need) => {
    expect(missingRights(need, null)).toEqual([]);
  });

  it('an administrator may everything by default, and somebody who reads nothing', () => {
    expect(missingRights('queue', aPerson({ role: 'administrator', ...ROLE_GRANTS.administrator }))).toEqual([]);
    expect(missingRights('queue', aPerson({ role: 'reader', ...ROLE_GRANTS.reader }))).toEqual(['dashboard', 'customerManagement', 'csp', 'queue']);
    expect(ROLES.every((role) => role in ROLE_GRANTS)).toBe(true);
  });
});

describe('a PIN', () => {
  it.each([
    ['4728', null],
    ['472839105566', null],
    ['123', 'short'],
    ['', 'short'],
    ['1234567890123', 'long'],
    ['12a4', 'notDigits'],
    ['1111', 'tooEasy'],
    ['1234', 'tooEasy'],
    ['8765', 'tooEasy'],
    ['1235', null],
  ] as const)('%s: %s', (pin, problem) => {
    expect(pinProblem(pin)).toBe(problem);
  });

  it('lets typing errors pass, then makes guessing slow', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 20].map(waitAfter)).toEqual([0, 0, 0, 0, 30_000, 60_000, 120_000, 900_000]);
  });
});

describe('who is at this laptop', () => {
  const anna = aPerson({ id: personId('a'), name: 'Anna', role: 'administrator', hasPin: true });
  const bert = aPerson({ id: personId('b'), name: 'Bert', hasPin: true, systemAccount: 'OFFICE\\Bert' });
  const facts = { people: [anna, bert], signedIn: null, closed: 'start', systemAccount: null } as const;

  it.each([
    ['nobody is on a list: nobody is asked', { ...facts, people: [] }, { kind: 'open', person: null }],
    ['one person without a PIN is not asked', { ...facts, people: [{ ...anna, hasPin: false }], closed: 'lock' }, { kind: 'open', person: { ...anna, hasPin: false } }],
    ['one person with a PIN is', { ...facts, people: [anna] }, { kind: 'closed', because: 'start' }],
    ['two people choose', facts, { kind: 'closed', because: 'start' }],
    ['whoever signed in is here', { ...facts, signedIn: bert.id }, { kind: 'open', person: bert }],
    ['the account of the system stands for a person', { ...facts, systemAccount: 'office\\bert' }, { kind: 'open', person: bert }],
    ['but not once it was locked', { ...facts, systemAccount: 'office\\bert', closed: 'idle' }, { kind: 'closed', because: 'idle' }],
    ['somebody who was removed is not here any more', { ...facts, people: [anna, aPerson({ id: personId('c'), hasPin: true })], signedIn: bert.id }, { kind: 'closed', because: 'start' }],
  ] as const)('%s', (_, given, presence) => {
    expect(presenceOf(given)).toEqual(presence);
  });

  it('no account is nobody’s account', () => {
    expect(sameAccount('', '')).toBe(false);
    expect(sameAccount(null, null)).toBe(false);
  });
});

describe('the list of people', () => {
  const boss = aPerson({ id: personId('a'), name: 'Anna', role: 'administrator', hasPin: true });
  const other = aPerson({ id: personId('b'), name: 'Bert', hasPin: true });

  it.each([
    ['the first person is an administrator', { ...boss, role: 'reader' }, [], 'firstIsAdministrator'],
    ['the first needs no PIN', { ...boss, hasPin: false }, [], null],
    ['the second needs one', { ...other, hasPin: false }, [boss], 'pinNeeded'],
    ['or an account', { ...other, hasPin: false, systemAccount: 'bert' }, [boss], null],
    ['but then the first needs one too', other, [{ ...boss, hasPin: false }], 'pinFirst'],
    ['the last administrator stays one', { ...boss, role: 'reader' }, [boss, other], 'lastAdministrator'],
    ['one of two may step down', { ...boss, role: 'reader' }, [boss, { ...other, role: 'administrator' }], null],
    ['a name is needed', { ...other, name: ' ' }, [boss], 'nameMissing'],
    ['a name is there once', { ...other, name: 'ANNA ' }, [boss], 'nameTaken'],
    ['an account stands for one person', { ...other, systemAccount: 'X' }, [{ ...boss, systemAccount: 'x' }], 'accountTaken'],
  ] as const)('%s', (_, wanted, people, problem) => {
    expect(savingProblem(wanted, people)).toBe(problem);
  });

  it.each([
    ['the last administrator of several people stays', [boss, other], 'lastAdministrator'],
    ['one of two administrators may go', [boss, { ...other, role: 'administrator' }], null],
    ['the very last person may go', [boss], null],
  ] as const)('%s', (_, people, problem) => {
    expect(removingProblem(boss.id, people)).toBe(problem);
  });
});
