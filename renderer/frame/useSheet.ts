import { useCallback, useEffect, useRef, useState } from 'react';

export type SheetName = 'palette' | 'shortcuts' | 'help';

export type Sheet = {
  readonly name: SheetName | null;
  readonly open: (name: SheetName) => void;
  readonly close: () => void;
  /** Hands over, once, what was typed between the key that opened the sheet and its first paint. */
  readonly takeEarly: () => string;
};

/**
 * The one sheet over the screens. Who closes it is back where they were, and what is typed
 * while it opens is not lost: fast fingers do not wait for a dialog.
 */
export function useSheet(): Sheet {
  const [name, setName] = useState<SheetName | null>(null);
  const opener = useRef<Element | null>(null);
  const early = useRef('');
  const open = useCallback((wanted: SheetName) => {
    opener.current = document.activeElement;
    early.current = '';
    setName(wanted);
  }, []);
  const close = useCallback(() => setName(null), []);
  const takeEarly = useCallback(() => {
    const typed = early.current;
    early.current = '';
    return typed;
  }, []);
  useEffect(() => {
    if (name !== null) return;
    if (opener.current instanceof HTMLElement && opener.current.isConnected) opener.current.focus({ preventScroll: true });
    opener.current = null;
  }, [name]);
  useEffect(() => {
    if (name !== 'palette') return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const isInDialog = event.target instanceof Element && event.target.closest('[role=dialog]') !== null;
      if (isInDialog || event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      event.stopPropagation();
      early.current += event.key;
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [name]);
  return { name, open, close, takeEarly };
}
