import { app, utilityProcess } from 'electron';
import { ENGINE_FLAGS } from './engine-flags.ts';
import type { HostChild } from './host-process.ts';
import { built } from './paths.ts';

/** The first one is made at once, the others when they are asked for. */
export function withHeadStart(make: () => HostChild & NodeJS.EventEmitter): () => HostChild {
  const first = make();
  let isThere = true;
  first.once('exit', () => {
    isThere = false;
  });
  return () => {
    if (!isThere) return make();
    isThere = false;
    return first;
  };
}

/** The core host's own process, without what the shell's environment would do to Node. */
export function startHost(): Electron.UtilityProcess {
  const { NODE_OPTIONS: _options, ...env } = process.env;
  return utilityProcess.fork(built.host, [], {
    serviceName: 'CSP Desk core host',
    execArgv: [ENGINE_FLAGS],
    stdio: app.isPackaged ? 'ignore' : 'inherit',
    env,
  });
}
