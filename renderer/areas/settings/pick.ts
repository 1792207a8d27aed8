/** Calls with the known value that was picked; anything else is left alone. */
export function pick<Value extends string>(known: readonly Value[], value: string, use: (value: Value) => void): void {
  const found = known.find((one) => one === value);
  if (found !== undefined) use(found);
}
