import { EventEmitter } from 'node:events';
import type { App } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { Quitting, tieLifecycle } from '../../../main/desktop/lifecycle.ts';

/** Electron's app as far as quitting goes: `quit` asks whoever listens, and ends unless one objects. */
class PretendApp extends EventEmitter {
  ended = false;
  quit(): void {
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (!prevented) this.ended = true;
  }
}

function tied(ask: () => boolean) {
  const app = new PretendApp();
  const quitting = new Quitting();
  const showDesk = vi.fn<() => void>();
  let finish = (): void => undefined;
  const shutDown = vi.fn<() => Promise<void>>(
    () => new Promise((resolve) => (finish = () => resolve())),
  );
  tieLifecycle(app as unknown as App, quitting, ask, { showDesk, shutDown });
  return { app, quitting, showDesk, shutDown, finish: () => finish() };
}
const later = () => new Promise((resolve) => setImmediate(resolve));

describe('the end of the app', () => {
  it('comes only after everything was put away, and puts it away once', async () => {
    const { app, shutDown, finish } = tied(() => false);
    app.quit();
    app.quit();
    expect(app.ended).toBe(false);
    finish();
    await later();
    expect(shutDown).toHaveBeenCalledOnce();
    expect(app.ended).toBe(true);
  });

  it('waits for the owner where replies are leaving, and goes ahead once they have agreed', async () => {
    const { app, quitting, shutDown, finish } = tied(() => true);
    app.quit();
    expect(shutDown).not.toHaveBeenCalled();
    quitting.agree();
    app.quit();
    finish();
    await later();
    expect(app.ended).toBe(true);
  });

  it('comes also where putting away fails', async () => {
    const { app, shutDown } = tied(() => false);
    shutDown.mockRejectedValueOnce(new Error('vault'));
    app.quit();
    await later();
    expect(app.ended).toBe(true);
  });

  it('does not come with the last window', () => {
    const { app } = tied(() => false);
    app.emit('window-all-closed');
    expect(app.ended).toBe(false);
  });

  it('gives way to a second start, which brings the desk to the front', () => {
    const { app, showDesk } = tied(() => false);
    app.emit('second-instance');
    expect(showDesk).toHaveBeenCalledOnce();
  });
});
