import { beforeEach, describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import type { ProviderAccounts } from '../../../main/providers/accounts.ts';
import { createProviders } from '../../../main/providers/providers.ts';
import { faultOf } from '../../contract-suites/language-model.ts';
import { FakeClock } from '../../doubles/fake-clock.ts';
import { MemorySecretStore } from '../../doubles/memory-secret-store.ts';
import { MemorySettingsStore } from '../../doubles/memory-settings-store.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import { RecordingProvider } from './recording-provider.ts';

const HERE = 'http://127.0.0.1:11434/v1';
const THERE = 'https://elsewhere.example/v1';

describe('createProviderAccounts', () => {
  let settings: MemorySettingsStore;
  let secrets: MemorySecretStore;
  let openai: RecordingProvider;
  let local: RecordingProvider;
  let builtIn: RecordingProvider;
  let accounts: ProviderAccounts;

  beforeEach(() => {
    settings = new MemorySettingsStore();
    secrets = new MemorySecretStore();
    openai = new RecordingProvider('openai');
    local = new RecordingProvider('openai-compatible', {
      needsKey: false,
      defaultModel: '',
      ownAddress: true,
    });
    builtIn = new RecordingProvider('built-in', { needsKey: false, takesKey: false });
    ({ accounts } = createProviders({
      settings,
      secrets,
      clock: new FakeClock(),
      logger: new SilentLogger(),
      registry: [openai, local, builtIn],
    }));
  });

  const atOpenai = (model = '') => ({ id: 'openai' as const, model });
  const at = (baseUrl: string, model = 'm') => ({
    id: 'openai-compatible' as const,
    model,
    baseUrl,
  });

  it('keeps a key that the provider refused', async () => {
    openai.fault = new FrontdeskError('provider.key', 'No.');
    const fault = await faultOf(accounts.connect({ config: atOpenai(), key: 'sk-1' }));
    expect(fault.code).toBe('provider.key');
    expect(secrets.names()).toEqual([]);
    expect(settings.get().providers).toEqual([]);
  });

  it('loses a good key that was replaced by a refused one', async () => {
    await accounts.connect({ config: atOpenai(), key: 'sk-good' });
    openai.fault = new FrontdeskError('provider.key', 'No.');
    await faultOf(accounts.connect({ config: atOpenai(), key: 'sk-bad' }));
    expect(await secrets.get('provider-key:openai')).toBe('sk-good');
  });

  it('keeps the blanks that came with a pasted key', async () => {
    await accounts.connect({ config: atOpenai(), key: ' sk-1\n' });
    expect(await secrets.get('provider-key:openai')).toBe('sk-1');
    expect(openai.checks[0]?.key).toBe('sk-1');
  });

  it.each([['sk-1 sk-2'], ['sk-привет'], ['   ']])(
    'calls the provider with a key that cannot be one: %j',
    async (key) => {
      const fault = await faultOf(accounts.connect({ config: atOpenai(), key }));
      expect(fault.code).toMatch(/^provider\.(?:no-)?key$/);
      expect(fault.message).not.toContain(key);
      expect(openai.checks).toEqual([]);
    },
  );

  it('asks for the key again although one is kept', async () => {
    await accounts.connect({ config: atOpenai(), key: 'sk-1' });
    await accounts.connect({ config: atOpenai('large') });
    expect(openai.checks[1]?.key).toBe('sk-1');
    expect(settings.get().providers).toEqual([{ id: 'openai', model: 'large' }]);
  });

  it('calls without the key that is needed', async () => {
    expect((await faultOf(accounts.connect({ config: atOpenai() }))).code).toBe('provider.no-key');
    expect((await faultOf(accounts.choose({ config: atOpenai() }))).code).toBe('provider.no-key');
    expect(openai.checks).toEqual([]);
    expect(settings.get().provider).toBe('built-in');
  });

  it('starts to write drafts with a provider that was only connected', async () => {
    await accounts.connect({ config: atOpenai(), key: 'sk-1' });
    expect(settings.get().provider).toBe('built-in');
    const rows = await accounts.choose({ config: atOpenai('large') });
    expect(rows.map(({ config, active, hasKey }) => [config.id, active, hasKey])).toEqual([
      ['openai', true, true],
      ['openai-compatible', false, false],
      ['built-in', false, false],
    ]);
  });

  it.each([
    ['', ['large', 'small'], 'small'],
    ['', ['large'], 'large'],
    ['small', ['large'], 'large'],
    ['large', ['large', 'small'], 'large'],
    ['', [], 'small'],
  ])('for "%s" out of %j sets another model than "%s"', async (asked, ids, model) => {
    openai.listed = ids.map((id) => ({ id, name: id }));
    const result = await accounts.connect({ config: atOpenai(asked), key: 'sk-1' });
    expect(result.model).toBe(model);
    expect(settings.get().providers[0]?.model).toBe(model);
  });

  it('takes a model that the provider does not have', async () => {
    const fault = await faultOf(accounts.connect({ config: atOpenai('gone'), key: 'sk-1' }));
    expect(fault.code).toBe('provider.model-not-found');
    expect(secrets.names()).toEqual([]);
  });

  it("refuses a model that the owner's own server does not list", async () => {
    expect((await accounts.connect({ config: at(HERE, 'typed') })).model).toBe('typed');
  });

  it('shows the key of one server to another', async () => {
    await accounts.connect({ config: at(HERE), key: 'sk-here' });
    await accounts.connect({ config: at(THERE) });
    expect(local.checks[1]?.key).toBeNull();
    expect(secrets.names()).toEqual([]);
  });

  it('forgets the key because another server did not answer', async () => {
    await accounts.connect({ config: at(HERE), key: 'sk-here' });
    local.fault = new FrontdeskError('provider.unreachable', 'No.');
    await faultOf(accounts.connect({ config: at(THERE) }));
    expect(await secrets.get('provider-key:openai-compatible')).toBe('sk-here');
    expect(settings.get().providers[0]?.baseUrl).toBe(HERE);
  });

  it('makes the new server known while the old key is still there', async () => {
    await accounts.connect({ config: at(HERE), key: 'sk-here' });
    secrets.fault = new FrontdeskError('keychain.locked', 'Locked.');
    const fault = await faultOf(accounts.connect({ config: at(THERE), key: 'sk-there' }));
    expect(fault.code).toBe('keychain.locked');
    expect(settings.get().providers[0]?.baseUrl).toBe(HERE);
  });

  it('calls an address in the clear', async () => {
    const config = at('http://elsewhere.example/v1');
    expect((await faultOf(accounts.connect({ config }))).code).toBe('invalid-input');
    expect((await faultOf(accounts.choose({ config }))).code).toBe('invalid-input');
    expect(local.checks).toEqual([]);
  });

  it('keeps an address for a provider that has its own', async () => {
    await accounts.connect({ config: { ...atOpenai(), baseUrl: THERE }, key: 'sk-1' });
    expect(settings.get().providers).toEqual([{ id: 'openai', model: 'small' }]);
    expect(openai.checks[0]?.config).not.toHaveProperty('baseUrl');
  });

  it('keeps a key for a provider that takes none', async () => {
    const config = { id: 'built-in' as const, model: '' };
    const fault = await faultOf(accounts.connect({ config, key: 'sk-1' }));
    expect(fault).toMatchObject({ code: 'invalid-input', details: { field: 'key' } });
    expect(secrets.names()).toEqual([]);
  });

  it('cannot show the settings while the keychain is locked', async () => {
    secrets.fault = new FrontdeskError('keychain.locked', 'Locked.');
    expect((await accounts.list()).map((row) => row.hasKey)).toEqual([false, false, false]);
  });

  it('gives a key back', async () => {
    await accounts.connect({ config: atOpenai(), key: 'sk-1' });
    expect(JSON.stringify(await accounts.list())).not.toContain('sk-1');
    const rows = await accounts.forgetKey({ id: 'openai' });
    expect(rows.find((row) => row.config.id === 'openai')?.hasKey).toBe(false);
    expect(secrets.names()).toEqual([]);
  });
});
