import { setTimeout as wait } from 'node:timers/promises';
import { oc } from '@orpc/contract';
import { createORPCClient } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { implement, ORPCError } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { DeskError } from '../../../../core/errors/desk-error.ts';
import { createHostConnection, type HostConnection } from '../../../../renderer/host/connection.ts';
import { screenErrorOf } from '../../../../renderer/host/failure.ts';
import { follow } from '../../../../renderer/host/follow.ts';

const contract = {
  name: oc.output(z.string()),
  never: oc.output(z.string()),
  fail: oc.errors({ DESK: { message: 'desk', data: z.custom<DeskError>() } }).output(z.string()),
  crash: oc.output(z.string()),
  size: oc.input(z.object({ size: z.number().int() })).output(z.number()),
};

const os = implement(contract);
const ports: MessagePort[] = [];

/** A host of this name on a new port; gives the window's end. */
function startHost(name: string): MessagePort {
  const { port1, port2 } = new MessageChannel();
  const router = {
    name: os.name.handler(() => name),
    never: os.never.handler(() => new Promise<string>(() => undefined)),
    fail: os.fail.handler(() => {
      throw new ORPCError('DESK', { data: { tag: 'notFound', what: 'quote', id: '1' } });
    }),
    crash: os.crash.handler(() => {
      throw new Error('a bug');
    }),
    size: os.size.handler(({ input }) => input.size),
  };
  new RPCHandler(router).upgrade(port1);
  port1.start();
  ports.push(port1, port2);
  return port2;
}

const clientOf = (connection: HostConnection): ContractRouterClient<typeof contract> => createORPCClient(connection.link);

afterEach(() => {
  for (const port of ports.splice(0)) port.close();
});

const failureOf = async (call: Promise<unknown>) => call.then(() => null, screenErrorOf);

describe('the line to the host', () => {
  it('lets calls wait until the port is there', async () => {
    const connection = createHostConnection();
    const answer = clientOf(connection).name();
    connection.attach(startHost('one'));
    expect(await answer).toBe('one');
  });

  it('fails what was under way when the host goes, and sends the next call to the new one', async () => {
    const connection = createHostConnection();
    const client = clientOf(connection);
    connection.attach(startHost('one'));
    const lost = failureOf(client.never());
    await client.name();
    connection.drop();
    expect(await lost).toEqual({ tag: 'hostGone' });
    const next = client.name();
    connection.attach(startHost('two'));
    expect(await next).toBe('two');
  });

  it('notices by itself that the other end of the port is gone', async () => {
    const connection = createHostConnection();
    const client = clientOf(connection);
    connection.attach(startHost('one'));
    const lost = failureOf(client.never());
    await client.name();
    ports[0]?.close();
    expect(await lost).toEqual({ tag: 'hostGone' });
  });

  it('takes over when a new port comes without warning', async () => {
    const connection = createHostConnection();
    const client = clientOf(connection);
    connection.attach(startHost('one'));
    const lost = failureOf(client.never());
    connection.attach(startHost('two'));
    expect(await lost).toEqual({ tag: 'hostGone' });
    expect(await client.name()).toBe('two');
  });

  it('fails waiting calls once the shell has given up, until a port comes after all', async () => {
    const connection = createHostConnection();
    const client = clientOf(connection);
    const waiting = failureOf(client.name());
    connection.giveUp();
    expect(await waiting).toEqual({ tag: 'hostGone' });
    expect(await failureOf(client.name())).toEqual({ tag: 'hostGone' });
    connection.attach(startHost('again'));
    expect(await client.name()).toBe('again');
  });

  it('stops waiting when the caller does', async () => {
    const connection = createHostConnection();
    const control = new AbortController();
    const waiting = failureOf(clientOf(connection).name(undefined, { signal: control.signal }));
    control.abort();
    expect(await waiting).toEqual({ tag: 'cancelled' });
  });
});

describe('what a failed call means', () => {
  it('hands the error of the contract through', async () => {
    const connection = createHostConnection();
    connection.attach(startHost('one'));
    expect(await failureOf(clientOf(connection).fail())).toEqual({ tag: 'notFound', what: 'quote', id: '1' });
  });

  it('takes a refused argument for a validation error with its path', async () => {
    const connection = createHostConnection();
    connection.attach(startHost('one'));
    expect(await failureOf(clientOf(connection).size({ size: 1.5 }))).toMatchObject({ tag: 'validation', issues: [{ path: 'size' }] });
  });

  it('takes everything else for a bug', async () => {
    const connection = createHostConnection();
    connection.attach(startHost('one'));
    expect(await failureOf(clientOf(connection).crash())).toEqual({ tag: 'unexpected', reference: '' });
  });
});

describe('following a live procedure', () => {
  it('opens it again after it broke, pausing longer each time, and starts over after a value', async () => {
    const control = new AbortController();
    const pauses: number[] = [];
    const values: number[] = [];
    let opened = 0;
    await follow(
      async function* () {
        opened += 1;
        if (opened === 4) yield 7;
        if (opened === 6) control.abort();
        throw new Error('lost');
      } as unknown as (signal: AbortSignal) => Promise<AsyncIterable<number>>,
      (value) => values.push(value),
      { signal: control.signal, pause: async (milliseconds) => void pauses.push(milliseconds) },
    );
    expect(values).toEqual([7]);
    expect(pauses).toEqual([250, 500, 1_000, 250, 500]);
  });

  it('says nothing more once nobody listens', async () => {
    const control = new AbortController();
    const values: number[] = [];
    const endless = async function* () {
      for (let value = 0; ; value += 1) {
        yield value;
        await wait(0);
      }
    };
    await follow(() => Promise.resolve(endless()), (value) => {
      values.push(value);
      if (value === 2) control.abort();
    }, { signal: control.signal, pause: () => Promise.resolve() });
    expect(values).toEqual([0, 1, 2]);
  });
});
