import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { HostState } from '../../core/contract/office.ts';
import type { PresenceView } from '../../core/contract/people.ts';
import { Frame } from '../frame/Frame.tsx';
import { useHostState, useHostStatus, usePresence } from '../host/hooks.ts';
import { SignIn } from '../people/SignIn.tsx';
import { Broken } from './Broken.tsx';
import { Locked } from './Locked.tsx';
import { NoService } from './NoService.tsx';

const useStyles = makeStyles({
  root: { height: '100%', position: 'relative' },
  frame: { height: '100%' },
  // Its contents stay for whoever comes back; nobody else sees them.
  hidden: { visibility: 'hidden' },
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
  const presence = usePresence();
  const { wasOpen, key } = useScreens(state);
  const turn = useTurns(presence);
  const isAlone = presence?.kind === 'closed';
  const closed = state?.kind === 'locked' || state?.kind === 'broken';
  if (!wasOpen && !closed && status === 'failed') return <NoService />;
  return (
    <div className={styles.root}>
      {closed && !wasOpen ? null : (
        <div key={`${key} ${turn}`} className={isAlone ? mergeClasses(styles.frame, styles.hidden) : styles.frame} inert={closed || isAlone}>
          <Frame />
        </div>
      )}
      {closed ? (
        <div className={styles.over}>
          {state.kind === 'locked' ? <Locked passphrase={state.passphrase} wrong={state.wrong} /> : <Broken error={state.error} />}
        </div>
      ) : null}
      {presence?.kind === 'closed' && !closed ? <SignIn presence={presence} /> : null}
    </div>
  );
}

/** Counts how often another person took over: each gets fresh screens. */
function useTurns(presence: PresenceView | null): number {
  const [turns, setTurns] = useState<{ readonly person: string | null; readonly count: number }>({ person: null, count: 0 });
  const person = presence?.kind === 'open' ? (presence.person?.id ?? null) : null;
  if (person !== null && person !== turns.person) setTurns({ person, count: turns.person === null ? turns.count : turns.count + 1 });
  return turns.count;
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
