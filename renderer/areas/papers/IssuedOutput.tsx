import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MailAttachRegular, MoreHorizontalRegular, PrintRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { IssuedRef, PdfResult } from '../../../electron/bridge.ts';
import { useDesk } from '../../app/settings.tsx';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useClient } from '../../host/hooks.ts';

/** Other ways out of the house for an issued paper: a mail draft with the kept PDF, the usual printer at once. */
export function IssuedOutput({ paper }: { readonly paper: IssuedRef }) {
  const { t } = useTranslation('quotes');
  const { mail, printNow, isBusy } = useOutput(paper);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<MoreHorizontalRegular />} menuIcon={null} disabled={isBusy} aria-label={t('action.printMore')} title={t('action.printMore')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem icon={<MailAttachRegular />} onClick={mail}>
            {t('action.mail')}
          </MenuItem>
          <MenuItem icon={<PrintRegular />} onClick={printNow}>
            {t('action.printNow')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function useOutput(paper: IssuedRef) {
  const { t } = useTranslation('quotes');
  const desk = useDesk();
  const client = useClient();
  const notify = useNotify();
  const errorText = useErrorText();
  const failed = (error: Parameters<typeof errorText>[0]): void => notify({ text: `${errorText(error).title}. ${errorText(error).todo}`, tone: 'error' });
  const told = (result: PdfResult): void => {
    if (result.kind === 'failed') failed(result.error);
    if (result.kind === 'saved') notify({ text: t('done.mail', { path: result.path }), tone: 'success' });
    if (result.kind === 'printed') notify({ text: t('done.printed'), tone: 'success' });
  };
  const work = useMutation({
    mutationFn: async (job: 'mail' | 'printNow'): Promise<PdfResult> => (job === 'mail' ? desk.mailPaper({ paper, ...(await client.documents.mail(paper)) }) : desk.printNow(paper)),
    onSuccess: told,
    onError: (error) => failed(screenErrorOf(error)),
  });
  return { mail: () => work.mutate('mail'), printNow: () => work.mutate('printNow'), isBusy: work.isPending };
}
