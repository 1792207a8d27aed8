import { Button } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { contactValue, type ContactId } from '../../core/domain/office/contacts.ts';
import { useDesk } from '../app/settings.tsx';
import { useNotify } from '../frame/notify.tsx';

export type OutsideLinkProps = { readonly contact: ContactId; readonly appearance?: 'secondary' | 'subtle' };

/** A page of the registry. Nothing outside opens but by a click, and only through the shell's list. */
export function OutsideLink({ contact, appearance = 'secondary' }: OutsideLinkProps) {
  const { t } = useTranslation('contacts');
  const desk = useDesk();
  const notify = useNotify();
  const url = contactValue(contact);
  const open = async (): Promise<void> => {
    const { opened } = await desk.openLink(url);
    notify(opened ? { text: t('action.opened') } : { text: t('action.refused'), tone: 'warning' });
  };
  return (
    <Button size="small" appearance={appearance} icon={<OpenRegular />} title={url} onClick={() => void open()}>
      {t('action.openWhat', { what: t(`name.${contact}`) })}
    </Button>
  );
}
