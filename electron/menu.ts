import { app, Menu } from 'electron';
import type { Language, MenuCommand } from './bridge.ts';
import { menuTemplate } from './menu-template.ts';
import { sentencesOf } from './sentences.ts';

/** Builds the native menu in this language; called again when the language changes. */
export function showMenu(language: Language, command: (command: MenuCommand) => void): void {
  const template = menuTemplate({
    translate: sentencesOf(language),
    command,
    isMac: process.platform === 'darwin',
    withDeveloperTools: !app.isPackaged,
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
