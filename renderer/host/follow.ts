/** Waits; ends early when the signal fires. */
export type Pause = (milliseconds: number, signal: AbortSignal) => Promise<void>;

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 4_000;

/**
 * Follows a live procedure for as long as the signal lets it: opens it, hands on every value,
 * and opens it again when it ends or the host goes. A stream that brought a value starts the
 * pauses over.
 */
export async function follow<Value>(
  open: (signal: AbortSignal) => Promise<AsyncIterable<Value>>,
  onValue: (value: Value) => void,
  { signal, pause }: { readonly signal: AbortSignal; readonly pause: Pause },
): Promise<void> {
  let wait = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      for await (const value of await open(signal)) {
        if (signal.aborted) return;
        wait = FIRST_PAUSE_MS;
        onValue(value);
      }
    } catch {
      // A lost stream is expected: the host restarts. The state of the host is shown elsewhere.
    }
    if (signal.aborted) return;
    await pause(wait, signal);
    wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
  }
}

export const pauseFor: Pause = (milliseconds, signal) =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
