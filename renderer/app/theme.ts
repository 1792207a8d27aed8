import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme as FluentTheme } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { Theme } from '../../electron/bridge.ts';
import { CONTRAST_SURFACES, type Surfaces } from './surfaces.ts';

/** Segoe UI where Windows has it; elsewhere the shipped Inter, which has all Polish and German letters. */
const FONTS = "'Segoe UI', 'Inter Variable', Inter, system-ui, sans-serif";

type DeskTheme = FluentTheme & Surfaces;

const surfacesOf = (theme: FluentTheme): Surfaces => ({
  deskHover: theme.colorNeutralBackground1Hover,
  deskCurrent: theme.colorNeutralBackground1Selected,
  deskPicked: theme.colorBrandBackground2,
  deskPickedHover: theme.colorBrandBackground2Hover,
});

const deskTheme = (theme: FluentTheme, own: Surfaces): DeskTheme => ({ ...theme, fontFamilyBase: FONTS, fontFamilyNumeric: FONTS, ...own });

const THEMES = {
  light: deskTheme(webLightTheme, surfacesOf(webLightTheme)),
  dark: deskTheme(webDarkTheme, surfacesOf(webDarkTheme)),
  contrast: deskTheme(teamsHighContrastTheme, CONTRAST_SURFACES),
} as const;
export type Look = keyof typeof THEMES;

export const themeOf = (look: Look): DeskTheme => THEMES[look];

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
