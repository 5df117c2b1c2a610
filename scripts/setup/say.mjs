/** What set-up tells the person who waits for it. @param {string} message */
export function say(message) {
  process.stderr.write(`[set-up] ${message}\n`);
}

/**
 * Runs a long step and says how it goes: at once when it begins, every ten seconds, and when it ended.
 * @template T
 * @param {string} step
 * @param {() => Promise<T>} run
 * @returns {Promise<T>}
 */
export async function saying(step, run) {
  const start = Date.now();
  const seconds = () => `${((Date.now() - start) / 1000).toFixed(0)} s`;
  say(`${step} …`);
  const pulse = setInterval(() => say(`${step} … ${seconds()}`), 10_000);
  try {
    const result = await run();
    say(`${step}: done (${seconds()})`);
    return result;
  } finally {
    clearInterval(pulse);
  }
}

/** An end that the reader can do something about: its message is all they need. */
export class SetUpError extends Error {
  /** @override */
  name = 'SetUpError';
}
