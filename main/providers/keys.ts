import type { ProviderId } from '../engine/domain/ids.ts';
import type { SecretStore } from '../engine/ports/secret-store.ts';

/** The providers' keys: kept in the keychain, which is slow to ask, and remembered while the app runs. */
export interface ProviderKeys {
  /** @throws FrontdeskError `keychain.*` */
  get(id: ProviderId): Promise<string | null>;
  /** @throws FrontdeskError `keychain.*` */
  set(id: ProviderId, key: string): Promise<void>;
  forget(id: ProviderId): Promise<void>;
}

export function createProviderKeys(secrets: SecretStore): ProviderKeys {
  const known = new Map<ProviderId, string>();
  return {
    async get(id) {
      const remembered = known.get(id);
      if (remembered !== undefined) return remembered;
      const key = await secrets.get(secretName(id));
      if (key !== null && !known.has(id)) known.set(id, key);
      return known.get(id) ?? null;
    },
    async set(id, key) {
      await secrets.set(secretName(id), key);
      known.set(id, key);
    },
    async forget(id) {
      known.delete(id);
      await secrets.delete(secretName(id));
      known.delete(id);
    },
  };
}

function secretName(id: ProviderId): string {
  return `provider-key:${id}`;
}
