import { FrontdeskError } from '../engine/domain/errors.ts';
import type { ProviderId } from '../engine/domain/ids.ts';
import type { ModelInfo, ProviderConfig } from '../engine/domain/provider.ts';
import type { ProviderRow } from '../engine/domain/views/app.ts';
import { checkedAddress, sameServer } from './address.ts';
import { checkedKey } from './checked-key.ts';
import { providerFault } from './fault.ts';
import { configOf, findProvider, type ModelParts } from './models.ts';
import type { Provider } from './provider.ts';

/** What the settings screen does with providers. */
export interface ProviderAccounts {
  list(): Promise<ProviderRow[]>;
  /**
   * Checks with one cheap call, and only then keeps the key and the configuration. Without `key` the kept one
   * is used, if it was given for this server. Gives the models to choose from and the one that was set.
   * @throws FrontdeskError `provider.*`, `invalid-input`, `keychain.*`, `cancelled`
   */
  connect(
    input: { config: ProviderConfig; key?: string | undefined },
    signal?: AbortSignal,
  ): Promise<{ models: ModelInfo[]; model: string }>;
  /**
   * Makes it the one that writes drafts.
   * @throws FrontdeskError `provider.no-key`, `invalid-input`, `keychain.*`
   */
  choose(input: { config: ProviderConfig }): Promise<ProviderRow[]>;
  forgetKey(input: { id: ProviderId }): Promise<ProviderRow[]>;
}

export function createProviderAccounts(parts: ModelParts): ProviderAccounts {
  const { settings, keys, registry, clock, logger } = parts;

  const list = async (): Promise<ProviderRow[]> => {
    const { provider: active, providers } = settings.get();
    return Promise.all(
      registry.map(async (provider) => ({
        config: configOf(provider, providers),
        active: provider.id === active,
        needsKey: provider.needsKey,
        hasKey: await hasKey(parts, provider),
      })),
    );
  };

  /** A key was given for one server; another one must not get to see it. */
  const keptKey = async (provider: Provider, config: ProviderConfig): Promise<string | null> => {
    if (!provider.takesKey) return null;
    const before = configOf(provider, settings.get().providers);
    if (!sameServer(before.baseUrl, config.baseUrl)) return null;
    return keys.get(provider.id);
  };

  /** A key that belongs to another server goes first, so that the two never meet, whatever fails in between. */
  const keep = async (provider: Provider, config: ProviderConfig, active: boolean) => {
    const before = configOf(provider, settings.get().providers);
    if (provider.takesKey && !sameServer(before.baseUrl, config.baseUrl)) {
      await keys.forget(provider.id);
    }
    const others = settings.get().providers.filter((other) => other.id !== provider.id);
    await settings.update({
      providers: [...others, config],
      ...(active ? { provider: provider.id } : {}),
    });
  };

  return {
    list,

    async connect(input, signal = new AbortController().signal) {
      const provider = findProvider(registry, input.config.id);
      const asked = cleaned(provider, input.config);
      const given = input.key === undefined ? null : checkedKey(input.key.trim());
      if (given !== null && !provider.takesKey) {
        throw new FrontdeskError('invalid-input', 'This provider takes no key.', {
          details: { field: 'key' },
        });
      }
      const key = given ?? (await keptKey(provider, asked));
      if (key === null && provider.needsKey) throw providerFault('provider.no-key');

      const account = provider.createAccount({ config: asked, key, clock, logger });
      const { models } = await account.check(signal);
      const config = { ...asked, model: chooseModel(provider, asked.model, models) };
      await keep(provider, config, false);
      if (given !== null) await keys.set(provider.id, given);
      return { models: [...models], model: config.model };
    },

    async choose(input) {
      const provider = findProvider(registry, input.config.id);
      const config = cleaned(provider, input.config);
      const key = await keptKey(provider, config);
      if (key === null && provider.needsKey) throw providerFault('provider.no-key');
      await keep(provider, config, true);
      return list();
    },

    async forgetKey({ id }) {
      if (findProvider(registry, id).takesKey) await keys.forget(id);
      return list();
    },
  };
}

/** A locked or missing keychain must not hide the providers that work without. */
async function hasKey({ keys, logger }: ModelParts, provider: Provider): Promise<boolean> {
  if (!provider.takesKey) return false;
  try {
    return (await keys.get(provider.id)) !== null;
  } catch (cause) {
    logger.warn('provider-key.unreadable', {
      provider: provider.id,
      code: cause instanceof FrontdeskError ? cause.code : 'internal',
    });
    return false;
  }
}

/** @throws FrontdeskError `invalid-input` where the server's address cannot be used */
function cleaned(provider: Provider, config: ProviderConfig): ProviderConfig {
  const model = config.model.trim();
  if (!provider.capabilities.ownAddress) return { id: provider.id, model };
  return { id: provider.id, model, baseUrl: checkedAddress(config.baseUrl?.trim()) };
}

/** @throws FrontdeskError `provider.model-not-found` */
function chooseModel(provider: Provider, asked: string, models: readonly ModelInfo[]): string {
  const listed = (id: string): boolean => models.some((model) => model.id === id);
  if (asked !== '') {
    if (listed(asked) || provider.capabilities.ownAddress) return asked;
    if (asked !== provider.defaultModel) throw providerFault('provider.model-not-found');
  }
  if (listed(provider.defaultModel)) return provider.defaultModel;
  return models[0]?.id ?? provider.defaultModel;
}
