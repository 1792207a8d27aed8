import { nativeTheme } from 'electron';
import type { BrowserWindow } from 'electron';
import type { Theme } from './bridge.ts';

/** Backgrounds of the page's themes, so that nothing flashes before the first paint. */
const BACKGROUND = { light: '#fafafa', dark: '#1f1f1f', contrast: '#000000' };

/** Menus, dialogs and scroll bars follow the theme of the page. */
export function applyTheme(theme: Theme): void {
  nativeTheme.themeSource = theme === 'contrast' ? 'dark' : theme;
}

export function backgroundOf(theme: Theme): string {
  if (theme === 'contrast' || (theme === 'system' && nativeTheme.shouldUseHighContrastColors)) return BACKGROUND.contrast;
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}

export const paintBackground = (window: BrowserWindow, theme: Theme): void =>
  window.setBackgroundColor(backgroundOf(theme));
