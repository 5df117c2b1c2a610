import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { createTray } from '../../../main/desktop/tray.ts';
import { createWordbook } from '../../../main/desktop/words.ts';
import { ChannelId } from '../../../main/engine/domain/ids.ts';
import type { DeskStatus } from '../../../main/engine/domain/views/app.ts';

const panel = vi.hoisted(() => ({ menus: [] as unknown[] }));

vi.mock('electron', () => {
  class Menu {
    items: MenuItemConstructorOptions[] = [];
    static buildFromTemplate(template: MenuItemConstructorOptions[]) {
      const menu = new Menu();
      menu.items = template.map((item) => ({ ...item }));
      return menu;
    }
    getMenuItemById(id: string) {
      return this.items.find((item) => item.id === id) ?? null;
    }
  }
  class Tray {
    setImage() {}
    setToolTip() {}
    setContextMenu(menu: unknown) {
      panel.menus.push(menu);
    }
  }
  const image = () => ({ addRepresentation() {}, setTemplateImage() {}, toDataURL: () => '' });
  return {
    Menu,
    Tray,
    nativeImage: { createEmpty: image, createFromBitmap: image },
    nativeTheme: { shouldUseDarkColors: false, on() {}, off() {} },
  };
});

const status = (change: Partial<DeskStatus> = {}): DeskStatus => ({
  channels: [{ channelId: ChannelId.parse('practice'), status: 'ready', since: 0 }],
  gate: { open: true },
  autoReply: { on: true, pausedUntil: null, conversations: 2 },
  waiting: 3,
  leaving: 0,
  unconfirmed: 0,
  provider: { id: 'built-in', model: 'built-in', fault: null, awaited: 0 },
  storageFault: null,
  lastReplyAt: null,
  ...change,
});

function openTray() {
  const book = createWordbook();
  const nothing = () => undefined;
  const tray = createTray(book.words, {
    open: nothing,
    review: nothing,
    setAutoReply: nothing,
    stop: nothing,
    resume: nothing,
    quit: nothing,
  });
  tray.show(status());
  panel.menus.length = 0;
  return { tray, book };
}

describe('the tray in the panel', () => {
  beforeEach(() => {
    panel.menus.length = 0;
  });

  it('leaves the menu that is open alone while a burst changes nothing in it', () => {
    const { tray } = openTray();
    for (let told = 0; told < 100; told += 1) tray.show(status({ lastReplyAt: told }));
    expect(panel.menus).toHaveLength(0);
  });

  it('shows what waits, and another language, at once', () => {
    const { tray, book } = openTray();
    tray.show(status({ waiting: 4 }));
    expect(panel.menus).toHaveLength(1);
    book.use('ar', 'en');
    tray.show(status({ waiting: 4 }));
    expect(panel.menus).toHaveLength(2);
  });

  it('takes back the tick of a click that came to nothing', () => {
    const { tray } = openTray();
    const item = tray.menu().getMenuItemById('auto-reply');
    expect(item?.checked).toBe(true);
    if (item !== null) item.checked = false;
    tray.show(status());
    expect(tray.menu().getMenuItemById('auto-reply')?.checked).toBe(true);
  });
});
