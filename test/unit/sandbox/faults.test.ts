import { describe, expect, it } from 'vitest';
import { createFaults } from '../../../core/sandbox/faults.ts';

describe('the fault switchboard', () => {
  it('hits the next matching requests and no more', () => {
    const faults = createFaults(1);
    faults.next({ match: /\/v1\/customers$/, kind: '429', times: 2, retryAfter: 5 });
    expect(faults.take('GET', '/v1/products')).toBeNull();
    expect([1, 2, 3].map(() => faults.take('GET', '/v1/customers'))).toEqual([{ kind: '429', retryAfter: 5, delay: 5_000 }, { kind: '429', retryAfter: 5, delay: 5_000 }, null]);
  });

  it('takes the oldest rule first, matches the method, and ignores case', () => {
    const faults = createFaults(1);
    faults.next({ match: /^get .*\/CUSTOMERS/, kind: '500' });
    faults.next({ kind: 'html' });
    expect(faults.take('POST', '/v1/customers')?.kind).toBe('html');
    expect(faults.take('GET', '/v1/Customers')?.kind).toBe('500');
  });

  it('hits by a seeded chance until cleared', () => {
    const run = (seed: number): string => {
      const faults = createFaults(seed);
      faults.chance({ kind: '503', probability: 0.3 });
      return Array.from({ length: 200 }, () => (faults.take('GET', '/') === null ? '.' : 'x')).join('');
    };
    expect(run(7)).toBe(run(7));
    expect(run(7)).not.toBe(run(8));
    const hits = run(7).split('x').length - 1;
    expect(hits).toBeGreaterThan(35);
    expect(hits).toBeLessThan(85);
  });

  it('is quiet after clearing', () => {
    const faults = createFaults(1);
    faults.next({ kind: '500', times: 9 });
    faults.clear();
    expect(faults.take('GET', '/')).toBeNull();
    expect(faults.pending()).toBe(0);
  });
});
