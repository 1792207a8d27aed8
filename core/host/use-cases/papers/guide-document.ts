import { renderGuide } from '../../../documents/guide/render-guide.ts';
import { ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { dayIn } from '../../../domain/time/calendar-day.ts';
import type { DeskError } from '../../../errors/desk-error.ts';
import type { RenderedDocument } from '../../host.ts';
import type { OpenOffice } from '../../open-office.ts';
import { getRun } from '../office/guides.ts';
import { readProfile } from '../office/office-profile.ts';

/** The page of a checklist, in the language it is asked for. */
export async function renderGuideDocument(office: OpenOffice, id: string, language: RenderedDocument['language']): Promise<Result<RenderedDocument, DeskError>> {
  const run = getRun(office, id);
  if (!run.ok) return run;
  const { documentFonts } = await import('../../document-fonts.ts');
  const today = dayIn(office.clock.now(), office.place().timeZone);
  return ok(renderGuide({ run: run.value, language, today, company: readProfile(office).companyName }, { fonts: documentFonts }));
}
