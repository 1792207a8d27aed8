import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createOutboxStore } from '../../../../core/db/repositories/outbox.ts';
import { openLedger } from '../../../../core/db/store/ledger-file.ts';
import type { OpenedLedger } from '../../../../core/db/store/ledger-file.ts';
import { customerId, intentId, subscriptionId } from '../../../../core/domain/ids.ts';
import type { IntentAction } from '../../../../core/domain/intents/action.ts';
import { NO_BASE, subscriptionBase } from '../../../../core/domain/intents/base.ts';
import type { IntentBase } from '../../../../core/domain/intents/base.ts';
import { NO_PROGRESS } from '../../../../core/domain/intents/intent.ts';
import type { Intent } from '../../../../core/domain/intents/intent.ts';
import { queued } from '../../../../core/domain/intents/machine.ts';
import { instant } from '../../../../core/domain/time/instant.ts';
import { systemClock, systemIds, systemRandom, systemSleep } from '../../../../core/host/system.ts';
import type { Sandbox } from '../../../../core/sandbox/sandbox.ts';
import type { Subscription } from '../../../../core/domain/subscriptions/subscription.ts';
import { requestVerdict } from '../../../../core/domain/nce/request.ts';
import { ruleContext } from '../../../../core/domain/nce/context.ts';
import { silentLog } from '../../../../core/ports/system.ts';
import { createRemoteService } from '../../../../core/remote/remote-service.ts';
import { SUNDAY } from '../../../builders/sandbox.ts';
import { bundled } from '../../../support/bundled.ts';

const KEY = new Uint8Array(32).fill(7);
const WORKER = new URL('work-until-killed.ts', import.meta.url);

export function openAt(path: string): OpenedLedger {
  const opened = openLedger({ path, key: KEY, sqliteBinding: null, at: instant(0), mayCreate: true });
  if (!opened.ok) throw new Error(`no ledger: ${opened.error}`);
  return opened.value;
}

/** A ledger in a folder of its own, which goes away with whoever made it. */
export function aLedgerFolder(): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'csp-desk-outbox-'));
  return { path: join(folder, 'ledger.db'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export type Planned = { readonly action: IntentAction; readonly customer: string; readonly subscription: string | null; readonly base: IntentBase };

/** Seats to add, several times to the same subscription, and an agreement for each customer, as the sandbox allows on its first day. */
export async function somethingToDo({ world }: Sandbox, url: string, { count, offset }: { readonly count: number; readonly offset: number }): Promise<readonly Planned[]> {
  const { api } = clientOf(url);
  const plans: Planned[] = [];
  const customers = world.indexes().map((index) => world.customer(index));
  for (let index = 0; plans.length < count && index < customers.length; index += 1) {
    const customer = customers[(index + offset) % customers.length];
    if (customer === undefined) break;
    const listed = await api.subscriptions(customerId(customer.id));
    if (!listed.ok) continue;
    const usable = listed.value.map(({ entity }) => entity).filter(canGrow);
    plans.push(...usable.slice(0, 2).flatMap((subscription) => growth(customer.id, subscription)), anAgreement(customer.id, offset * 1_000 + index));
  }
  return plans.slice(0, count);
}

const canGrow = (subscription: Subscription): boolean => {
  const verdict = requestVerdict(subscription, SUNDAY, { context: ruleContext(), request: { kind: 'quantity', quantity: subscription.quantity + 1 } });
  // While a renewal is worked off the service answers busy for hours.
  const isQuiet = verdict.kind === 'allowed' && !verdict.consequences.some(({ code }) => code === 'mayAnswerConflict');
  return isQuiet && subscription.scheduledChange === null && subscription.quantity < 100;
};

/** One after the other, each based on what the one before leaves behind. */
function growth(customer: string, subscription: Subscription): readonly Planned[] {
  return [1, 2].map((step) => {
    const before = { ...subscription, quantity: subscription.quantity + (step - 1) };
    const base: IntentBase = { kind: 'subscription', asOf: SUNDAY, subscription: subscriptionBase(before) };
    return { action: { kind: 'changeSubscription', change: { kind: 'quantity', quantity: before.quantity + 1 } }, customer, subscription: subscription.id, base };
  });
}

export const clientOf = (url: string) =>
  createRemoteService({
    baseUrl: url,
    priceSheetBaseUrl: null,
    auth: { kind: 'token', token: 'sandbox-developer-token' },
    clock: systemClock,
    sleep: systemSleep,
    ids: systemIds,
    random: systemRandom,
    log: silentLog,
    fetch: (request) => fetch(request),
    limits: { perMinute: null },
  });

/** An agreement of a person who has not signed yet. */
export const anAgreement = (customer: string, number: number): Planned => ({
  action: { kind: 'confirmAgreement', agreement: { templateId: '117a77b0-9360-443b-8795-c6dedc750cf9', agreedAt: SUNDAY, firstName: 'Änne', lastName: `Weiß ${number}`, email: `aenne${number}@kunde.example`, phone: null } },
  customer,
  subscription: null,
  base: NO_BASE,
});

export function intentOf({ action, customer, subscription, base }: Planned): Intent {
  const id = intentId(systemIds.next());
  return {
    id,
    action,
    customer: { kind: 'known', id: customerId(customer) },
    subscriptionId: subscription === null ? null : subscriptionId(subscription),
    names: { customer: 'Kunde', product: null },
    dependsOn: [],
    base,
    deadline: null,
    author: 'Anna',
    createdAt: SUNDAY,
    requestIds: { cart: systemIds.next(), main: id },
    progress: NO_PROGRESS,
    state: { kind: 'waiting', dueAt: null, problem: null },
    warned: null,
    acknowledged: null,
    batch: null,
  };
}

/** Puts the plans into a new ledger; answers with the intents. */
export function fill(path: string, plans: readonly Planned[]): readonly Intent[] {
  const { db, close } = openAt(path);
  const store = createOutboxStore(db);
  const intents = plans.map(intentOf);
  for (const intent of intents) {
    const added = queued(intent);
    store.add(added.intent, added.notes);
  }
  close();
  return intents;
}

export type Worker = { readonly process: ChildProcess; readonly begun: Promise<void>; readonly ended: Promise<{ readonly signal: string | null; readonly output: string }> };

export async function startWorker(path: string, url: string, company: 'alone' | 'together'): Promise<Worker> {
  const child = spawn(process.execPath, [await bundled(WORKER), path, url, company], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const begun = new Promise<void>((resolve) => {
    child.stdout.on('data', (text: Buffer) => {
      output += text.toString();
      if (output.includes('begun')) resolve();
    });
    child.on('exit', () => resolve());
  });
  child.stderr.on('data', (text: Buffer) => {
    output += text.toString();
  });
  const ended = new Promise<{ signal: string | null; output: string }>((resolve) => child.on('exit', (_code, signal) => resolve({ signal, output })));
  return { process: child, begun, ended };
}
