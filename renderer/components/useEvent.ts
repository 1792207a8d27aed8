import { useCallback, useLayoutEffect, useRef } from 'react';

/** A handler that is the same function for ever and does what the last paint says. For events only. */
export function useEvent<Args extends readonly unknown[], Value>(handler: (...args: Args) => Value): (...args: Args) => Value {
  const latest = useRef(handler);
  useLayoutEffect(() => {
    latest.current = handler;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
