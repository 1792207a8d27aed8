import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { HostState } from '../../core/contract/office.ts';
import { Frame } from '../frame/Frame.tsx';
import { useHostState } from '../host/hooks.ts';
import { Broken } from './Broken.tsx';
import { Locked } from './Locked.tsx';
import { Opening } from './Opening.tsx';

const useStyles = makeStyles({
  root: { height: '100%', position: 'relative' },
  frame: { height: '100%' },
  over: { position: 'absolute', inset: 0, zIndex: 100, display: 'grid', placeItems: 'center', overflowY: 'auto', padding: tokens.spacingHorizontalXXL, backgroundColor: tokens.colorNeutralBackground2 },
});

/**
 * What stands before the office. Once an office was open its screens stay where they are while
 * the data service restarts, so that nothing typed is lost; another office gets fresh screens.
 */
export function Gate() {
  const styles = useStyles();
  const state = useHostState();
  const office = useLastOffice(state);
  const cover = coverOf(state, office !== null);
  return (
    <div className={styles.root}>
      {office === null ? null : (
        <div key={office} className={styles.frame} inert={cover !== null}>
          <Frame />
        </div>
      )}
      {cover === 'opening' ? <Opening /> : null}
      {state?.kind === 'locked' && cover === 'locked' ? (
        <div className={styles.over}>
          <Locked passphrase={state.passphrase} wrong={state.wrong} />
        </div>
      ) : null}
      {state?.kind === 'broken' && cover === 'broken' ? (
        <div className={styles.over}>
          <Broken error={state.error} />
        </div>
      ) : null}
    </div>
  );
}

/** The office whose screens are shown: the last one that was ready. */
function useLastOffice(state: HostState | null): string | null {
  const [office, setOffice] = useState<string | null>(null);
  const ready = state?.kind === 'ready' ? state.office.id : null;
  if (ready !== null && ready !== office) setOffice(ready);
  return ready ?? office;
}

/** What covers the screens. A restart with screens behind it is told by a banner instead. */
function coverOf(state: HostState | null, hasFrame: boolean): 'opening' | 'locked' | 'broken' | null {
  if (state === null || state.kind === 'opening') return hasFrame ? null : 'opening';
  return state.kind === 'ready' ? null : state.kind;
}
