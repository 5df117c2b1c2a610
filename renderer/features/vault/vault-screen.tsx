import type { VaultState } from '../../../main/engine/domain/views/app.ts';
import { ChoosePassphrase } from './choose-passphrase.tsx';
import { Corrupted } from './corrupted.tsx';
import { DiskFull } from './disk-full.tsx';
import { KeyLost } from './key-lost.tsx';
import { KeychainLocked } from './keychain-locked.tsx';
import { KeychainMissing } from './keychain-missing.tsx';
import { Opening } from './opening.tsx';
import { PassphraseNeeded } from './passphrase-needed.tsx';
import { VaultFailed } from './vault-failed.tsx';

/** What stands before the desk while the chats cannot be read. Shows no name and no count. */
export function VaultScreen({ vault }: { vault: Exclude<VaultState, { state: 'open' }> }) {
  switch (vault.state) {
    case 'opening':
      return <Opening />;
    case 'choose-passphrase':
      return <ChoosePassphrase />;
    case 'passphrase-needed':
      return <PassphraseNeeded retryAt={vault.retryAt} />;
    case 'keychain-locked':
      return <KeychainLocked />;
    case 'keychain-missing':
      return <KeychainMissing />;
    case 'key-lost':
      return <KeyLost />;
    case 'corrupted':
      return <Corrupted file={vault.file} />;
    case 'disk-full':
      return <DiskFull />;
    case 'failed':
      return <VaultFailed error={vault.error} />;
  }
}
