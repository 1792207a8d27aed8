/**
 * Makes a value when it is first asked for, and keeps it: a table of letters takes two milliseconds,
 * a formatter of Intl up to fifteen, and a start needs few of them.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
