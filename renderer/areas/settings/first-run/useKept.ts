import { useEffect, useRef } from 'react';

/** Long enough not to write at every letter, short enough to lose nothing that anybody would miss. */
const PAUSE_MS = 300;

/** Hands on what is being typed whenever the hand rests, and at the latest when the form goes away. */
export function useKept<Value>(value: Value, keep: ((value: Value) => void) | null): void {
  const text = JSON.stringify(value);
  const kept = useRef(text);
  const last = useRef({ text, value, keep });
  useEffect(() => {
    last.current = { text, value, keep };
  });
  useEffect(() => {
    if (text === kept.current) return undefined;
    const timer = setTimeout(() => flush(kept, last.current), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => () => flush(kept, last.current), []);
}

function flush<Value>(kept: { current: string }, { text, value, keep }: { readonly text: string; readonly value: Value; readonly keep: ((value: Value) => void) | null }): void {
  if (kept.current === text) return;
  kept.current = text;
  keep?.(value);
}
