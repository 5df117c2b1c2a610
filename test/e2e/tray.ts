import type { ElectronApplication } from '@playwright/test';

/** Electron gives no way to a tray's menu: this remembers each as it is built from now on. */
export async function watchTray(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Menu }) => {
    const build = Menu.buildFromTemplate.bind(Menu);
    Menu.buildFromTemplate = (template) => {
      const menu = build(template);
      if (menu.getMenuItemById('state') !== null) Object.assign(globalThis, { trayMenu: menu });
      return menu;
    };
  });
}

/** An item of the tray's menu, as it stands now; null where it is not there. */
export function trayItem(app: ElectronApplication, id: string) {
  return app.evaluate((_electron, wanted) => {
    const menu: unknown = Reflect.get(globalThis, 'trayMenu');
    if (typeof menu !== 'object' || menu === null || !('getMenuItemById' in menu)) return null;
    const item = (menu as Electron.Menu).getMenuItemById(wanted);
    return item === null ? null : { label: item.label, checked: item.checked };
  }, id);
}

/** Presses an item of the tray's menu. */
export async function pressInTray(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate((_electron, wanted) => {
    const menu = Reflect.get(globalThis, 'trayMenu') as Electron.Menu;
    menu.getMenuItemById(wanted)?.click();
  }, id);
}
