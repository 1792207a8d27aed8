/** Nobody waits longer for an answer of the service that only helps to choose. */
const PATIENCE_MS = 4_000;

/** Gives a question up after a while, or when whoever asked has gone; offline answers stand in for it. */
export function withPatience(signal?: AbortSignal): AbortSignal {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  return signal === undefined ? patience : AbortSignal.any([signal, patience]);
}
