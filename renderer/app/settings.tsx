import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { DeskBridge, DeviceSettings, SettingsPatch } from '../../electron/bridge.ts';

type SettingsValue = {
  readonly desk: DeskBridge;
  readonly settings: DeviceSettings;
  /** Takes effect on screen at once and is kept by the shell. */
  readonly change: (patch: SettingsPatch) => void;
};

const SettingsContext = createContext<SettingsValue | null>(null);

/** Sizes change while a divider is dragged; the file is written when the hand rests. */
const LAYOUT_QUIET_MS = 400;

export type SettingsProviderProps = { readonly desk: DeskBridge; readonly initial: DeviceSettings; readonly children: ReactNode };

export function SettingsProvider({ desk, initial, children }: SettingsProviderProps) {
  const [settings, setSettings] = useState(initial);
  const pendingLayout = useRef<Record<string, unknown>>({});
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  useEffect(
    () =>
      desk.onSettingsChanged((next) => {
        setSettings({ ...next, layout: { ...next.layout, ...pendingLayout.current } });
      }),
    [desk],
  );

  const change = useCallback(
    (patch: SettingsPatch) => {
      setSettings((before) => ({ ...before, ...patch, layout: { ...before.layout, ...patch.layout } }));
      const { layout, ...rest } = patch;
      if (Object.keys(rest).length > 0) void desk.setSettings(rest);
      if (!layout) return;
      Object.assign(pendingLayout.current, layout);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const patched = pendingLayout.current;
        pendingLayout.current = {};
        void desk.setSettings({ layout: patched });
      }, LAYOUT_QUIET_MS);
    },
    [desk],
  );

  const value = useMemo(() => ({ desk, settings, change }), [desk, settings, change]);
  return <SettingsContext value={value}>{children}</SettingsContext>;
}

function useSettingsValue(): SettingsValue {
  const value = useContext(SettingsContext);
  if (!value) throw new Error('SettingsProvider is missing');
  return value;
}

/** The shell's functions: printing, links, settings. */
export const useDesk = (): DeskBridge => useSettingsValue().desk;

export function useSettings(): { readonly settings: DeviceSettings; readonly change: (patch: SettingsPatch) => void } {
  return useSettingsValue();
}

/**
 * A small value that the device keeps: column widths, a pane's size. `read` makes a safe value
 * of whatever the file holds (`undefined` the first time); it must not change between renders.
 */
export function useLayout<Value>(name: string, read: (stored: unknown) => Value): readonly [Value, (value: Value) => void] {
  const { settings, change } = useSettingsValue();
  const stored = settings.layout[name];
  const value = useMemo(() => read(stored), [stored, read]);
  const set = useCallback((next: Value) => change({ layout: { [name]: next } }), [change, name]);
  return [value, set];
}

/** A size in pixels kept under `name`. */
export function useLayoutSize(name: string, initial: number): readonly [number, (value: number) => void] {
  const read = useCallback((stored: unknown) => (typeof stored === 'number' && Number.isFinite(stored) ? stored : initial), [initial]);
  return useLayout(name, read);
}
