import type { Clock } from '../engine/ports/clock.ts';
import type { LanguageModels } from '../engine/ports/language-model.ts';
import type { Logger } from '../engine/ports/logger.ts';
import type { SecretStore } from '../engine/ports/secret-store.ts';
import type { SettingsStore } from '../engine/ports/settings-store.ts';
import { createProviderAccounts, type ProviderAccounts } from './accounts.ts';
import { createProviderKeys } from './keys.ts';
import { createLanguageModels } from './models.ts';
import type { Provider } from './provider.ts';
import { registry as everyProvider } from './registry.ts';

/** The models for the engine and the accounts for the settings, over the same keys. */
export function createProviders(parts: {
  settings: SettingsStore;
  secrets: SecretStore;
  clock: Clock;
  logger: Logger;
  registry?: readonly Provider[];
}): { models: LanguageModels; accounts: ProviderAccounts } {
  const { settings, clock, logger, registry = everyProvider } = parts;
  const shared = { settings, clock, logger, registry, keys: createProviderKeys(parts.secrets) };
  return { models: createLanguageModels(shared), accounts: createProviderAccounts(shared) };
}
