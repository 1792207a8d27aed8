import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { CheckmarkCircleRegular, CopyRegular, DeleteRegular, DocumentPdfRegular, EyeRegular, MoreHorizontalRegular, PrintRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Preview } from '../usePreview.ts';
import type { QuoteActions } from '../useQuoteActions.ts';

export type DraftActionsProps = { readonly actions: QuoteActions; readonly canIssue: boolean; readonly onIssue: () => void; readonly preview: Preview };

/** What one may do with a draft; issuing is the one primary deed. */
export function DraftActions({ actions, canIssue, onIssue, preview }: DraftActionsProps) {
  const { t } = useTranslation('quotes');
  return (
    <>
      {preview.isOpen ? null : (
        <Button icon={<EyeRegular />} onClick={preview.show}>
          {t('page.showPreview')}
        </Button>
      )}
      <Button icon={<DocumentPdfRegular />} disabled={actions.isBusy} onClick={actions.savePdf}>
        {t('action.pdf')}
      </Button>
      <Button icon={<PrintRegular />} disabled={actions.isBusy} onClick={actions.print}>
        {t('action.print')}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button icon={<MoreHorizontalRegular />} aria-label={t('action.more')} title={t('action.more')} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem icon={<CopyRegular />} onClick={actions.copy}>
              {t('action.copy')}
            </MenuItem>
            <MenuItem icon={<DeleteRegular />} onClick={actions.remove}>
              {t('action.remove')}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button appearance="primary" icon={<CheckmarkCircleRegular />} disabledFocusable={!canIssue || actions.isBusy} title={canIssue ? undefined : t('blockers.title')} onClick={onIssue}>
        {t('action.issue')}
      </Button>
    </>
  );
}
