import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Words } from './words.ts';

export interface MenuActions {
  /** Runs a command of the desk's registry by its id. */
  run(id: string): void;
  settings(): void;
  quit(): void;
}

/**
 * The application menu. It shows the desk's keys but registers none of them: the desk's own registry handles
 * keys, so that one press never runs twice. Reload is left out on purpose: Ctrl Shift R means "write again".
 */
export function menuTemplate(
  words: Words,
  actions: MenuActions,
  platform: NodeJS.Platform,
): MenuItemConstructorOptions[] {
  const command = (
    key: Parameters<Words>[0],
    id: string,
    accelerator: string,
  ): MenuItemConstructorOptions => ({
    id,
    label: words(key),
    accelerator,
    registerAccelerator: false,
    click: () => actions.run(id),
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const settings = {
    id: 'settings',
    label: words('menu.settings'),
    accelerator: 'CmdOrCtrl+,',
    click: () => actions.settings(),
  };
  const quit = {
    id: 'quit',
    label: words('tray.quit'),
    accelerator: 'CmdOrCtrl+Q',
    click: () => actions.quit(),
  };
  const mac = platform === 'darwin';
  const appMenu: MenuItemConstructorOptions = {
    label: words('app.name'),
    submenu: [
      { role: 'about' },
      separator,
      settings,
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      quit,
    ],
  };
  const close: MenuItemConstructorOptions = { role: 'close', label: words('menu.close') };
  const file: MenuItemConstructorOptions = {
    label: words('menu.file'),
    submenu: mac ? [close] : [settings, separator, close, quit],
  };
  return [
    ...(mac ? [appMenu] : []),
    file,
    {
      label: words('menu.edit'),
      submenu: [
        { role: 'undo', label: words('menu.undo') },
        { role: 'redo', label: words('menu.redo') },
        separator,
        { role: 'cut', label: words('menu.cut') },
        { role: 'copy', label: words('menu.copy') },
        { role: 'paste', label: words('menu.paste') },
        { role: 'selectAll', label: words('menu.selectAll') },
      ],
    },
    {
      label: words('menu.review'),
      submenu: [
        command('menu.approve', 'approve', 'CmdOrCtrl+Enter'),
        command('menu.editDraft', 'edit', 'CmdOrCtrl+E'),
        command('menu.regenerate', 'regenerate', 'CmdOrCtrl+Shift+R'),
        command('menu.reject', 'reject', 'CmdOrCtrl+Shift+X'),
        command('menu.later', 'later', 'CmdOrCtrl+Shift+L'),
        command('menu.takeOver', 'take-over', 'CmdOrCtrl+Shift+T'),
        separator,
        command('menu.why', 'why', 'CmdOrCtrl+I'),
        command('menu.clearQueue', 'clear-queue', 'CmdOrCtrl+Shift+C'),
        separator,
        command('tray.stop', 'stop-sending', 'CmdOrCtrl+Shift+.'),
      ],
    },
    {
      label: words('menu.view'),
      submenu: [
        { role: 'zoomIn', label: words('menu.zoomIn') },
        { role: 'zoomOut', label: words('menu.zoomOut') },
        { role: 'resetZoom', label: words('menu.zoomReset') },
        separator,
        { role: 'togglefullscreen', label: words('menu.fullScreen') },
      ],
    },
    {
      label: words('menu.help'),
      submenu: [
        command('menu.commands', 'commands', 'CmdOrCtrl+K'),
        command('menu.shortcuts', 'shortcuts', 'CmdOrCtrl+/'),
      ],
    },
  ];
}

export function installMenu(words: Words, actions: MenuActions): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(words, actions, process.platform)));
}
