import * as z from 'zod';
import { SEAT } from '../domain/office/locations.ts';
import { country, guid, procedure } from './base.ts';

const text = (length: number) => z.string().trim().max(length);

/** A place of business beside the seat; the type is `core/domain/office/locations.ts`. Empty fields are those of the seat. */
const locationFields = z.object({
  name: text(100),
  line1: text(200),
  line2: text(200),
  postalCode: text(20),
  city: text(100),
  country,
  taxId: text(40),
  phone: text(40),
  email: text(200),
  author: text(100),
  bankName: text(100),
  iban: text(42),
  partnerId: text(12),
});
const officeLocation = locationFields.extend({ id: guid });

/** A location, or the seat; null leaves it to the next rule: the quote's customer, then the office's usual one. */
export const locationChoice = z.union([guid, z.literal(SEAT)]).nullable();

export const locationList = z.object({
  locations: z.array(officeLocation),
  /** Which one papers name when nobody chose; null: the seat. */
  usual: guid.nullable(),
});

/** Of what a location is chosen. */
const subject = { about: z.enum(['quote', 'customer']), id: guid };

const choiceAnswer = z.object({
  choice: locationChoice,
  /** What holds while nobody chooses here; null: the seat. */
  otherwise: guid.nullable(),
});

export const locationsContract = {
  list: procedure.output(locationList),
  /** `id` null: a new one. Everything wrong comes back at once, by field; the old one stays. */
  save: procedure.input(z.object({ id: guid.nullable(), fields: locationFields, isUsual: z.boolean() })).output(locationList),
  /** Papers that were issued keep it; whatever chose it follows the next rule. */
  remove: procedure.input(z.object({ id: guid })).output(locationList),
  choice: procedure.input(z.object(subject)).output(choiceAnswer),
  /** Drafts only; an issued quote answers with a conflict. */
  choose: procedure.input(z.object({ ...subject, choice: locationChoice })).output(choiceAnswer),
};

export type LocationFields = z.infer<typeof locationFields>;
export type LocationList = z.infer<typeof locationList>;
export type LocationChoiceAnswer = z.infer<typeof choiceAnswer>;
