import { BrowserWindow, type Session, type WebContents } from 'electron';

const SIZE = { width: 1100, height: 800 };
const HOME = 'https://web.whatsapp.com/';

export interface WhatsAppWindow {
  readonly contents: WebContents;
  show(): void;
  hide(): void;
  isShown(): boolean;
  destroy(): void;
}

/** Whether the page may go there by itself. */
export function staysAtHome(url: string): boolean {
  try {
    return new URL(url).origin === new URL(HOME).origin;
  } catch {
    return false;
  }
}

/** WhatsApp's page in a window that nobody sees, unless it is shown to confirm a passkey. */
export function openWhatsAppWindow(session: Session, shownChanged: () => void): WhatsAppWindow {
  const window = new BrowserWindow({
    ...SIZE,
    show: false,
    title: 'WhatsApp',
    autoHideMenuBar: true,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      // Nobody looks at it, and it has to keep up all the same.
      backgroundThrottling: false,
    },
  });
  keepInside(window);
  window.on('show', shownChanged);
  window.on('hide', shownChanged);
  // Closing it would end the link; the owner means to put it away.
  window.on('close', (event) => {
    event.preventDefault();
    window.hide();
  });
  return {
    contents: window.webContents,
    show: () => {
      window.show();
      window.focus();
    },
    hide: () => window.hide(),
    isShown: () => !window.isDestroyed() && window.isVisible(),
    destroy: () => {
      if (!window.isDestroyed()) window.destroy();
    },
  };
}

function keepInside(window: BrowserWindow): void {
  const { webContents: contents } = window;
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setAudioMuted(true);
  const stay = (event: Electron.Event<{ url: string }>): void => {
    if (!staysAtHome(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Lets a reload through a page that asks whether it may be left.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  // A customer's name stands in the page's title, and would stand in the task switcher.
  window.on('page-title-updated', (event) => event.preventDefault());
}
