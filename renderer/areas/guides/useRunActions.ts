import { useTranslation } from 'react-i18next';
import type { GuideRun, StepMark } from '../../../core/domain/guides/run.ts';
import type { PdfResult } from '../../../electron/bridge.ts';
import { useDesk, useSettings } from '../../app/settings.tsx';
import { useErrorText } from '../../errors/useErrorText.ts';
import { addressOf, go } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { useClient } from '../../host/hooks.ts';
import { useReport } from './useStartRun.ts';

export type RunActions = {
  readonly mark: (mark: Omit<StepMark, 'at'>) => Promise<boolean>;
  readonly print: () => void;
  readonly savePdf: () => void;
  readonly remove: () => void;
};

/** What can be done with a walk. `mark` says whether it was kept. */
export function useRunActions({ id }: Pick<GuideRun, 'id'>): RunActions {
  const { t } = useTranslation('guides');
  const client = useClient();
  const desk = useDesk();
  const { settings } = useSettings();
  const notify = useNotify();
  const errorText = useErrorText();
  const report = useReport();
  const tell = (result: PdfResult): void => {
    if (result.kind === 'saved') notify({ text: t('saved', { path: result.path }), tone: 'success' });
    if (result.kind === 'failed') notify({ text: `${errorText(result.error).title}. ${errorText(result.error).todo}`, tone: 'error' });
  };
  const restore = async (): Promise<void> => {
    await client.guides.restore({ id });
    go(addressOf('guides', id));
  };
  const remove = async (): Promise<void> => {
    await client.guides.remove({ id });
    go('/guides', { replace: true });
    notify({ text: t('removed'), undo: { label: t('undo'), run: () => void restore().catch(report) } });
  };
  const paper = { kind: 'guide', id, language: settings.language } as const;
  return {
    mark: (mark) =>
      client.guides.mark({ id, ...mark }).then(
        () => true,
        (thrown: unknown) => {
          report(thrown);
          return false;
        },
      ),
    print: () => void desk.print(paper).then(tell),
    savePdf: () => void desk.savePdf(paper).then(tell),
    remove: () => void remove().catch(report),
  };
}
