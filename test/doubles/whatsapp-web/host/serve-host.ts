import { app } from 'electron';
import { preparePaths } from '../../../../main/platform/paths.ts';
import { Request, type HostEntry, type HostMethods, type Told } from './protocol.ts';

/** Runs `entry` in Electron's main process and answers the test that started it. */
export function serveHost(entry: HostEntry): void {
  preparePaths();
  app.on('window-all-closed', () => undefined);
  void app.whenReady().then(async () => {
    const methods = await entry((event, payload) => say({ event, payload }));
    process.on('message', (message) => void answer(methods, message));
    // The test has ended, or was killed.
    process.on('disconnect', () => app.exit(0));
    say({ ready: true });
  });
}

function say(told: Told): void {
  if (process.connected) process.send?.(told);
}

async function answer(methods: HostMethods, message: unknown): Promise<void> {
  const { ask, method, given } = Request.parse(message);
  const wanted = methods[method];
  try {
    if (wanted === undefined) throw new Error(`The host has no ${method}.`);
    say({ answer: ask, value: (await wanted(...(given as never[]))) ?? null });
  } catch (cause) {
    const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : null;
    say({ answer: ask, failure: String(cause), code: typeof code === 'string' ? code : null });
  }
}
