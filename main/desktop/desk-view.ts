import { app, session, type BrowserWindow, type WebContents, type WebFrameMain } from 'electron';
import path from 'node:path';
import { DESK_ORIGIN, DESK_URL, serveDesk } from './desk-protocol.ts';
import { openDeskWindow, windowStateOf, type WindowState } from './desk-window.ts';
import { systemAllowsMicrophone } from './system-microphone.ts';
import { lockSession } from './web-security.ts';

export interface DeskViewOptions {
  title(): string;
  windowState(): WindowState;
  saveWindowState(state: WindowState): void;
  /** Asked at each closing; true lets the window go. */
  mayClose(): boolean;
}

/** In development the page comes from the dev server; a packaged app knows only its own files. */
function deskAddress(): { url: string; origins: string[] } {
  const server = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
  if (server === undefined) return { url: DESK_URL, origins: [DESK_ORIGIN] };
  const { origin, host } = new URL(server);
  return { url: server, origins: [origin, `ws://${host}`] };
}

const MAX_RELOADS = 3;

/** The one window of the desk: opened, shown, hidden, and drawn again where its page died. */
export class DeskView {
  readonly #options: DeskViewOptions;
  readonly #address = deskAddress();
  readonly #out = path.join(import.meta.dirname, '..');
  #window: BrowserWindow | undefined;
  #reloads = 0;

  constructor(options: DeskViewOptions) {
    this.#options = options;
    lockSession(session.defaultSession, this.#address.origins, {
      isDesk: (contents) => contents !== null && contents === this.#window?.webContents,
      allowedBySystem: systemAllowsMicrophone,
    });
    serveDesk(session.defaultSession, path.join(this.#out, 'renderer'));
  }

  /** Brings the desk to the front, opening it where it was closed. */
  show(): void {
    if (this.#window === undefined) return this.#open();
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
  }

  hide(): void {
    this.#window?.hide();
  }

  /** Where the window stands now; for the last moment before the app ends. */
  saveState(): void {
    const window = this.#window;
    if (window === undefined || window.isDestroyed()) return;
    this.#options.saveWindowState(windowStateOf(window));
  }

  get isFocused(): boolean {
    return this.#window?.isFocused() === true;
  }

  get contents(): WebContents | undefined {
    return this.#window?.webContents;
  }

  /** Only the top frame of this window, showing the desk's own page, may call the main process. */
  isTrusted(frame: WebFrameMain | null, contents: WebContents): boolean {
    const window = this.#window;
    if (frame === null || window === undefined || window.isDestroyed()) return false;
    if (contents !== window.webContents || frame !== contents.mainFrame) return false;
    return new URL(frame.url).origin === 'null'
      ? frame.url.startsWith(`${DESK_ORIGIN}/`)
      : this.#address.origins.includes(new URL(frame.url).origin);
  }

  #open(): void {
    const window = openDeskWindow({
      url: this.#address.url,
      preload: path.join(this.#out, 'preload/index.cjs'),
      state: this.#options.windowState(),
      title: this.#options.title(),
      mayClose: () => this.#options.mayClose(),
      saveState: (state) => this.#options.saveWindowState(state),
    });
    window.on('closed', () => {
      this.#window = undefined;
    });
    window.webContents.on('render-process-gone', (_event, details) => {
      if (details.reason === 'clean-exit' || this.#reloads >= MAX_RELOADS) return;
      this.#reloads += 1;
      window.webContents.reload();
    });
    this.#window = window;
  }
}
