import type { Hono } from 'hono';
import * as z from 'zod';
import { DAY, HOUR, MINUTE, parseInstant, toIso } from '../domain/time/instant.ts';
import type { Habits } from './behaviour.ts';
import type { Changes } from './changes.ts';
import type { SandboxClock } from './clock.ts';
import { ALL_FAULT_KINDS } from './faults.ts';
import type { Faults } from './faults.ts';
import type { World } from './world/world.ts';

export type Control = { readonly clock: SandboxClock; readonly faults: Faults; readonly changes: Changes; readonly world: World; readonly habits: Habits };

const clockBody = z.object({
  now: z.string().transform((text, context) => {
    const at = parseInstant(text);
    if (at === null) context.addIssue('not an instant');
    return at;
  }).optional(),
  advance: z.object({ days: z.number().optional(), hours: z.number().optional(), minutes: z.number().optional(), milliseconds: z.number().optional() }).optional(),
  running: z.boolean().optional(),
});

const pattern = z.string().transform((text, context) => {
  try {
    return new RegExp(text, 'i');
  } catch {
    context.addIssue('not a regular expression');
    return z.NEVER;
  }
});

const faultBody = z.object({
  match: pattern.default(/(?:)/),
  kind: z.enum(ALL_FAULT_KINDS),
  times: z.int().positive().default(1),
  skip: z.int().nonnegative().default(0),
  retryAfter: z.int().nonnegative().default(1),
  /** Milliseconds, for `delay` and `late`. */
  delay: z.int().nonnegative().default(5_000),
  /** Given: by chance until cleared, instead of the next `times`. */
  probability: z.number().min(0).max(1).optional(),
});

const milliseconds = z.int().nonnegative();
const behaviourBody = z.strictObject({
  requestMemory: z.union([z.number().nonnegative(), z.enum(['unlimited', 'ignored'])]).optional(),
  orderLag: milliseconds.optional(),
  provisioning: milliseconds.optional(),
  friendlyName: z.enum(['echoed', 'dropped']).optional(),
  acceptLater: milliseconds.nullable().optional(),
  checkoutAgain: z.enum(['firstResult', 'refused']).optional(),
  staleEtag: z.union([z.literal(400), z.literal(412)]).optional(),
  migration: milliseconds.optional(),
});

const id = z.string().min(1);
const changeBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('seats'), customer: id, subscription: id, quantity: z.int().positive() }),
  z.object({ kind: z.literal('status'), customer: id, subscription: id, status: z.enum(['active', 'suspended', 'deleted']) }),
  z.object({ kind: z.literal('autoRenew'), customer: id, subscription: id, on: z.boolean() }),
  z.object({ kind: z.literal('rename'), customer: id, name: id }),
  z.object({ kind: z.literal('add'), name: id }),
  z.object({ kind: z.literal('remove'), customer: id }),
  z.object({ kind: z.literal('qualification'), customer: id, segment: z.enum(['education', 'nonprofit', 'government']), granted: z.boolean() }),
]);

/** The sandbox's own switches. They are no part of the wire contract and need no token. */
export function controlRoutes(app: Hono, { clock, faults, changes, world, habits }: Control): void {
  const state = (): object => ({
    now: toIso(clock.now()),
    running: clock.isRunning(),
    customers: world.indexes().length,
    seed: world.options.seed,
    faults: faults.pending(),
  });

  app.get('/sandbox', (c) => c.json(state()));
  app.get('/sandbox/clock', (c) => c.json(state()));
  app.post('/sandbox/clock', async (c) => {
    const asked = clockBody.safeParse(await bodyOf(c.req.raw));
    if (!asked.success) return c.json({ problem: z.prettifyError(asked.error) }, 400);
    const { now, advance, running } = asked.data;
    if (running !== undefined) (running ? clock.run : clock.freeze)();
    if (now !== undefined && now !== null) clock.setNow(now);
    if (advance !== undefined) clock.advance((advance.days ?? 0) * DAY + (advance.hours ?? 0) * HOUR + (advance.minutes ?? 0) * MINUTE + (advance.milliseconds ?? 0));
    return c.json(state());
  });

  app.post('/sandbox/faults', async (c) => {
    const asked = faultBody.safeParse(await bodyOf(c.req.raw));
    if (!asked.success) return c.json({ problem: z.prettifyError(asked.error) }, 400);
    const { probability, times, skip, ...fault } = asked.data;
    if (probability === undefined) faults.next({ ...fault, times, skip });
    else faults.chance({ ...fault, probability });
    return c.json(state());
  });
  app.delete('/sandbox/faults', (c) => {
    faults.clear();
    return c.json(state());
  });

  app.get('/sandbox/behaviour', (c) => c.json(habits.current()));
  app.post('/sandbox/behaviour', async (c) => {
    const asked = behaviourBody.safeParse(await bodyOf(c.req.raw));
    if (!asked.success) return c.json({ problem: z.prettifyError(asked.error) }, 400);
    habits.change(Object.fromEntries(Object.entries(asked.data).filter(([, value]) => value !== undefined)));
    return c.json(habits.current());
  });
  app.get('/sandbox/ledger', (c) => c.json({ effects: world.commerce.ledger.effects() }));

  app.post('/sandbox/changes', async (c) => {
    const asked = changeBody.safeParse(await bodyOf(c.req.raw));
    if (!asked.success) return c.json({ problem: z.prettifyError(asked.error) }, 400);
    const outcome = applied(changes, asked.data);
    return c.json({ outcome }, outcome === false ? 404 : 200);
  });
}

function applied(changes: Changes, change: z.infer<typeof changeBody>): boolean | string {
  switch (change.kind) {
    case 'seats':
      return changes.setSeats(change.customer, change.subscription, change.quantity);
    case 'status':
      return changes.setStatus(change.customer, change.subscription, change.status);
    case 'autoRenew':
      return changes.setAutoRenew(change.customer, change.subscription, change.on);
    case 'rename':
      return changes.renameCustomer(change.customer, change.name);
    case 'add':
      return changes.addCustomer(change.name);
    case 'remove':
      return changes.removeCustomer(change.customer);
    case 'qualification':
      return changes.decideQualification(change.customer, change.segment, change.granted);
  }
}

async function bodyOf(request: Request): Promise<unknown> {
  try {
    return JSON.parse(await request.text());
  } catch {
    return null;
  }
}
