import path from 'node:path';
import type { LaunchVault } from '../vault-port.ts';
import { nodeProcess } from './node-process.ts';

/**
 * How this machine runs the vault. The prebuilt SQLite needs Node-API 10: Electron's utility process has it, the older
 * runtime of machines that cannot download Electron has not, and is told by `FRONTDESK_VAULT_NODE` which Node to take. Built, the entry lies beside the app's own.
 */
export function chooseLaunch(
  entry: string = path.join(import.meta.dirname, 'vault.js'),
  env: NodeJS.ProcessEnv = process.env,
): LaunchVault {
  const node = env['FRONTDESK_VAULT_NODE'];
  if (node !== undefined && node !== '') return nodeProcess(node, outsideArchive(entry));
  return async () => {
    const { electronUtilityProcess } = await import('./utility-process.ts');
    return electronUtilityProcess(entry)();
  };
}

/** Only Electron reads inside its archive; a plain Node gets the copy that is unpacked beside it. */
function outsideArchive(entry: string): string {
  return entry.replace(/\.asar(?=[\\/])/u, '.asar.unpacked');
}
