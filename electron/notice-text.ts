import type { DeskError } from '../core/errors/desk-error.ts';
import type { Translate } from './i18n.ts';

export type Notice = { readonly message: string; readonly detail: string };

type StorageError = Extract<DeskError, { tag: 'storage' }>;

/** The sentences for a problem met while starting. */
export function noticeOf(problem: DeskError, translate: Translate): Notice {
  if (problem.tag === 'validation') return flagNotice(problem.issues[0]?.path ?? '', translate);
  if (problem.tag === 'storage' && problem.store === 'settings') return settingsNotice(problem, translate);
  if (problem.tag === 'storage' && problem.store === 'key') return keyNotice(problem, translate);
  return { message: translate('notice.other.title'), detail: translate('notice.other.text') };
}

const FLAGS = ['profile', 'remote', 'token', 'lang', 'clock'] as const;

function flagNotice(path: string, translate: Translate): Notice {
  const flag = FLAGS.find((name) => path === `--${name}`);
  return {
    message: translate('notice.flag.title', { flag: path }),
    detail: flag === undefined ? translate('notice.flag.other') : translate(`notice.flag.${flag}`),
  };
}

function settingsNotice(problem: StorageError, translate: Translate): Notice {
  const path = problem.path ?? '';
  if (problem.keptAs === null) {
    return { message: translate('notice.settings.unsavedTitle'), detail: translate('notice.settings.unsaved', { path }) };
  }
  const reason = problem.problem === 'newer' ? 'newer' : 'unreadable';
  return {
    message: translate(`notice.settings.${reason}`),
    detail: translate('notice.settings.setAside', { keptAs: problem.keptAs, path }),
  };
}

function keyNotice(problem: StorageError, translate: Translate): Notice {
  const path = problem.path ?? '';
  const reason = problem.problem === 'missing' || problem.problem === 'corrupt' ? problem.problem : 'wrongKey';
  const known = problem.problem === 'wrongKey' || reason !== 'wrongKey';
  return {
    message: translate('notice.key.title'),
    detail: translate(known ? `notice.key.${reason}` : 'notice.key.unreadable', { path }),
  };
}
