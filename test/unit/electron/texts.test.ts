import { describe, expect, test, vi } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import de from '../../../locales/de/common.json' with { type: 'json' };
import en from '../../../locales/en/common.json' with { type: 'json' };
import pl from '../../../locales/pl/common.json' with { type: 'json' };
import type { DeskError, StorageProblem } from '../../../core/errors/desk-error.ts';
import type { MenuCommand } from '../../../electron/bridge.ts';
import { translator } from '../../../electron/i18n.ts';
import { menuTemplate } from '../../../electron/menu-template.ts';
import { noticeOf } from '../../../electron/notice-text.ts';
import { documentHeaders, pageHeaders, printHeaders } from '../../../electron/page-policy.ts';
import { messagePage } from '../../../electron/paper-page.ts';
import { sentencesOf, SHELL_TEXTS } from '../../../electron/sentences.ts';

const template = (language: 'pl' | 'de' | 'en', isMac = false, command = (_command: MenuCommand): void => {}) =>
  menuTemplate({ translate: sentencesOf(language), command, isMac, withDeveloperTools: false });
const entries = (menus: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  menus.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : [])).filter(({ type }) => type !== 'separator');

describe('the native menu', () => {
  test.each(['pl', 'de', 'en'] as const)('%s: words everywhere, no shortcut twice', (language) => {
    const all = entries(template(language)).filter(({ visible }) => visible !== false);
    for (const { label } of all) expect(label).toMatch(/^[^.]+$/);
    const shortcuts = all.flatMap(({ accelerator }) => (typeof accelerator === 'string' ? [accelerator] : []));
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    const keys = template(language).map(({ label }) => /&(.)/.exec(label ?? '')?.[1]?.toLowerCase());
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each([['pl', pl], ['de', de], ['en', en]] as const)('%s: the areas are called what the page calls them', (language, page) => {
    const labels = entries(template(language)).map(({ label }) => label);
    const places = Object.values(page.area);
    expect(labels.filter((label) => places.some((name) => name === label))).toEqual(expect.arrayContaining(places));
  });

  test('every command of the bridge that has a place in the menu is sent from it', () => {
    const command = vi.fn<(command: MenuCommand) => void>();
    for (const { click } of entries(template('en', true, command))) Reflect.apply(click ?? (() => {}), null, []);
    const sent = new Set(command.mock.calls.map(([name]) => name));
    const all: MenuCommand[] = [
      'search', 'newQuote', 'print', 'sync', 'settings', 'shortcuts', 'about', 'setUp', 'area.today', 'area.customers',
      'area.subscriptions', 'area.catalogue', 'area.quotes', 'area.outbox', 'area.radar', 'area.prices', 'area.sync', 'area.settings', 'area.guides', 'area.help', 'help',
    ];
    expect([...sent].sort()).toEqual([...all].sort());
  });

  test('developer tools stay out of a packaged program', () => {
    expect(JSON.stringify(template('en'))).not.toContain('toggleDevTools');
  });
});

describe('sentences without facts', () => {
  test.each(['pl', 'de', 'en'] as const)('%s: are what the library says, and have no holes', (language) => {
    const say = sentencesOf(language);
    const translate = translator(language);
    for (const key of ['shell:menu.go.customers', 'shell:backup.kind', 'shell:pdf.saveTitle', 'shell:preview.notFound'] as const) {
      expect(say(key)).toBe(translate(key));
      expect(say(key)).not.toBe(key);
    }
    const { notice: _notice, start: _start, ...plain } = SHELL_TEXTS[language];
    expect(JSON.stringify(plain)).not.toContain('{{');
  });
});

describe('a message in place of a paper', () => {
  test('is text', () => {
    expect(messagePage('<script>')).not.toContain('<script>');
  });
});

describe('a problem at the start', () => {
  const storage = (store: 'settings' | 'key' | null, problem: StorageProblem, keptAs: string | null = null): DeskError => ({ tag: 'storage', store, problem, path: '/p/file', keptAs });
  const problems: readonly (readonly [string, DeskError, readonly string[]])[] = [
    ['--remote', { tag: 'validation', issues: [{ path: '--remote', problem: 'serviceUrl' }] }, ['--remote https://']],
    ['--lang', { tag: 'validation', issues: [{ path: '--lang', problem: 'language' }] }, ['pl']],
    ['--clock', { tag: 'validation', issues: [{ path: '--clock', problem: 'instant' }] }, ['2026-']],
    ['--token', { tag: 'validation', issues: [{ path: '--token', problem: 'secret' }] }, []],
    ['--profile', { tag: 'validation', issues: [{ path: '--profile', problem: 'folder' }] }, ['--profile /']],
    ['--other', { tag: 'validation', issues: [{ path: '--other', problem: 'x' }] }, []],
    ['broken settings', storage('settings', 'corrupt', 'settings.json.broken-1'), ['settings.json.broken-1', '/p/file']],
    ['newer settings', storage('settings', 'newer', 'settings.json.broken-1'), ['settings.json.broken-1']],
    ['settings that cannot be written', storage('settings', 'readOnly'), ['/p/file']],
    ['a key of another system', storage('key', 'wrongKey'), ['/p/file']],
    ['a damaged key', storage('key', 'corrupt'), ['/p/file']],
    ['a lost key', storage('key', 'missing'), ['/p/file']],
    ['a key that cannot be read', storage('key', 'readOnly'), ['/p/file']],
    ['anything else', { tag: 'cancelled' }, []],
  ];

  test.each(problems)('%s: said in three languages, each time with what was kept and what to do', (_what, problem, expected) => {
    const notices = (['pl', 'de', 'en'] as const).map((language) => noticeOf(problem, translator(language)));
    for (const { message, detail } of notices) {
      expect(message).not.toMatch(/(shell:|notice\.)|\{\{/);
      expect(detail).not.toMatch(/(shell:|notice\.)|\{\{/);
      for (const words of expected) expect(detail).toContain(words);
    }
    expect(new Set(notices.map(({ detail }) => detail)).size).toBe(3);
  });
});

describe('policies', () => {
  const policy = (headers: Record<string, string>): Map<string, string[]> =>
    new Map((headers['content-security-policy'] ?? '').split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources];
    }));

  test('the page: nothing inline, nothing from elsewhere', () => {
    const page = policy(pageHeaders('abc'));
    expect(page.get('default-src')).toEqual(["'none'"]);
    expect(page.get('script-src')).toEqual(["'self'"]);
    expect(page.get('style-src')).toEqual(["'self'", "'nonce-abc'"]);
    expect([...page.values()].flat().filter((source) => /unsafe|\*|https?:/.test(source))).toEqual([]);
  });

  test.each([
    ['preview', documentHeaders(), "'self'", true],
    // The window that prints runs no script whatever a page says (`openPaperWindow`).
    ['print', printHeaders(), "'none'", false],
  ])('a paper in %s: no scripts, no requests', (_where, headers, ancestors, hasNoOrigin) => {
    const paper = policy(headers);
    expect(paper.get('default-src')).toEqual(["'none'"]);
    expect(paper.has('script-src')).toBe(false);
    expect(paper.get('img-src')).toEqual(['data:']);
    expect(paper.has('sandbox')).toBe(hasNoOrigin);
    expect(paper.get('frame-ancestors')).toEqual([ancestors]);
  });
});
