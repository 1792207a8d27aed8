import { app, dialog } from 'electron';
import type { StorageProblem } from '../core/errors/desk-error.ts';
import type { StartFlags } from './flags.ts';
import { translator } from './i18n.ts';
import type { ProfileResult } from './profile.ts';
import type { ShellKey } from './sentences.ts';
import { defaultsFor } from './settings-shape.ts';

/** Nothing can be kept, so nothing is started: says why and what to do. */
export async function explainProfile(start: StartFlags, refused: Extract<ProfileResult, { ok: false }>): Promise<void> {
  const language = start.language ?? defaultsFor(app.getPreferredSystemLanguages(), '').language;
  const translate = translator(language);
  const message = translate(profileKey(refused.problem), { folder: refused.folder });
  process.stderr.write(`${translate('shell:start.title')}\n${message}\n`);
  await dialog.showMessageBox({
    type: 'error',
    title: 'CSP Desk',
    message: translate('shell:start.title'),
    detail: message,
    buttons: [translate('shell:start.quit')],
  });
  app.exit(1);
}

function profileKey(problem: StorageProblem): ShellKey {
  if (problem === 'readOnly') return 'shell:start.profile.readOnly';
  return problem === 'full' ? 'shell:start.profile.full' : 'shell:start.profile.unknown';
}
