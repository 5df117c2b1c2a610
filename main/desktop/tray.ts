import { Menu, nativeTheme, Tray } from 'electron';
import type { DeskStatus } from '../engine/domain/views/app.ts';
import { trayImage, type TrayShape } from './tray-icon.ts';
import {
  AUTO_REPLY_ITEM,
  trayHeadline,
  trayMenu,
  trayShape,
  type TrayActions,
} from './tray-menu.ts';
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
  let shown = '';
  let drawn = '';
  const image = () => trayImage(shape, process.platform, nativeTheme.shouldUseDarkColors);
  const tray = new Tray(image());
  // On Windows a left click opens the desk; elsewhere the menu belongs to the click.
  if (process.platform === 'win32') tray.on('click', () => actions.open());

  const show = (status: DeskStatus | null) => {
    last = status;
    shape = trayShape(status);
    const template = trayMenu(status, words, actions, () => new Date());
    const toolTip = `${words('app.name')} · ${trayHeadline(status, words)}`;
    const next = JSON.stringify([shape, nativeTheme.shouldUseDarkColors, toolTip, template]);
    // A click ticks it by itself, whatever comes of it.
    const ticked = menu.getMenuItemById(AUTO_REPLY_ITEM)?.checked;
    // In a burst the same is told many times a second: drawing it anew is work, and closes a menu that is open.
    if (next === shown && ticked === status?.autoReply.on) return;
    shown = next;
    menu = Menu.buildFromTemplate(template);
    const look = `${shape} ${nativeTheme.shouldUseDarkColors}`;
    if (look !== drawn) tray.setImage(image());
    drawn = look;
    tray.setToolTip(toolTip);
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
