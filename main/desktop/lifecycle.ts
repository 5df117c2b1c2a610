import type { App } from 'electron';

export interface LifecycleActions {
  /** Brings the desk to the front, opening it where it was closed. */
  showDesk(): void;
  /** Ends everything that must end well. Called once. */
  shutDown(): Promise<void>;
}

/** How quitting is agreed on: the desk is asked first where replies are still leaving. */
export class Quitting {
  #agreed = false;
  #down = false;

  /** The window may really close and the app may really end. */
  get agreed(): boolean {
    return this.#agreed;
  }

  agree(): void {
    this.#agreed = true;
  }

  /** Everything has ended well: the next attempt to quit goes through. */
  get down(): boolean {
    return this.#down;
  }

  finish(): void {
    this.#down = true;
  }
}

/**
 * Ties the app's own events to the desk. `ask` is called where the owner must be asked before quitting; it
 * returns false where there is nothing to ask.
 */
export function tieLifecycle(
  app: App,
  quitting: Quitting,
  ask: () => boolean,
  actions: LifecycleActions,
): void {
  app.on('second-instance', () => actions.showDesk());
  app.on('activate', () => actions.showDesk());
  // Closing the window keeps Frontdesk running in the tray.
  app.on('window-all-closed', () => undefined);
  let ending = false;
  app.on('before-quit', (event) => {
    if (quitting.down) return;
    event.preventDefault();
    if (!quitting.agreed && ask()) return;
    quitting.agree();
    if (ending) return;
    ending = true;
    const end = () => {
      quitting.finish();
      app.quit();
    };
    void actions.shutDown().then(end, end);
  });
}

/** Ends as well as ever, and is started again by the system once it has ended. */
export function restart(app: App, quitting: Quitting): void {
  if (quitting.agreed) return;
  quitting.agree();
  app.relaunch();
  app.quit();
}

/** Ending by a signal (Ctrl C, the end of a session) is a quit that nobody is asked about. */
export function quitOnSignals(quitting: Quitting, quit: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      quitting.agree();
      quit();
    });
  }
}

/** A fault that nothing caught is told and logged; Electron's own answer would be a window with a stack trace. */
export function catchStrayFaults(tell: (cause: unknown) => void): void {
  process.on('uncaughtException', tell);
  process.on('unhandledRejection', tell);
}
