import { beforeEach, describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { createProviders } from '../../../main/providers/providers.ts';
import { faultOf } from '../../contract-suites/language-model.ts';
import { FakeClock } from '../../doubles/fake-clock.ts';
import { MemorySecretStore } from '../../doubles/memory-secret-store.ts';
import { MemorySettingsStore } from '../../doubles/memory-settings-store.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import { RecordingProvider } from './recording-provider.ts';

const LOCAL = 'http://127.0.0.1:11434/v1';

describe('createLanguageModels', () => {
  let settings: MemorySettingsStore;
  let secrets: MemorySecretStore;
  let openai: RecordingProvider;
  let local: RecordingProvider;
  let builtIn: RecordingProvider;
  let current: () => Promise<{ model: string; providerId: string }>;
  let forgetKey: () => Promise<unknown>;

  beforeEach(async () => {
    settings = new MemorySettingsStore({ provider: 'openai' });
    secrets = new MemorySecretStore();
    await secrets.set('provider-key:openai', 'sk-1');
    openai = new RecordingProvider('openai');
    local = new RecordingProvider('openai-compatible', {
      needsKey: false,
      defaultModel: '',
      ownAddress: true,
    });
    builtIn = new RecordingProvider('built-in', { needsKey: false, takesKey: false });
    const { models, accounts } = createProviders({
      settings,
      secrets,
      clock: new FakeClock(),
      logger: new SilentLogger(),
      registry: [openai, local, builtIn],
    });
    current = () => models.current();
    forgetKey = () => accounts.forgetKey({ id: 'openai' });
  });

  it('builds a client, and connections, for every turn', async () => {
    expect(await current()).toBe(await current());
    expect(openai.models).toHaveLength(1);
    expect(openai.models[0]).toMatchObject({ key: 'sk-1', config: { model: 'small' } });
  });

  it('goes on with the old model after the owner chose another', async () => {
    const before = await current();
    await settings.update({ providers: [{ id: 'openai', model: 'large' }] });
    expect(before.model).toBe('small');
    expect((await current()).model).toBe('large');
    await settings.update({ provider: 'built-in' });
    expect((await current()).providerId).toBe('built-in');
  });

  it('works on with a key that the owner took away', async () => {
    await current();
    await forgetKey();
    expect((await faultOf(current())).code).toBe('provider.no-key');
    expect(secrets.names()).toEqual([]);
  });

  it('asks a keychain that is locked for a provider that takes no key', async () => {
    secrets.fault = new FrontdeskError('keychain.locked', 'Locked.');
    await settings.update({ provider: 'built-in' });
    expect((await current()).providerId).toBe('built-in');
  });

  it('remembers that the keychain was locked after it was opened', async () => {
    secrets.fault = new FrontdeskError('keychain.locked', 'Locked.');
    expect((await faultOf(current())).code).toBe('keychain.locked');
    secrets.fault = null;
    expect((await current()).model).toBe('small');
  });

  it('calls a server of the owner without a model', async () => {
    const config = { id: 'openai-compatible' as const, baseUrl: LOCAL };
    await settings.update({ provider: 'openai-compatible', providers: [{ ...config, model: '' }] });
    expect((await faultOf(current())).code).toBe('provider.model-not-found');
    await settings.update({ providers: [{ ...config, model: 'llama-4' }] });
    expect((await current()).model).toBe('llama-4');
    expect(local.models[0]).toMatchObject({ key: null });
  });

  it('gives the key of one server to another that was set in the meantime', async () => {
    await secrets.set('provider-key:openai-compatible', 'sk-local');
    const at = (baseUrl: string) => ({
      providers: [{ id: 'openai-compatible' as const, model: 'm', baseUrl }],
    });
    await settings.update({ provider: 'openai-compatible', ...at(LOCAL) });
    const asked = current();
    await settings.update(at('https://stranger.example/v1'));
    await secrets.delete('provider-key:openai-compatible');
    await asked;
    for (const { config, key } of local.models) {
      if (key !== null) expect(config.baseUrl).toBe('https://stranger.example/v1');
    }
    expect(local.models).toHaveLength(1);
  });
});
