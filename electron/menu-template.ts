import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from './bridge.ts';
import type { Sentences, ShellKey } from './sentences.ts';

export type MenuParts = {
  readonly translate: Sentences;
  readonly command: (command: MenuCommand) => void;
  readonly isMac: boolean;
  /** Developer tools are for a program that is not packaged. */
  readonly withDeveloperTools: boolean;
};

const AREAS: readonly (readonly [MenuCommand, ShellKey])[] = [
  ['area.today', 'shell:menu.go.today'],
  ['area.customers', 'shell:menu.go.customers'],
  ['area.subscriptions', 'shell:menu.go.subscriptions'],
  ['area.catalogue', 'shell:menu.go.catalogue'],
  ['area.quotes', 'shell:menu.go.quotes'],
  ['area.outbox', 'shell:menu.go.outbox'],
  ['area.radar', 'shell:menu.go.radar'],
  ['area.prices', 'shell:menu.go.prices'],
  ['area.sync', 'shell:menu.go.sync'],
  ['area.settings', 'shell:menu.go.settings'],
  ['area.guides', 'shell:menu.go.guides'],
  ['area.help', 'shell:menu.go.help'],
];

/** The native menu. Shortcuts are shown where they are; each entry either has a role or is a command. */
export function menuTemplate(parts: MenuParts): MenuItemConstructorOptions[] {
  const menus = [officeMenu(parts), editMenu(parts), goMenu(parts), viewMenu(parts), helpMenu(parts)];
  return parts.isMac ? [appMenu(parts), ...menus] : menus;
}

type Item = MenuItemConstructorOptions;
const line: Item = { type: 'separator' };

const entry = (parts: MenuParts, key: ShellKey, command: MenuCommand, accelerator?: string): Item => ({
  label: parts.translate(key),
  click: () => parts.command(command),
  ...(accelerator === undefined ? {} : { accelerator }),
});

const role = (parts: MenuParts, key: ShellKey, name: NonNullable<Item['role']>, accelerator?: string): Item => ({
  label: parts.translate(key),
  role: name,
  ...(accelerator === undefined ? {} : { accelerator }),
});

const appMenu = (parts: MenuParts): Item => ({
  label: 'CSP Desk',
  submenu: [
    entry(parts, 'shell:menu.help.about', 'about'),
    line,
    entry(parts, 'shell:menu.go.settings', 'settings', 'Command+,'),
    line,
    role(parts, 'shell:menu.app.hide', 'hide'),
    role(parts, 'shell:menu.app.hideOthers', 'hideOthers'),
    role(parts, 'shell:menu.app.unhide', 'unhide'),
    line,
    role(parts, 'shell:menu.office.quit', 'quit'),
  ],
});

const officeMenu = (parts: MenuParts): Item => ({
  label: parts.translate('shell:menu.office.title'),
  submenu: [
    entry(parts, 'shell:menu.office.newQuote', 'newQuote', 'CommandOrControl+N'),
    entry(parts, 'shell:menu.office.print', 'print', 'CommandOrControl+P'),
    line,
    entry(parts, 'shell:menu.office.sync', 'sync', 'F5'),
    ...(parts.isMac ? [] : [line, role(parts, 'shell:menu.office.quit', 'quit', 'Control+Q')]),
  ],
});

const editMenu = (parts: MenuParts): Item => ({
  label: parts.translate('shell:menu.edit.title'),
  submenu: [
    role(parts, 'shell:menu.edit.undo', 'undo'),
    role(parts, 'shell:menu.edit.redo', 'redo'),
    line,
    role(parts, 'shell:menu.edit.cut', 'cut'),
    role(parts, 'shell:menu.edit.copy', 'copy'),
    role(parts, 'shell:menu.edit.paste', 'paste'),
    role(parts, 'shell:menu.edit.selectAll', 'selectAll'),
    line,
    entry(parts, 'shell:menu.edit.search', 'search', 'CommandOrControl+K'),
  ],
});

const goMenu = (parts: MenuParts): Item => ({
  label: parts.translate('shell:menu.go.title'),
  submenu: AREAS.map(([area, key], index) => ({ ...entry(parts, key, area), ...areaShortcut(index, parts) })),
});

/** There are nine figures; places behind the ninth go without. */
const areaShortcut = (index: number, { isMac }: MenuParts): Item => (index < 9 ? { accelerator: `${isMac ? 'Command' : 'Alt'}+${index + 1}` } : {});

const viewMenu = (parts: MenuParts): Item => ({
  label: parts.translate('shell:menu.view.title'),
  submenu: [
    role(parts, 'shell:menu.view.zoomIn', 'zoomIn'),
    // The plus of most keyboards needs Shift; without it the key says `=`.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
    role(parts, 'shell:menu.view.zoomOut', 'zoomOut'),
    role(parts, 'shell:menu.view.resetZoom', 'resetZoom'),
    line,
    role(parts, 'shell:menu.view.fullScreen', 'togglefullscreen'),
    ...(parts.withDeveloperTools ? [line, role(parts, 'shell:menu.view.developerTools', 'toggleDevTools')] : []),
  ],
});

const helpMenu = (parts: MenuParts): Item => ({
  label: parts.translate('shell:menu.help.title'),
  role: 'help',
  submenu: [
    entry(parts, 'shell:menu.help.help', 'help', 'F1'),
    entry(parts, 'shell:menu.help.shortcuts', 'shortcuts', 'CommandOrControl+/'),
    entry(parts, 'shell:menu.help.setUp', 'setUp'),
    ...(parts.isMac ? [] : [line, entry(parts, 'shell:menu.help.about', 'about')]),
  ],
});
