import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme as FluentTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Theme } from '../../electron/bridge.ts';

/** Segoe UI where Windows has it; elsewhere the shipped Inter, which has all Polish and German letters. */
const FONTS = "'Segoe UI', 'Inter Variable', Inter, system-ui, sans-serif";

const withFonts = (theme: FluentTheme): FluentTheme => ({ ...theme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS });

const THEMES = { light: withFonts(webLightTheme), dark: withFonts(webDarkTheme), contrast: withFonts(teamsHighContrastTheme) } as const;
export type Look = keyof typeof THEMES;

export const themeOf = (look: Look): FluentTheme => THEMES[look];

/** What "as the system" means here: forced colours win over dark, dark over light. */
export function lookOf(theme: Theme, system: { readonly forced: boolean; readonly dark: boolean }): Look {
  if (theme !== 'system') return theme;
  if (system.forced) return 'contrast';
  return system.dark ? 'dark' : 'light';
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

export function useLook(theme: Theme): Look {
  const forced = useMedia('(forced-colors: active)');
  const dark = useMedia('(prefers-color-scheme: dark)');
  return lookOf(theme, { forced, dark });
}
