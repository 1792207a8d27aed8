/** Finds amounts in schemas of answers and in answers themselves. */

/** Names of plain numbers that are money of the office. */
const FIGURE_NAME = /^(cost|owed|limit|margin|runOff|costBefore|costAfter)$/;
const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
const part = (value: unknown, name: string): unknown => (isObject(value) ? Reflect.get(value, name) : undefined);

/** Where a schema carries amounts or what it does not describe (`z.custom`), as paths. */
export function amountsIn(schema: unknown, at = '', depth = 0): readonly string[] {
  const def = part(part(schema, '_zod'), 'def');
  if (def === undefined || depth > 14) return [];
  const kind = part(def, 'type');
  if (kind === 'custom' || kind === 'any' || kind === 'unknown') return [`${at} (${kind})`];
  const shape = part(def, 'shape');
  if (isObject(shape)) return isMoney(shape) ? [at] : Object.entries(shape).flatMap(([name, inner]) => [...(FIGURE_NAME.test(name) && isNumber(inner) ? [`${at}.${name}`] : []), ...amountsIn(inner, `${at}.${name}`, depth + 1)]);
  const inner = ['innerType', 'element', 'in', 'out', 'valueType', 'left', 'right'].flatMap((name) => amountsIn(part(def, name), at, depth + 1));
  const options = part(def, 'options');
  return [...new Set([...inner, ...(Array.isArray(options) ? options.flatMap((option: unknown) => amountsIn(option, at, depth + 1)) : [])])];
}

const isMoney = (shape: object): boolean => 'currency' in shape && ('minor' in shape || ('amount' in shape && 'scale' in shape));

const isNumber = (schema: unknown): boolean => {
  const def = part(part(schema, '_zod'), 'def');
  return part(def, 'type') === 'number' || isNumberInside(part(def, 'innerType')) || isNumberInside(part(def, 'element'));
};
const isNumberInside = (schema: unknown): boolean => schema !== undefined && isNumber(schema);

const OFFICE_FIELDS = new Set(['cost', 'costs', 'costPerYear', 'saleCost', 'owed', 'limit', 'exposure', 'least', 'steps', 'wasted', 'extendedPrice', 'formula', 'totals', 'priceBook', 'results']);
const isNothing = (value: unknown): boolean => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Where an answer tells what the office pays, earns or owes. */
export function officeAmounts(answer: unknown, at = ''): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap((one: unknown, place) => officeAmounts(one, `${at}[${place}]`));
  if (!isObject(answer)) return [];
  return Object.entries(answer).flatMap(([name, value]) => (OFFICE_FIELDS.has(name) && !isNothing(value) ? [`${at}.${name}`] : officeAmounts(value, `${at}.${name}`)));
}
