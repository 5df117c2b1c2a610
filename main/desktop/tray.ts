import { Menu, nativeTheme, Tray } from 'electron';
import type { DeskStatus } from '../engine/domain/views/app.ts';
import { trayImage, type TrayShape } from './tray-icon.ts';
import { trayHeadline, trayMenu, trayShape, type TrayActions } from './tray-menu.ts';
import type { Words } from './words.ts';

export interface DeskTray {
  show(status: DeskStatus | null): void;
  /** The menu as it stands. */
  menu(): Menu;
  destroy(): void;
}

export function createTray(words: Words, actions: TrayActions): DeskTray {
  let shape: TrayShape = 'offline';
  let menu = new Menu();
  let last: DeskStatus | null = null;
  const image = () => trayImage(shape, process.platform, nativeTheme.shouldUseDarkColors);
  const tray = new Tray(image());
  // On Windows a left click opens the desk; elsewhere the menu belongs to the click.
  if (process.platform === 'win32') tray.on('click', () => actions.open());

  const show = (status: DeskStatus | null) => {
    last = status;
    shape = trayShape(status);
    menu = Menu.buildFromTemplate(trayMenu(status, words, actions, () => new Date()));
    tray.setImage(image());
    tray.setToolTip(`${words('app.name')} · ${trayHeadline(status, words)}`);
    tray.setContextMenu(menu);
  };
  const onTheme = () => show(last);
  nativeTheme.on('updated', onTheme);
  show(null);
  return {
    show,
    menu: () => menu,
    destroy() {
      nativeTheme.off('updated', onTheme);
      tray.destroy();
    },
  };
}
