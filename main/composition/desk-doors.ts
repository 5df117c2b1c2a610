import { FrontdeskError } from '../engine/domain/errors.ts';
import type { VaultState } from '../engine/domain/views/app.ts';
import type { SettingsStore } from '../engine/ports/settings-store.ts';
import type { DeskDoors } from '../ipc/handlers/desk.ts';
import type { AppInfo } from '../platform/app-info.ts';
import type { VaultAccess } from '../storage/keys/vault-access.ts';
import type { Assistant } from './assistant.ts';

export interface DoorParts {
  info: AppInfo;
  settings: SettingsStore;
  vault: VaultAccess;
  /** The vault and the assistant over it, seen as one. */
  opening: { state(): VaultState; settled(): Promise<void>; retry(): Promise<VaultState> };
  assistant(): Assistant;
  usable(): void;
  quit(leaving: 'keep' | 'send-first'): Promise<void>;
  restart(): void;
  closeWindow(choice: 'keep-running' | 'quit' | 'cancel'): Promise<void>;
}

/** What the desk may ask of everything around the engine. */
export function createDeskDoors(parts: DoorParts): DeskDoors {
  const { settings, vault, opening } = parts;
  const { version, platform, locale, packaged } = parts.info;
  const settled = async () => {
    await opening.settled();
    return opening.state();
  };
  return {
    app: {
      info: () => ({ version, platform, locale, packaged }),
      usable: () => parts.usable(),
      quit: ({ leaving }) => parts.quit(leaving),
      restart: () => parts.restart(),
      closeWindow: ({ choice }) => parts.closeWindow(choice),
    },
    vault: {
      state: () => opening.state(),
      retry: () => opening.retry(),
      unlock: (passphrase) => vault.unlock(passphrase).then(settled),
      createWithPassphrase: (passphrase) => vault.createWithPassphrase(passphrase).then(settled),
      startAnew: () => vault.startAnew().then(settled),
    },
    settings: {
      get: () => settings.get(),
      update: (patch) => settings.update(patch),
    },
    providers: {
      list: () => parts.assistant().providers.list(),
      connect: (input) => parts.assistant().providers.connect(input),
      choose: (input) => parts.assistant().providers.choose(input),
      forgetKey: (input) => parts.assistant().providers.forgetKey(input),
    },
    practice: {
      state: () => parts.assistant().practice.state(),
      set: (change) => parts.assistant().practice.set(change),
      writeAs: (input) => parts.assistant().practice.writeAs(input),
    },
  };
}

/** What every question gets that needs the conversations while they are closed. */
export function closedError(): FrontdeskError {
  return new FrontdeskError('vault.locked', 'Frontdesk cannot open your chats yet.');
}
