import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import type { ContextCommand } from './commands.ts';

type Handlers = Map<ContextCommand, () => void>;

const ContextCommands = createContext<Handlers | null>(null);

export function ContextCommandsProvider({ children }: { readonly children: (run: (command: ContextCommand) => boolean) => ReactNode }) {
  const handlers = useMemo<Handlers>(() => new Map(), []);
  const run = (command: ContextCommand): boolean => {
    const handler = handlers.get(command);
    handler?.();
    return handler !== undefined;
  };
  return <ContextCommands value={handlers}>{children(run)}</ContextCommands>;
}

/** While this screen is shown, Ctrl+P or Ctrl+N means this; null gives it back. */
export function useContextCommand(command: ContextCommand, handler: (() => void) | null): void {
  const handlers = useContext(ContextCommands);
  const latest = useRef(handler);
  const isActive = handler !== null;
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!handlers || !isActive) return undefined;
    const call = (): void => latest.current?.();
    handlers.set(command, call);
    return () => {
      if (handlers.get(command) === call) handlers.delete(command);
    };
  }, [handlers, command, isActive]);
}
