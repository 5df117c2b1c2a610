import { FrontdeskError } from '../engine/domain/errors.ts';
import type { ProviderId } from '../engine/domain/ids.ts';
import type { ProviderConfig } from '../engine/domain/provider.ts';
import type { Clock } from '../engine/ports/clock.ts';
import type { LanguageModel, LanguageModels } from '../engine/ports/language-model.ts';
import type { Logger } from '../engine/ports/logger.ts';
import type { SettingsStore } from '../engine/ports/settings-store.ts';
import { providerFault } from './fault.ts';
import type { ProviderKeys } from './keys.ts';
import type { Provider } from './provider.ts';

export interface ModelParts {
  settings: SettingsStore;
  keys: ProviderKeys;
  registry: readonly Provider[];
  clock: Clock;
  logger: Logger;
}

/** The model that the settings name. The same one is given out until its configuration or its key changes. */
export function createLanguageModels(parts: ModelParts): LanguageModels {
  let made: { config: ProviderConfig; key: string | null; model: LanguageModel } | null = null;
  const current = async (): Promise<LanguageModel> => {
    const provider = findProvider(parts.registry, parts.settings.get().provider);
    const config = configOf(provider, parts.settings.get().providers);
    const key = provider.takesKey ? await parts.keys.get(provider.id) : null;
    // Changed while the keychain was asked: a key must not meet another server than its own.
    if (!isStill(parts, config)) return current();
    if (key === null && provider.needsKey) throw providerFault('provider.no-key');
    if (config.model === '' && provider.capabilities.ownAddress) {
      throw providerFault('provider.model-not-found');
    }
    if (made === null || made.key !== key || !sameConfig(made.config, config)) {
      const { clock, logger } = parts;
      made = { config, key, model: provider.createModel({ config, key, clock, logger }) };
    }
    return made.model;
  };
  return { current };
}

function isStill({ settings, registry }: ModelParts, config: ProviderConfig): boolean {
  const { provider, providers } = settings.get();
  return sameConfig(configOf(findProvider(registry, provider), providers), config);
}

/** @throws FrontdeskError `not-found` */
export function findProvider(registry: readonly Provider[], id: ProviderId): Provider {
  const provider = registry.find((candidate) => candidate.id === id);
  if (provider === undefined) throw new FrontdeskError('not-found', 'There is no such provider.');
  return provider;
}

/** What the owner set, with the provider's own choice of model where the owner made none. */
export function configOf(provider: Provider, configs: readonly ProviderConfig[]): ProviderConfig {
  const config = configs.find((candidate) => candidate.id === provider.id);
  return { ...config, id: provider.id, model: config?.model || provider.defaultModel };
}

function sameConfig(one: ProviderConfig, other: ProviderConfig): boolean {
  return one.id === other.id && one.model === other.model && one.baseUrl === other.baseUrl;
}
