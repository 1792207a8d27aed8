import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundledPackages } from '../../../scripts/build/bundled-packages.mjs';
import { noticesAsText, noticesForPage, noticesOf } from '../../../scripts/build/notices.mjs';

const notices = noticesOf(process.cwd());

describe('the licence texts of what is inside', () => {
  it('are there for every package, and are whole', () => {
    expect(notices.map(({ name, version }) => `${name}@${version}`)).toEqual(bundledPackages(process.cwd()).map(({ name, version }) => `${name}@${version}`));
    expect(notices.filter(({ text }) => text.length < 300).map(({ name }) => name)).toEqual([]);
  });

  it('name who it is by, also where a package comes without a file', () => {
    const without = notices.filter(({ place }) => !existsSync(`${place}/LICENSE`) && !existsSync(`${place}/LICENSE.md`) && !existsSync(`${place}/LICENCE`));
    for (const { text } of without) expect(text).toMatch(/copyright/i);
    expect(notices.find(({ name }) => name === 'drizzle-orm')?.text).toContain('Apache License');
  });

  it('reach the page once each, and the file beside the program under every name', () => {
    const { texts, of } = noticesForPage(notices);
    expect(new Set(texts).size).toBe(texts.length);
    for (const { name, version, text } of notices) expect(texts[of[`${name}@${version}`] ?? -1]).toBe(text);
    const file = noticesAsText(notices);
    for (const { name, version } of notices) expect(file).toContain(`${name} ${version}`);
  });

  it('are packed beside the program', () => {
    expect(readFileSync('electron-builder.yml', 'utf8')).toContain('to: THIRD-PARTY-NOTICES.txt');
  });
});
