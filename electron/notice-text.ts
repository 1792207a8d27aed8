import type { DeskError, StorageProblem } from '../core/errors/desk-error.ts';
import type { Translate } from './i18n.ts';
import type { ShellKey } from './sentences.ts';

export type Notice = { readonly message: string; readonly detail: string };

type StorageError = Extract<DeskError, { tag: 'storage' }>;

/** The sentences for a problem met while starting. */
export function noticeOf(problem: DeskError, translate: Translate): Notice {
  if (problem.tag === 'validation') return flagNotice(problem.issues[0]?.path ?? '', translate);
  if (problem.tag === 'storage' && problem.store === 'settings') return settingsNotice(problem, translate);
  if (problem.tag === 'storage' && problem.store === 'key') return keyNotice(problem, translate);
  return { message: translate('shell:notice.other.title'), detail: translate('shell:notice.other.text') };
}

const FLAGS: Readonly<Record<string, ShellKey>> = {
  '--profile': 'shell:notice.flag.profile',
  '--remote': 'shell:notice.flag.remote',
  '--token': 'shell:notice.flag.token',
  '--lang': 'shell:notice.flag.lang',
  '--clock': 'shell:notice.flag.clock',
};

const flagNotice = (flag: string, translate: Translate): Notice => ({
  message: translate('shell:notice.flag.title', { flag }),
  detail: translate(FLAGS[flag] ?? 'shell:notice.flag.other'),
});

function settingsNotice({ problem, path, keptAs }: StorageError, translate: Translate): Notice {
  if (keptAs === null) {
    return {
      message: translate('shell:notice.settings.unsavedTitle'),
      detail: translate('shell:notice.settings.unsaved', { path: path ?? '' }),
    };
  }
  return {
    message: translate(problem === 'newer' ? 'shell:notice.settings.newer' : 'shell:notice.settings.unreadable'),
    detail: translate('shell:notice.settings.setAside', { keptAs, path: path ?? '' }),
  };
}

const KEYS: Partial<Record<StorageProblem, ShellKey>> = {
  wrongKey: 'shell:notice.key.wrongKey',
  corrupt: 'shell:notice.key.corrupt',
  missing: 'shell:notice.key.missing',
};

const keyNotice = ({ problem, path }: StorageError, translate: Translate): Notice => ({
  message: translate('shell:notice.key.title'),
  detail: translate(KEYS[problem] ?? 'shell:notice.key.unreadable', { path: path ?? '' }),
});
