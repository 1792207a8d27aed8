import { valueOf } from '../failure.ts';
import { chooseScenario, getRun, listRuns, markStep, removeRun, restoreRun, startRun } from '../use-cases/office/guides.ts';
import { factsReported, partnerState, readFacts, readSpelling, saveFact, saveSpelling } from '../use-cases/office/office-facts.ts';
import { withOffice } from './base.ts';
import type { GuideRun } from '../../domain/guides/run.ts';

export const guidesRouter = {
  runs: withOffice.guides.runs.handler(({ context: { office } }) => ({ runs: listRuns(office).map(plain) })),
  get: withOffice.guides.get.handler(({ input, context: { office } }) => plain(valueOf(getRun(office, input.id)))),
  start: withOffice.guides.start.handler(({ input, context: { office } }) => plain(startRun(office, input))),
  choose: withOffice.guides.choose.handler(({ input, context: { office } }) => plain(valueOf(chooseScenario(office, input.id, input.scenario)))),
  mark: withOffice.guides.mark.handler(({ input: { id, ...mark }, context: { office } }) => plain(valueOf(markStep(office, id, mark)))),
  remove: withOffice.guides.remove.handler(({ input, context: { office } }) => ({ id: valueOf(removeRun(office, input.id)).id })),
  restore: withOffice.guides.restore.handler(({ input, context: { office } }) => plain(valueOf(restoreRun(office, input.id)))),
  facts: withOffice.guides.facts.handler(({ context: { office } }) => ({ facts: readFacts(office), server: partnerState(office) })),
  saveFact: withOffice.guides.saveFact.handler(({ input, context: { office } }) => valueOf(saveFact(office, input.fact, input.value))),
  factsReported: withOffice.guides.factsReported.handler(({ context: { office } }) => factsReported(office)),
  spelling: withOffice.guides.spelling.handler(({ context: { office } }) => readSpelling(office)),
  saveSpelling: withOffice.guides.saveSpelling.handler(({ input, context: { office } }) => saveSpelling(office, input)),
};

/** Messages carry lists that may be written to. */
const plain = (run: GuideRun) => ({ ...run, marks: [...run.marks] });
