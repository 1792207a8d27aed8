import { implement } from '@orpc/server';
import { locationsContract } from '../../contract/locations.ts';
import { valueOf } from '../failure.ts';
import { chooseLocation, locationChoiceOf, readLocations, removeLocation, saveLocation } from '../use-cases/office/locations.ts';
import { withOffice } from './base.ts';
import type { RouterContext } from './base.ts';

const procedures = implement(locationsContract).$context<RouterContext>().use(withOffice);

export const locationsRouter = {
  list: procedures.list.handler(({ context: { office } }) => readLocations(office)),
  save: procedures.save.handler(({ input, context: { office } }) => valueOf(saveLocation(office, input))),
  remove: procedures.remove.handler(({ input, context: { office } }) => removeLocation(office, input.id)),
  choice: procedures.choice.handler(({ input, context: { office } }) => locationChoiceOf(office, input)),
  choose: procedures.choose.handler(({ input: { choice, ...subject }, context: { office } }) => valueOf(chooseLocation(office, subject, choice))),
};
