import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from './bridge.ts';
import type { ShellKey, Translate } from './i18n.ts';

export type MenuParts = {
  readonly translate: Translate;
  readonly command: (command: MenuCommand) => void;
  readonly isMac: boolean;
  /** Developer tools are for a program that is not packaged. */
  readonly withDeveloperTools: boolean;
};

const AREAS = [
  'area.today',
  'area.customers',
  'area.subscriptions',
  'area.catalogue',
  'area.quotes',
  'area.sync',
  'area.settings',
] as const satisfies readonly MenuCommand[];

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
    entry(parts, 'menu.help.about', 'about'),
    line,
    entry(parts, 'menu.go.settings', 'settings', 'Command+,'),
    line,
    role(parts, 'menu.app.hide', 'hide'),
    role(parts, 'menu.app.hideOthers', 'hideOthers'),
    role(parts, 'menu.app.unhide', 'unhide'),
    line,
    role(parts, 'menu.office.quit', 'quit'),
  ],
});

const officeMenu = (parts: MenuParts): Item => ({
  label: parts.translate('menu.office.title'),
  submenu: [
    entry(parts, 'menu.office.newQuote', 'newQuote', 'CommandOrControl+N'),
    entry(parts, 'menu.office.print', 'print', 'CommandOrControl+P'),
    line,
    entry(parts, 'menu.office.sync', 'sync', 'F5'),
    ...(parts.isMac ? [] : [line, role(parts, 'menu.office.quit', 'quit', 'Control+Q')]),
  ],
});

const editMenu = (parts: MenuParts): Item => ({
  label: parts.translate('menu.edit.title'),
  submenu: [
    role(parts, 'menu.edit.undo', 'undo'),
    role(parts, 'menu.edit.redo', 'redo'),
    line,
    role(parts, 'menu.edit.cut', 'cut'),
    role(parts, 'menu.edit.copy', 'copy'),
    role(parts, 'menu.edit.paste', 'paste'),
    role(parts, 'menu.edit.selectAll', 'selectAll'),
    line,
    entry(parts, 'menu.edit.search', 'search', 'CommandOrControl+K'),
  ],
});

const goMenu = (parts: MenuParts): Item => ({
  label: parts.translate('menu.go.title'),
  submenu: AREAS.map((area, index) =>
    entry(parts, `menu.go.${area.slice('area.'.length) as AreaName}`, area, `${parts.isMac ? 'Command' : 'Alt'}+${index + 1}`),
  ),
});
type AreaName = (typeof AREAS)[number] extends `area.${infer Name}` ? Name : never;

const viewMenu = (parts: MenuParts): Item => ({
  label: parts.translate('menu.view.title'),
  submenu: [
    role(parts, 'menu.view.zoomIn', 'zoomIn'),
    // The plus of most keyboards needs Shift; without it the key says `=`.
    { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
    role(parts, 'menu.view.zoomOut', 'zoomOut'),
    role(parts, 'menu.view.resetZoom', 'resetZoom'),
    line,
    role(parts, 'menu.view.fullScreen', 'togglefullscreen'),
    ...(parts.withDeveloperTools ? [line, role(parts, 'menu.view.developerTools', 'toggleDevTools')] : []),
  ],
});

const helpMenu = (parts: MenuParts): Item => ({
  label: parts.translate('menu.help.title'),
  role: 'help',
  submenu: [
    entry(parts, 'menu.help.shortcuts', 'shortcuts', 'F1'),
    ...(parts.isMac ? [] : [line, entry(parts, 'menu.help.about', 'about')]),
  ],
});
