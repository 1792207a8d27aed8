import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { HostState } from '../../core/contract/office.ts';
import { Frame } from '../frame/Frame.tsx';
import { useHostState, useHostStatus } from '../host/hooks.ts';
import { Broken } from './Broken.tsx';
import { Locked } from './Locked.tsx';
import { NoService } from './NoService.tsx';

const useStyles = makeStyles({
  root: { height: '100%', position: 'relative' },
  frame: { height: '100%' },
  over: { position: 'absolute', inset: 0, zIndex: 100, display: 'grid', placeItems: 'center', overflowY: 'auto', padding: tokens.spacingHorizontalXXL, backgroundColor: tokens.colorNeutralBackground2 },
});

/**
 * What stands before the office. The frame is painted while the stores are being opened, and what
 * it asks is answered when they are. Once an office was open its screens stay where they are while
 * the data service restarts, so that nothing typed is lost; another office gets fresh screens.
 */
export function Gate() {
  const styles = useStyles();
  const state = useHostState();
  const { status } = useHostStatus();
  const { wasOpen, key } = useScreens(state);
  const closed = state?.kind === 'locked' || state?.kind === 'broken';
  if (!wasOpen && !closed && status === 'failed') return <NoService />;
  return (
    <div className={styles.root}>
      {closed && !wasOpen ? null : (
        <div key={key} className={styles.frame} inert={closed}>
          <Frame />
        </div>
      )}
      {closed ? (
        <div className={styles.over}>
          {state.kind === 'locked' ? <Locked passphrase={state.passphrase} wrong={state.wrong} /> : <Broken error={state.error} />}
        </div>
      ) : null}
    </div>
  );
}

/** The screens of the first office begin before it is known which one it is. */
const FIRST = 'first';

/** Which screens are shown: those of the last office that was open. */
function useScreens(state: HostState | null): { readonly wasOpen: boolean; readonly key: string } {
  const [offices, setOffices] = useState<{ readonly first: string; readonly last: string } | null>(null);
  const ready = state?.kind === 'ready' ? state.office.id : null;
  if (ready !== null && ready !== offices?.last) setOffices({ first: offices?.first ?? ready, last: ready });
  const shown = ready ?? offices?.last ?? null;
  return { wasOpen: shown !== null, key: shown === null || shown === (offices?.first ?? ready) ? FIRST : shown };
}
