import type { MenuCommand } from '../../electron/bridge.ts';
import type { Area } from './area.ts';
import { AREAS } from './area.ts';

type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * The command of a key press anywhere in the window; null: not one of ours. Figures go by the
 * place of the key, so that they work on every layout.
 */
export function commandOf(press: KeyPress, isTyping: boolean): MenuCommand | null {
  const command = press.ctrlKey || press.metaKey;
  if (press.altKey && !command && !press.shiftKey) return areaCommand(press.code);
  if (press.altKey) return null;
  // Some keyboards need Shift for the slash.
  if (command && press.key === '/') return 'shortcuts';
  if (command && !press.shiftKey) return COMMAND_KEYS[press.key.toLowerCase()] ?? null;
  if (press.key === 'F5' && !press.shiftKey) return 'sync';
  if (press.key === 'F1') return 'help';
  return press.key === '?' && !isTyping && !command ? 'shortcuts' : null;
}

const COMMAND_KEYS: Readonly<Record<string, MenuCommand>> = { k: 'search', n: 'newQuote', p: 'print', ',': 'settings' };

function areaCommand(code: string): MenuCommand | null {
  const figure = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  const area = figure === undefined ? undefined : AREAS[Number(figure) - 1];
  return area === undefined ? null : `area.${area}`;
}

/** The area of an `area.…` command. */
export const areaOf = (command: MenuCommand): Area | null => AREAS.find((area) => command === `area.${area}`) ?? null;

/** Commands that an area takes over while it is on screen, for example printing the open quote. */
export type ContextCommand = Extract<MenuCommand, 'print' | 'newQuote'>;
