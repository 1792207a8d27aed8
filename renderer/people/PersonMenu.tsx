import { Menu, MenuButton, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemLink, MenuList, MenuPopover, MenuTrigger, makeStyles } from '@fluentui/react-components';
import { KeyRegular, LockClosedRegular, PeopleTeamRegular, PersonRegular, PersonSwapRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, href } from '../frame/address.ts';
import { useClient, usePresence } from '../host/hooks.ts';
import { PinDialog } from './PinDialog.tsx';

const useStyles = makeStyles({ name: { maxWidth: '160px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } });

/** Who is signed in, and the way to lock. Nothing where the office keeps no list of people. */
export function PersonMenu() {
  const styles = useStyles();
  const { t } = useTranslation('people');
  const client = useClient();
  const presence = usePresence();
  const [asked, setAsked] = useState(false);
  if (presence?.kind !== 'open' || presence.person === null) return null;
  const { person, canLock, canChange } = presence;
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton size="small" appearance="subtle" icon={<PersonRegular />} aria-label={t('menu.label', { name: person.name, role: t(`role.${person.role}`) })} data-person={person.name}>
            <span className={styles.name}>{person.name}</span>
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{`${person.name} · ${t(`role.${person.role}`)}`}</MenuGroupHeader>
              {canLock ? (
                <MenuItem icon={<LockClosedRegular />} onClick={() => void client.people.lock({ because: 'lock' })}>
                  {t('menu.lock')}
                </MenuItem>
              ) : null}
              {canChange ? (
                <MenuItem icon={<PersonSwapRegular />} onClick={() => void client.people.lock({ because: 'signOut' })}>
                  {t('menu.change')}
                </MenuItem>
              ) : null}
              <MenuItem icon={<KeyRegular />} onClick={() => setAsked(true)}>
                {person.hasPin ? t('pin.change') : t('pin.set')}
              </MenuItem>
            </MenuGroup>
            <MenuDivider />
            <MenuItemLink icon={<PeopleTeamRegular />} href={href(addressOf('settings', 'people'))}>
              {t('menu.people')}
            </MenuItemLink>
          </MenuList>
        </MenuPopover>
      </Menu>
      {asked || person.pinIsTemporary ? <PinDialog key={person.id} person={person} onClose={() => setAsked(false)} /> : null}
    </>
  );
}
