import { Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useSettings } from '../app/settings.tsx';
import { LANGUAGES, LANGUAGE_NAMES } from '../i18n/languages.ts';

/** The language of the screen; takes effect at once. */
export function LanguageMenu() {
  const { t } = useTranslation('common');
  const { settings, change } = useSettings();
  return (
    <Menu
      checkedValues={{ language: [settings.language] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const language = LANGUAGES.find((known) => known === checkedItems[0]);
        if (language) change({ language });
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" aria-label={`${settings.language.toUpperCase()} \u2013 ${t('frame.language', { language: LANGUAGE_NAMES[settings.language] })}`}>
          {settings.language.toUpperCase()}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {LANGUAGES.map((language) => (
            <MenuItemRadio key={language} name="language" value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
