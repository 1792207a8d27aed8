/** Makes a value when it is first asked for: a formatter of Intl costs up to ten milliseconds, and most screens use two of ten. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
