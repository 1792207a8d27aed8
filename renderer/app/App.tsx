import { AriaLiveAnnouncer, createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import type { i18n as I18n } from 'i18next';
import { useEffect, useInsertionEffect, useMemo, type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { DeskBridge, DeviceSettings } from '../../electron/bridge.ts';
import { FormatProvider } from '../format/FormatProvider.tsx';
import { NotifyProvider } from '../frame/notify.tsx';
import { Gate } from '../gate/Gate.tsx';
import { HostProvider } from '../host/HostProvider.tsx';
import type { HostLine } from '../host/line.ts';
import { switchLanguage } from '../i18n/i18n.ts';
import { SettingsProvider, useSettings } from './settings.tsx';
import { themeOf, useLook } from './theme.ts';

export type AppProps = {
  readonly desk: DeskBridge;
  readonly settings: DeviceSettings;
  readonly i18n: I18n;
  readonly line: HostLine;
  /** Styles without this number are refused by the window's policy. */
  readonly nonce: string;
};

export function App({ desk, settings, i18n, line, nonce }: AppProps) {
  const renderer = useMemo(() => createDOMRenderer(document, { styleElementAttributes: { nonce } }), [nonce]);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <I18nextProvider i18n={i18n}>
        <SettingsProvider desk={desk} initial={settings}>
          <FormatProvider>
            <Themed i18n={i18n}>
              <AriaLiveAnnouncer>
                <NotifyProvider>
                  <HostProvider line={line}>
                    <Gate />
                  </HostProvider>
                </NotifyProvider>
              </AriaLiveAnnouncer>
            </Themed>
          </FormatProvider>
        </SettingsProvider>
      </I18nextProvider>
    </RendererProvider>
  );
}

/** Colours and language follow the settings, live. */
function Themed({ i18n, children }: { readonly i18n: I18n; readonly children: ReactNode }) {
  const { settings } = useSettings();
  const look = useLook(settings.theme);
  useEffect(() => {
    if (i18n.language !== settings.language) void switchLanguage(i18n, settings.language);
  }, [i18n, settings.language]);
  // Before anything is laid out: whoever changes it later has every element styled anew.
  useInsertionEffect(() => {
    document.documentElement.style.colorScheme = look === 'light' ? 'light' : 'dark';
  }, [look]);
  return <FluentProvider theme={themeOf(look)}>{children}</FluentProvider>;
}
