import { app, Menu } from 'electron';
import type { Language, MenuCommand } from './bridge.ts';
import { translator } from './i18n.ts';
import { menuTemplate } from './menu-template.ts';

/** Builds the native menu in this language; called again when the language changes. */
export function showMenu(language: Language, command: (command: MenuCommand) => void): void {
  const template = menuTemplate({
    translate: translator(language),
    command,
    isMac: process.platform === 'darwin',
    withDeveloperTools: !app.isPackaged,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
