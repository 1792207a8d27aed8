import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { CalendarMonthRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PdfResult } from '../../../electron/bridge.ts';
import { useDesk, useSettings } from '../../app/settings.tsx';
import { useErrorText } from '../../errors/useErrorText.ts';
import { useNotify } from '../../frame/notify.tsx';

const SIZES = ['A3', 'A4'] as const;

/** The year on one sheet for the wall, in the language of the screen. */
export function PlannerButton() {
  const { t } = useTranslation('radar');
  const desk = useDesk();
  const { settings } = useSettings();
  const notify = useNotify();
  const errorText = useErrorText();
  const { mutate, isPending } = useMutation({
    mutationFn: (size: (typeof SIZES)[number]): Promise<PdfResult> => desk.savePdf({ kind: 'planner', id: size, language: settings.language }),
    onSuccess: (result) => {
      if (result.kind === 'saved') notify({ text: t('planner.saved', { path: result.path }), tone: 'success' });
      if (result.kind === 'failed') notify({ text: errorText(result.error).what, tone: 'error' });
    },
  });
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<CalendarMonthRegular />} disabled={isPending}>
          {t('planner.save')}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {SIZES.map((size) => (
            <MenuItem key={size} onClick={() => mutate(size)}>
              {t(`planner.sizes.${size}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
