import { once } from 'node:events';
import { companion, ended } from '../processes.mjs';
import { SetUpError } from '../setup/say.mjs';

/**
 * Starts a display that nobody sees. It chooses a free number by itself.
 * @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> }>}
 */
export async function startVirtualDisplay() {
  const screen = ['-screen', '0', '1440x900x24', '-nolisten', 'tcp'];
  const display = companion('Xvfb', ['-displayfd', '3', ...screen], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const said = display.stdio[3];
  if (!said) throw new Error('Xvfb was started without the pipe it answers on');
  const number = await Promise.race([
    once(said, 'data').then(([data]) => String(data).trim()),
    once(display, 'error').then(([error]) => refuse(error)),
    once(display, 'exit').then(() => refuse('it ended at once')),
  ]);
  const stop = async () => {
    display.kill();
    await ended(display);
  };
  return { env: { DISPLAY: `:${number}` }, stop };
}

/** @param {unknown} cause @returns {never} */
function refuse(cause) {
  throw new SetUpError(`The virtual display (Xvfb) does not start: ${String(cause)}`);
}
