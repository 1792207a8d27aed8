import { describe, expect, it } from 'vitest';
import { axisTicks, placeLabels } from '../../../../../renderer/areas/subscriptions/axis-ticks.ts';

const axis = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const iso = (at: number) => new Date(at).toISOString();

describe('ticks of the axis', () => {
  it('stand on the first of the month in the office, clock change included', () => {
    const { unit, ticks } = axisTicks(axis('2026-02-20T00:00:00Z', '2026-06-15T00:00:00Z'), 400, 'Europe/Warsaw');
    expect(unit).toBe('month');
    expect(ticks.map((tick) => iso(tick.at))).toEqual(['2026-02-28T23:00:00.000Z', '2026-03-31T22:00:00.000Z', '2026-04-30T22:00:00.000Z', '2026-05-31T22:00:00.000Z']);
  });

  it('stand on Mondays when the axis is short', () => {
    const { unit, ticks } = axisTicks(axis('2026-11-20T00:00:00Z', '2026-12-10T00:00:00Z'), 800, 'Europe/Berlin');
    expect(unit).toBe('week');
    expect(ticks.map((tick) => iso(tick.at))).toEqual(['2026-11-22T23:00:00.000Z', '2026-11-29T23:00:00.000Z', '2026-12-06T23:00:00.000Z']);
  });

  it('move apart on a long or narrow axis and mark the years', () => {
    const { ticks } = axisTicks(axis('2024-10-15T00:00:00Z', '2027-11-01T00:00:00Z'), 640, 'UTC');
    expect(ticks.map((tick) => iso(tick.at).slice(0, 7))).toEqual(['2025-01', '2025-04', '2025-07', '2025-10', '2026-01', '2026-04', '2026-07', '2026-10', '2027-01', '2027-04', '2027-07', '2027-10']);
    expect(ticks.filter((tick) => tick.isYear)).toHaveLength(3);
  });

  it('never stand closer than their labels are wide', () => {
    for (const width of [200, 400, 800, 1600]) {
      const span = axis('2026-01-01T00:00:00Z', '2029-02-01T00:00:00Z');
      const { ticks } = axisTicks(span, width, 'Europe/Warsaw');
      const distances = ticks.slice(1).map((tick, index) => ((tick.at - (ticks[index]?.at ?? 0)) / (span.to - span.from)) * width);
      for (const distance of distances) expect(distance).toBeGreaterThan(43);
    }
  });
});

describe('labels over the bar', () => {
  const place = (labels: readonly { id: string; at: number; rank?: number }[], rows = 2) =>
    placeLabels(
      labels.map(({ id, at, rank = 1 }) => ({ id, at, width: 100, rank })),
      { axis: { from: 0, to: 1000 }, width: 1000, rows },
    );

  it('are centred over their point and stay inside', () => {
    expect(place([{ id: 'start', at: 10 }, { id: 'middle', at: 500 }, { id: 'end', at: 990 }])).toEqual([
      { id: 'start', row: 0, left: 0 },
      { id: 'middle', row: 0, left: 450 },
      { id: 'end', row: 0, left: 900 },
    ]);
  });

  it('give way upwards, the important ones staying next to the bar', () => {
    expect(place([{ id: 'less', at: 500, rank: 2 }, { id: 'more', at: 530, rank: 1 }])).toEqual([
      { id: 'more', row: 0, left: 480 },
      { id: 'less', row: 1, left: 450 },
    ]);
  });

  it('are left out where no row is free', () => {
    expect(place([{ id: 'a', at: 500 }, { id: 'b', at: 501 }, { id: 'c', at: 502 }]).map((label) => label.id)).toEqual(['a', 'b']);
  });
});
