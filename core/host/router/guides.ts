import { implement } from '@orpc/server';
import { guidesContract } from '../../contract/guides.ts';
import { valueOf } from '../failure.ts';
import { chooseScenario, getRun, listRuns, markStep, removeRun, restoreRun, startRun } from '../use-cases/office/guides.ts';
import { factsReported, partnerState, readFacts, readSpelling, saveFact, saveSpelling } from '../use-cases/office/office-facts.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';
import type { GuideRun } from '../../domain/guides/run.ts';

const procedures = implement(guidesContract).$context<RouterContext>().use(withOffice);

export const guidesRouter = {
  runs: procedures.runs.handler(({ context: { office } }) => ({ runs: listRuns(office).map(plain) })),
  get: procedures.get.handler(({ input, context: { office } }) => plain(valueOf(getRun(office, input.id)))),
  start: procedures.start.handler(({ input, context: { office } }) => plain(startRun(office, input))),
  choose: procedures.choose.handler(({ input, context: { office } }) => plain(valueOf(chooseScenario(office, input.id, input.scenario)))),
  mark: procedures.mark.handler(({ input: { id, ...mark }, context: { office } }) => plain(valueOf(markStep(office, id, mark)))),
  remove: procedures.remove.handler(({ input, context: { office } }) => ({ id: valueOf(removeRun(office, input.id)).id })),
  restore: procedures.restore.handler(({ input, context: { office } }) => plain(valueOf(restoreRun(office, input.id)))),
  facts: procedures.facts.handler(({ context: { office } }) => ({ facts: readFacts(office), server: partnerState(office) })),
  saveFact: procedures.saveFact.handler(({ input, context: { office } }) => valueOf(saveFact(office, input.fact, input.value))),
  factsReported: procedures.factsReported.handler(({ context: { office } }) => factsReported(office)),
  spelling: procedures.spelling.handler(({ context: { office } }) => readSpelling(office)),
  saveSpelling: procedures.saveSpelling.handler(({ input, context: { office } }) => saveSpelling(office, input)),
};

/** Messages carry lists that may be written to. */
const plain = (run: GuideRun) => ({ ...run, marks: [...run.marks] });
