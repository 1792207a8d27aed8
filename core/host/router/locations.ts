import { valueOf } from '../failure.ts';
import { chooseLocation, locationChoiceOf, readLocations, removeLocation, saveLocation } from '../use-cases/office/locations.ts';
import { withOffice } from './base.ts';

export const locationsRouter = {
  list: withOffice.locations.list.handler(({ context: { office } }) => readLocations(office)),
  save: withOffice.locations.save.handler(({ input, context: { office } }) => valueOf(saveLocation(office, input))),
  remove: withOffice.locations.remove.handler(({ input, context: { office } }) => removeLocation(office, input.id)),
  choice: withOffice.locations.choice.handler(({ input, context: { office } }) => locationChoiceOf(office, input)),
  choose: withOffice.locations.choose.handler(({ input: { choice, ...subject }, context: { office } }) => valueOf(chooseLocation(office, subject, choice))),
};
