import type * as z from 'zod';
import type { DeskError } from '../errors/desk-error.ts';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';
import type { Call, Cursor, Page, Received } from '../ports/remote-api.ts';
import type { Log } from '../ports/system.ts';
import type { About } from './answer-errors.ts';
import type { Http } from './http.ts';
import { badAnswer, readJson } from './json.ts';
import type { Budget } from './limiter.ts';
import { createPageGuard, FIRST_STEP, fromCursor, nextStep, toCursor } from './paging.ts';
import type { Step } from './paging.ts';
import { camelKeysIfNeeded } from './schemas/wire.ts';
import { envelopeOf } from './schemas/collection.ts';

/** Name of a kind of answer, the way to it, and how one of it becomes an entity of the domain. */
export type Source<Entity> = {
  /** For the log. */
  readonly name: string;
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly budget: Budget;
  readonly about: About;
  readonly parse: Parse<Entity>;
};

/** One item as received → the entity, or the name of the field that makes it unusable. */
export type Parse<Entity> = (raw: unknown) => Result<Entity, string>;

/** Reads with a schema, then maps; keys in PascalCase are understood. */
export function parseWith<Schema extends z.ZodType, Entity>(schema: Schema, map: (wire: z.output<Schema>) => Entity): Parse<Entity> {
  return (raw) => {
    const wire = schema.safeParse(camelKeysIfNeeded(raw));
    return wire.success ? ok(map(wire.data)) : err(wire.error.issues[0]?.path.join('.') ?? '');
  };
}

/** The entity that was asked for and no other: an answer about somebody else must not be stored as this one's. */
export function onlyAbout<Entity extends { readonly id: string }>(id: string, parse: Parse<Entity>): Parse<Entity> {
  return (raw) => {
    const entity = parse(raw);
    return entity.ok && entity.value.id !== id ? err('id') : entity;
  };
}

export type Reader = {
  readonly one: <Entity>(source: Source<Entity>, call?: Call) => Promise<Result<Received<Entity>, DeskError>>;
  /** One page of a list that the caller pages through. */
  readonly page: <Entity>(source: Source<Entity>, cursor: Cursor | null, call?: Call) => Promise<Result<Page<Received<Entity>>, DeskError>>;
  /** A whole list, over as many pages as the server makes of it. */
  readonly all: <Entity>(source: Source<Entity>, call?: Call) => Promise<Result<readonly Received<Entity>[], DeskError>>;
};

/** An entity that cannot be read is left out of a list and logged; alone, or when all are so, it is a `badAnswer` of the reason `shape`. */
export function createReader(http: Http, log: Log): Reader {
  return {
    one: async (source, call) => {
      const json = await http.send(requestFor(source, FIRST_STEP), readJson, call);
      if (!json.ok) return json;
      const entity = source.parse(json.value);
      return entity.ok ? ok({ entity: entity.value, raw: json.value }) : err(badAnswer('shape', `${source.name}: ${entity.error}`));
    },

    page: async (source, cursor, call) => {
      const step = fromCursor(cursor);
      if (!step.ok) return step;
      const page = await readPage(http, source, step.value, call);
      if (!page.ok) return page;
      const next = page.value.next === null ? null : toCursor(page.value.next);
      if (next !== null && next === cursor) return err(badAnswer('shape', 'pages without progress'));
      const items = received(source, page.value.items, log);
      return items.ok ? ok({ items: items.value, next }) : items;
    },

    all: async (source, call) => {
      const guard = createPageGuard();
      const all: unknown[] = [];
      for (let step: Step | null = FIRST_STEP; step !== null; ) {
        const page: Result<RawPage, DeskError> = await readPage(http, source, step, call);
        if (!page.ok) return page;
        const stuck = guard.accept(page.value.next, page.value.items);
        if (stuck) return err(stuck);
        for (const item of page.value.items) all.push(item);
        step = page.value.next;
      }
      return received(source, all, log);
    },
  };
}

type RawPage = { readonly items: readonly unknown[]; readonly next: Step | null };

async function readPage(http: Http, source: Source<unknown>, step: Step, call: Call | undefined): Promise<Result<RawPage, DeskError>> {
  const json = await http.send(requestFor(source, step), readJson, call);
  if (!json.ok) return json;
  const envelope = envelopeOf(json.value);
  if (envelope === null) return err(badAnswer('shape', `${source.name}: no list`));
  const next = nextStep(envelope);
  return next.ok ? ok({ items: envelope.items, next: next.value }) : next;
}

const requestFor = (source: Source<unknown>, step: Step) => ({
  method: 'GET' as const,
  service: 'api' as const,
  path: source.path,
  query: { ...source.query, ...step.query },
  headers: step.headers,
  accept: 'application/json',
  budget: source.budget,
  about: source.about,
  isLong: false,
});

/** An item that cannot be read is left out and reported; a list of nothing else is no answer. */
function received<Entity>(source: Source<Entity>, items: readonly unknown[], log: Log): Result<readonly Received<Entity>[], DeskError> {
  const usable: Received<Entity>[] = [];
  let field = '';
  for (const raw of items) {
    const entity = source.parse(raw);
    if (entity.ok) usable.push({ entity: entity.value, raw });
    else field = entity.error;
  }
  const skipped = items.length - usable.length;
  if (skipped > 0) log.error('remote.itemsSkipped', { source: source.name, skipped, of: items.length, field });
  return skipped > 0 && usable.length === 0 ? err(badAnswer('shape', `${source.name}: ${field}`)) : ok(usable);
}
