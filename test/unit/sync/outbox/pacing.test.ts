import { describe, expect, it } from 'vitest';
import type { Intent } from '../../../../core/domain/intents/intent.ts';
import { NO_PROGRESS } from '../../../../core/domain/intents/intent.ts';
import { MINUTE } from '../../../../core/domain/time/instant.ts';
import { createPacing } from '../../../../core/sync/outbox/pacing.ts';
import { NOW } from '../../../builders/clock.ts';
import { anIntent } from '../../../builders/intent.ts';

const unknown = (tries: number): Intent =>
  anIntent({ progress: { ...NO_PROGRESS, tries, lastSentAt: NOW }, state: { kind: 'unknown', step: 'main', since: NOW, nextLookAt: null, refusal: null, problem: null } });

describe('how long nobody has known how an attempt ended', () => {
  it('counts on the monotonic clock from when this program heard of it', () => {
    let now = 0;
    const pacing = createPacing({ monotonic: () => now });
    pacing.doubt(unknown(1));
    now = 2 * MINUTE;
    pacing.doubt(unknown(1));
    expect(pacing.doubtfulFor(unknown(1))).toBe(2 * MINUTE);
  });

  it('begins anew with an attempt of another program, of which only the end was seen (history 31256)', () => {
    let now = 0;
    const pacing = createPacing({ monotonic: () => now });
    pacing.doubt(unknown(1));
    now = 10 * MINUTE;
    pacing.doubt(unknown(2));
    expect(pacing.doubtfulFor(unknown(2))).toBe(0);
  });

  it('begins when it is asked, where nothing was heard of this attempt before', () => {
    let now = 0;
    const pacing = createPacing({ monotonic: () => now });
    pacing.doubt(unknown(1));
    now = 10 * MINUTE;
    expect(pacing.doubtfulFor(unknown(2))).toBe(0);
    now = 11 * MINUTE;
    expect(pacing.doubtfulFor(unknown(2))).toBe(MINUTE);
  });

  it('ends when it is unknown no more', () => {
    let now = 0;
    const pacing = createPacing({ monotonic: () => now });
    pacing.doubt(unknown(1));
    now = MINUTE;
    pacing.doubt(anIntent());
    expect(pacing.doubtfulFor(anIntent())).toBe(0);
  });
});
