import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, memo, Suspense, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MenuCommand } from '../../electron/bridge.ts';
import { GridMemoryProvider } from '../components/grid/memory.tsx';
import { useDesk } from '../app/settings.tsx';
import { screenErrorOf } from '../host/failure.ts';
import { useClient, usePresence } from '../host/hooks.ts';
import { useHostLine } from '../host/HostProvider.tsx';
import { onceStands } from '../host/stands.ts';
import { useStands, useStandsAtLast } from '../host/useStands.ts';
import { WhenStands } from '../host/WhenStands.tsx';
import { useErrorText } from '../errors/useErrorText.ts';
import { Routes } from '../routes.tsx';
import { go } from './address.ts';
import { areaOf, commandOf } from './commands.ts';
import { ContextCommandsProvider } from './context-commands.tsx';
import { HostBanner } from './HostBanner.tsx';
import { Navigation } from './Navigation.tsx';
import { useNotify } from './notify.tsx';
import { parseAddress } from './parse-address.ts';
import { SetAsideNotice } from './SetAsideNotice.tsx';
import { StartNotices } from './StartNotices.tsx';
import { useSheet } from './useSheet.ts';
import { TopBar } from './TopBar.tsx';

const loadPalette = () => import('../palette/Palette.tsx');
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }));
/** Nothing at the start needs it, and it stands over every screen. */
const DeadlineAlarm = lazy(async () => ({ default: (await import('../areas/outbox/DeadlineAlarm.tsx')).DeadlineAlarm }));
const GuideTimers = lazy(async () => ({ default: (await import('../areas/guides/GuideTimers.tsx')).GuideTimers }));
const HelpDrawer = lazy(async () => ({ default: (await import('../areas/help/HelpDrawer.tsx')).HelpDrawer }));
const ShortcutsSheet = lazy(async () => ({ default: (await import('../shortcuts/ShortcutsSheet.tsx')).ShortcutsSheet }));

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', backgroundColor: tokens.colorNeutralBackground2 },
  skip: { position: 'absolute', left: '-999px', top: 0, zIndex: 10, padding: tokens.spacingHorizontalM, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorBrandForegroundLink, ':focus': { left: tokens.spacingHorizontalM } },
  middle: { display: 'flex', flexGrow: 1, minHeight: 0 },
  main: { flexGrow: 1, minWidth: 0, minHeight: 0, display: 'flex', flexDirection: 'column', backgroundColor: tokens.colorNeutralBackground1, outlineStyle: 'none' },
  notices: { flexShrink: 0 },
  screen: { flexGrow: 1, minHeight: 0, minWidth: 0 },
});

/**
 * Everything around a screen: bars, areas, keys and commands. What stands before the office speaks
 * five times before the first rows are there; the frame is drawn once.
 */
export const Frame = memo(() => (
  <GridMemoryProvider>
    <ContextCommandsProvider>{(runInContext) => <FrameBody runInContext={runInContext} />}</ContextCommandsProvider>
  </GridMemoryProvider>
));
Frame.displayName = 'Frame';

function FrameBody({ runInContext }: { readonly runInContext: (command: 'print' | 'newQuote') => boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const sheet = useSheet();
  const { open } = sheet;
  const startSync = useStartSync();
  const run = useCallback(
    (command: MenuCommand): void => {
      const area = areaOf(command);
      if (area) go(`/${area}`);
      else if (command === 'search') open('palette');
      else if (command === 'shortcuts') open('shortcuts');
      else if (command === 'help' && parseAddress(window.location.hash).area === 'help') go('/help');
      else if (command === 'help') open('help');
      else if (command === 'sync') void startSync();
      else if (command === 'settings') go('/settings');
      else if (command === 'about') go('/settings/about');
      else if (command === 'setUp') go('/settings/start');
      else if ((command === 'newQuote' || command === 'print') && !runInContext(command) && command === 'newQuote') go('/quotes?new=1');
    },
    [startSync, runInContext, open],
  );
  useCommands(run);
  usePreload();
  useStandsAtLast();
  const search = useCallback(() => open('palette'), [open]);
  const help = useCallback(() => open('help'), [open]);
  return (
    <div className={styles.root}>
      <a
        href="#main"
        className={styles.skip}
        onClick={(event) => {
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('frame.skip')}
      </a>
      <TopBar onSearch={search} onHelp={help} />
      <div className={styles.middle}>
        <Navigation />
        <main id="main" tabIndex={-1} className={styles.main}>
          <div className={styles.notices}>
            <HostBanner />
            <SetAsideNotice />
            <WhenStands>
              <StartNotices />
            </WhenStands>
            <Timers />
          </div>
          <div className={styles.screen}>
            <Routes />
          </div>
        </main>
      </div>
      <Alarm />
      <Suspense fallback={null}>
        {sheet.name === 'palette' ? <Palette takeEarly={sheet.takeEarly} onClose={sheet.close} onCommand={run} /> : null}
        {sheet.name === 'shortcuts' ? <ShortcutsSheet onClose={sheet.close} /> : null}
        {sheet.name === 'help' ? <HelpDrawer onClose={sheet.close} onShortcuts={() => open('shortcuts')} /> : null}
      </Suspense>
    </div>
  );
}

function Timers() {
  return useStands() ? (
    <Suspense fallback={null}>
      <GuideTimers />
    </Suspense>
  ) : null;
}

function Alarm() {
  const stands = useStands();
  // A warning over the sign-in page would tell a stranger the customer's name.
  const isLocked = usePresence()?.kind === 'closed';
  return isLocked || !stands ? null : (
    <Suspense fallback={null}>
      <DeadlineAlarm />
    </Suspense>
  );
}

/** Ctrl+K must open before the next key is pressed: its code is fetched once the first screen stands. */
function usePreload(): void {
  const { stands } = useHostLine();
  useEffect(() => {
    let pause = 0;
    onceStands(stands, () => {
      pause = requestIdleCallback(() => void loadPalette());
    });
    return () => cancelIdleCallback(pause);
  }, [stands]);
}

/** Starts a refresh and says what came of it. */
function useStartSync(): () => Promise<void> {
  const client = useClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const { t } = useTranslation('common');
  return useCallback(async () => {
    try {
      const { started } = await client.sync.start({ full: false });
      notify({ text: started ? t('syncState.started') : t('syncState.alreadyRunning') });
    } catch (error) {
      const text = errorText(screenErrorOf(error));
      notify({ text: `${text.title}. ${text.todo}`, tone: 'error' });
    }
  }, [client, notify, errorText, t]);
}

/** Keys of the window and entries of the native menu lead to the same commands. */
function useCommands(run: (command: MenuCommand) => void): void {
  const desk = useDesk();
  useEffect(() => desk.onMenuCommand(run), [desk, run]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = commandOf(event, isTyping(event.target));
      if (command === null) return;
      event.preventDefault();
      run(command);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [run]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || (target instanceof HTMLElement && target.isContentEditable);
}
