import { toFrontdeskError } from '../../engine/domain/errors.ts';
import type { VaultState } from '../../engine/domain/views/app.ts';

/** What the owner is shown where something stands in the way. `file` is the vault's. */
export function stateOfFault(thrown: unknown, file: string): VaultState {
  const error = toFrontdeskError(thrown);
  switch (error.code) {
    case 'keychain.locked':
      return { state: 'keychain-locked' };
    case 'keychain.missing':
      return { state: 'keychain-missing' };
    case 'keychain.key-lost':
      return { state: 'key-lost' };
    // The key was recognised before the file was touched: it is the file that is wrong.
    case 'vault.wrong-key':
    case 'vault.corrupted':
      return { state: 'corrupted', file };
    case 'vault.disk-full':
      return { state: 'disk-full' };
    default:
      return { state: 'failed', error: error.toShape() };
  }
}
