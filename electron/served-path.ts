import path from 'node:path';
import { PAPER_KINDS } from '../core/domain/papers/kinds.ts';
import type { Language, PaperRef } from './bridge.ts';

/** What the program's own pages are made of; nothing else is served. */
const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

export type ServedPath = { readonly file: string; readonly mime: string };

/** Letters, digits and the punctuation of file names that a bundler makes. */
const SEGMENT = /^[\w@~-][\w@~.-]*$/;

/**
 * The relative file that an `app://desk` address names, or null when it is none of ours. It
 * decides by what is allowed: a segment with an escape, a colon, a backslash, a leading dot
 * or a NUL cannot come out of it, so neither can a way out of the folder.
 */
export function servedPath(address: string): ServedPath | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'app:' || url.host !== 'desk' || url.username !== '' || url.password !== '') return null;
  if (url.search !== '') return null;
  const name = url.pathname === '/' ? '/index.html' : url.pathname;
  const segments = name.slice(1).split('/');
  if (!segments.every((segment) => SEGMENT.test(segment))) return null;
  const mime = MIME[path.extname(name)];
  return mime === undefined ? null : { file: segments.join('/'), mime };
}

/**
 * The companion paper that an address names: `/document/paper/<id>`, or one as things stand,
 * `/document/draft/<kind>/<subject>/<language>` with `-<language>` for a second one and
 * `/<about>` behind it for what is named beside the subject.
 */
export function paperPath(address: string): PaperRef | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'app:' || url.host !== 'desk' || url.username !== '' || url.password !== '') return null;
  const issued = /^\/document\/paper\/([0-9a-zA-Z-]{1,64})$/.exec(url.pathname)?.[1];
  if (issued !== undefined) return { kind: 'paper', id: issued };
  const draft = /^\/document\/draft\/([a-zA-Z]{1,40})\/([0-9a-zA-Z-]{1,64})\/(pl|de|en)(?:-(pl|de|en))?(?:\/([\w.~-]{1,90}))?$/.exec(url.pathname);
  const paper = PAPER_KINDS.find((kind) => kind === draft?.[1]);
  const [language, secondLanguage] = [languageOf(draft?.[3]), languageOf(draft?.[4])];
  return paper === undefined || draft?.[2] === undefined || language === null ? null : { kind: 'draftPaper', id: draft[2], about: draft[5] ?? null, paper, language, secondLanguage };
}

const languageOf = (text: string | undefined): Language | null => (text === 'pl' || text === 'de' || text === 'en' ? text : null);

/** The quote that `app://desk/document/quote/<id>` names. The query only tells versions apart. */
export function documentPath(address: string): { readonly kind: 'quote'; readonly id: string } | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== 'app:' || url.host !== 'desk' || url.username !== '' || url.password !== '') return null;
  const id = /^\/document\/quote\/([0-9a-zA-Z-]{1,64})$/.exec(url.pathname)?.[1];
  return id === undefined ? null : { kind: 'quote', id };
}
