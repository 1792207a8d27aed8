import * as radar from '../../../db/repositories/radar.ts';
import { PLANNER_SIZES, renderWallPlanner } from '../../../documents/papers/wall-planner.ts';
import { yearPlan } from '../../../domain/radar/year-plan.ts';
import type { PlannedDay } from '../../../domain/radar/year-plan.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { dayIn } from '../../../domain/time/calendar-day.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { RenderedDocument } from '../../host.ts';
import type { OpenOffice } from '../../open-office.ts';
import { readProfile } from '../office/office-profile.ts';
import { takeOvers } from '../customers/take-overs.ts';

/** The year of the radar on one sheet for the wall; `size` is A3 or A4. */
export async function renderPlannerDocument(office: OpenOffice, size: string, language: RenderedDocument['language']): Promise<Result<RenderedDocument, DeskError>> {
  const known = PLANNER_SIZES.find((one) => one === size);
  if (known === undefined) return err({ tag: 'notFound', what: 'document', id: size });
  const { documentFonts } = await import('../../document-fonts.ts');
  const now = office.clock.now();
  const { timeZone } = office.place();
  const today = dayIn(now, timeZone);
  const months = yearPlan(today, withTakeOvers(radar.byDay(office, now, timeZone), office));
  return ok(renderWallPlanner({ months, language, size: known, today, company: readProfile(office).companyName }, { fonts: documentFonts }));
}

/** The ends of old terms elsewhere come first on their day: nobody else reminds of them. */
function withTakeOvers(days: readonly PlannedDay[], office: OpenOffice): readonly PlannedDay[] {
  const byDay = new Map(days.map((one) => [one.day, one]));
  for (const { endsOn, customerName, isOver } of takeOvers(office)) {
    if (isOver) continue;
    const known = byDay.get(endsOn) ?? { day: endsOn, count: 0, named: [] };
    byDay.set(endsOn, { day: endsOn, count: known.count + 1, named: [{ kind: 'takeOver', customer: customerName, quantity: null, isPinned: false }, ...known.named] });
  }
  return [...byDay.values()];
}
