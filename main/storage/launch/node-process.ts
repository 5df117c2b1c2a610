import { fork } from 'node:child_process';
import type { LaunchVault } from '../vault-port.ts';

/**
 * The vault in a plain Node process: where the app's own runtime is too old for the vault's SQLite, in tests and in
 * benches. `node` is the path of a Node that fits, `entry` the path of the vault's entry file.
 */
export function nodeProcess(node: string, entry: string): LaunchVault {
  return () =>
    new Promise((resolve, reject) => {
      const child = fork(entry, [], {
        execPath: node,
        execArgv: [],
        env: withoutElectron(process.env),
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      child.once('error', reject);
      child.once('spawn', () => {
        child.off('error', reject);
        // A message to a process that has just died: its end is told by `exit`.
        child.on('error', () => undefined);
        resolve({
          pid: child.pid,
          postMessage: (message) => {
            if (child.connected) child.send(message as object);
          },
          onMessage: (listener) => {
            child.on('message', listener);
          },
          onExit: (listener) => {
            if (child.exitCode !== null || child.signalCode !== null) listener(child.exitCode);
            else child.once('exit', listener);
          },
          kill: () => {
            child.kill('SIGKILL');
          },
        });
      });
    });
}

/** Electron's own switches make no sense to a plain Node. */
function withoutElectron(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(ELECTRON_|NODE_OPTIONS$)/u.test(name)),
  );
}
