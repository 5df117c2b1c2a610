import type { LaunchVault } from '../vault-port.ts';
import { nodeProcess } from './node-process.ts';

/**
 * How this machine runs the vault. The prebuilt SQLite needs Node-API 10: Electron's utility process has it, the older
 * runtime of machines that cannot download Electron has not, and is told by `FRONTDESK_VAULT_NODE` which Node to take.
 */
export function chooseLaunch(entry: string, env: NodeJS.ProcessEnv = process.env): LaunchVault {
  const node = env['FRONTDESK_VAULT_NODE'];
  if (node !== undefined && node !== '') return nodeProcess(node, entry);
  return async () => {
    const { electronUtilityProcess } = await import('./utility-process.ts');
    return electronUtilityProcess(entry)();
  };
}
