/** States what must hold. When it does not, the program has a bug: the only throw of the domain besides `assertNever`. */
export function invariant(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`broken invariant: ${what}`);
}
