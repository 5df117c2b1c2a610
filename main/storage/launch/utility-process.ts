import { utilityProcess } from 'electron';
import type { LaunchVault } from '../vault-port.ts';

/** The vault in Electron's utility process: how the shipped app runs it. `entry` is the built entry file. */
export function electronUtilityProcess(entry: string): LaunchVault {
  return () =>
    new Promise((resolve, reject) => {
      const child = utilityProcess.fork(entry, [], { serviceName: 'Frontdesk vault' });
      const endedEarly = (code: number) =>
        reject(new Error(`The vault process ended at once with ${code}.`));
      child.once('exit', endedEarly);
      child.once('spawn', () => {
        child.off('exit', endedEarly);
        resolve({
          pid: child.pid,
          postMessage: (message) => child.postMessage(message),
          onMessage: (listener) => {
            child.on('message', listener);
          },
          onExit: (listener) => {
            child.once('exit', listener);
          },
          kill: () => {
            child.kill();
          },
        });
      });
    });
}
