type Json = Readonly<Record<string, unknown>>;

/** An object as it was received; null when it is none. */
export const objectOf = (raw: unknown): Json | null => (typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Json) : null);

/**
 * The same object with some fields put in place, everything else as it was: a service resets what
 * a PATCH leaves out (API page, section 12). A field that is there in PascalCase stays so.
 */
export function echoWith(raw: Json, fields: Json): Json {
  const changed: Record<string, unknown> = { ...raw };
  for (const [name, value] of Object.entries(fields)) changed[nameIn(raw, name)] = value;
  return changed;
}

/** The value of a field in either spelling. */
export const fieldIn = (raw: Json, name: string): unknown => raw[nameIn(raw, name)];

function nameIn(raw: Json, name: string): string {
  const pascal = name.charAt(0).toUpperCase() + name.slice(1);
  return !(name in raw) && pascal in raw ? pascal : name;
}

/** Without the fields that say nothing. */
export const said = (fields: Json): Json => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));
