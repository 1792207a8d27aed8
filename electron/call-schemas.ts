import * as z from 'zod';
import { PAPER_KINDS } from '../core/domain/papers/kinds.ts';
import type { BridgeCalls } from './bridge.ts';
import { formatCountry, language, layout, remoteFields, serviceUrl, theme, timeZone } from './settings-fields.ts';

/** Shapes of what the window may say. A schema that does not give the type of the bridge does not compile. */
export type CallSchemas = { readonly [Name in keyof BridgeCalls]: z.ZodType<BridgeCalls[Name]['input']> };

const connectionInput = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('demo') }),
  z
    .strictObject({ ...remoteFields, secret: z.string().regex(/^[!-~]{1,20000}$/).nullable() })
    .refine(({ signIn: way, authority, clientId }) => way === 'token' || (authority !== null && clientId !== null), {
      path: ['authority'],
    }),
]);

/** A hundred thousand rows of a list with all its columns are about thirty million characters. */
const LARGEST_LIST = 100_000_000;

/** A letter is a page or two. */
const LARGEST_MAIL = 200_000;

const printedId = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/);
const printable = z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('quote'), id: printedId }), z.strictObject({ kind: z.enum(['guide', 'advice', 'planner']), id: printedId, language })]);

const paperId = z.string().regex(/^[0-9a-zA-Z-]{1,64}$/);
/** A price event with the way it is passed on, or an order of the service. */
const paperAbout = z.string().regex(/^[\w.~-]{1,90}$/);
/** More letters than an office writes in a day. */
const MOST_PAPERS = 2_000;
const issuedRef = z.strictObject({ kind: z.enum(['quote', 'paper']), id: paperId });
const paperRef = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('papers'), ids: z.array(paperId).min(1).max(MOST_PAPERS) }),
  z.strictObject({ kind: z.literal('paper'), id: paperId }),
  z.strictObject({ kind: z.literal('draftPaper'), id: paperId, about: paperAbout.nullable().exactOptional(), paper: z.enum(PAPER_KINDS), language, secondLanguage: language.nullable() }),
]);

const passphrase = z.string().min(1).max(1_000);

export const callSchemas: CallSchemas = {
  'settings.get': z.null(),
  'settings.set': z.strictObject({
    language: language.exactOptional(),
    theme: theme.exactOptional(),
    formatCountry: formatCountry.exactOptional(),
    timeZone: timeZone.exactOptional(),
    notifications: z.boolean().exactOptional(),
    layout: layout.exactOptional(),
  }),
  'connection.use': connectionInput,
  'office.forget': z.strictObject({ url: serviceUrl }),
  'app.info': z.null(),
  'document.savePdf': printable,
  'document.print': printable,
  'paper.savePdf': paperRef,
  'paper.print': paperRef,
  'paper.keep': issuedRef,
  'paper.printNow': issuedRef,
  'paper.mail': z.strictObject({ paper: issuedRef, to: z.string().max(200), subject: z.string().max(500), body: z.string().max(LARGEST_MAIL) }),
  'paper.saveAll': z.strictObject({ ids: z.array(paperId).min(1).max(MOST_PAPERS) }),
  'list.save': z.strictObject({ name: z.string().min(1).max(120), text: z.string().max(LARGEST_LIST), encoding: z.enum(['utf8', 'base64']).optional() }),
  'mail.save': z.strictObject({ name: z.string().min(1).max(120), text: z.string().max(LARGEST_MAIL) }),
  'link.open': z.strictObject({ url: z.string().max(4_096) }),
  'notification.show': z.strictObject({ title: z.string().min(1).max(120), body: z.string().max(500), address: z.string().regex(/^\/[\w/?=&-]{0,200}$/) }),
  'backup.make': z.strictObject({ passphrase }),
  'backup.check': z.strictObject({ passphrase, again: z.boolean() }),
  'backup.restore': z.strictObject({ passphrase }),
  'demo.discard': z.null(),
  'host.restart': z.null(),
};
