import { describe, expect, it } from 'vitest';
import { createLimiter } from '../../../core/remote/limiter.ts';
import { handTime } from '../../builders/wire-time.ts';

const forever = (): Promise<never> => new Promise(() => {});

describe('limiter', () => {
  it('runs no more than so many at once, first come, first served', async () => {
    const time = handTime();
    const limiter = createLimiter({ concurrency: 2, perMinute: null, ...time });
    const order: string[] = [];
    const release: (() => void)[] = [];
    const task = (name: string) => limiter.run('customer', () => {
      order.push(name);
      return new Promise<void>((resolve) => release.push(resolve));
    });
    const all = ['a', 'b', 'c', 'd'].map(task);
    await time.settle();
    expect(order).toEqual(['a', 'b']);
    release[0]?.();
    await time.settle();
    expect(order).toEqual(['a', 'b', 'c']);
    release[1]?.();
    release[2]?.();
    await time.settle();
    release[3]?.();
    await Promise.all(all);
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('starts no more than its share in any minute, each budget by itself', async () => {
    const time = handTime();
    const limiter = createLimiter({ concurrency: 100, perMinute: 3, ...time });
    const starts: string[] = [];
    const task = (budget: 'customer' | 'order') => limiter.run(budget, async () => void starts.push(`${budget} ${time.elapsed()}`));
    const first = [task('customer'), task('customer')];
    await time.advance(10_000);
    const rest = [task('customer'), task('customer'), task('customer'), task('customer'), task('order')];
    await time.settle();
    expect(starts).toEqual(['customer 0', 'customer 0', 'customer 10000', 'order 10000']);
    await time.finish(Promise.all([...first, ...rest]));
    expect(starts.slice(4)).toEqual(['customer 60000', 'customer 60000', 'customer 70000']);
  });

  it('is silent for as long as the service asked, for that budget only', async () => {
    const time = handTime();
    const limiter = createLimiter({ concurrency: 5, perMinute: 100, ...time });
    const starts: string[] = [];
    limiter.pause('customer', 5_000);
    const all = [limiter.run('customer', async () => starts.push(`customer ${time.elapsed()}`)), limiter.run('order', async () => starts.push(`order ${time.elapsed()}`))];
    await time.finish(Promise.all(all));
    expect(starts).toEqual(['order 0', 'customer 5000']);
  });

  it('gives up waiting when aborted, and leaves its place to the next', async () => {
    const time = handTime();
    const limiter = createLimiter({ concurrency: 1, perMinute: null, ...time });
    const abort = new AbortController();
    void limiter.run('customer', forever);
    const waiting = limiter.run('customer', async () => 'ran', abort.signal);
    await time.settle();
    abort.abort();
    expect(await waiting).toBeNull();
  });

  it('runs the next after an aborted one', async () => {
    const time = handTime();
    const limiter = createLimiter({ concurrency: 1, perMinute: null, ...time });
    const abort = new AbortController();
    let release = (): void => {};
    const running = limiter.run('customer', () => new Promise<void>((resolve) => (release = resolve)));
    const aborted = limiter.run('customer', async () => 'ran', abort.signal);
    const next = limiter.run('customer', async () => 'ran');
    await time.settle();
    abort.abort();
    release();
    await running;
    expect([await aborted, await next]).toEqual([null, 'ran']);
  });
});
