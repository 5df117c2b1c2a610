import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import type { ErrorCode } from '../../../main/engine/domain/errors.ts';
import type { VaultState } from '../../../main/engine/domain/views/app.ts';
import { sampleShop } from '../../../main/channels/practice/sample-shop/index.ts';
import type { DeskDouble } from '../../doubles/desk-bridge.ts';
import { deskWith, type Scenario, type Scenarios } from './scenario.ts';

const never = () => new Promise<never>(() => undefined);

function vault(state: VaultState, prepare?: (double: DeskDouble) => void): () => Scenario {
  return () => ({
    data: deskWith([]),
    prepare: (double) => {
      double.vault = state;
      prepare?.(double);
    },
  });
}

const refuse = (code: ErrorCode) => () => {
  throw new FrontdeskError(code, 'refused');
};

function withShop(): Scenario {
  const data = deskWith();
  data.business = sampleShop.business;
  data.facts = [...sampleShop.facts];
  return { data };
}

function firstRun(step: 'practise' | 'business' | 'provider' | 'whatsapp'): () => Scenario {
  return () => {
    const scenario = withShop();
    scenario.data.settings = { ...scenario.data.settings, firstRun: step, provider: 'built-in' };
    return scenario;
  };
}

/** Settings, first steps and the vault's screens, in every state that can be reached. */
export const setUp: Scenarios = {
  settings: withShop,
  'settings-loading': () => ({
    data: deskWith(),
    prepare: (double) => {
      double.answer('business.get', never);
      double.answer('providers.list', never);
    },
  }),
  'settings-refused': () => ({
    data: deskWith(),
    prepare: (double) => {
      double.answer('settings.update', refuse('vault.disk-full'));
      double.answer('providers.connect', refuse('provider.key'));
    },
  }),
  'settings-no-facts': () => {
    const data = deskWith();
    data.facts = [];
    data.business = { ...data.business, name: '', openingHours: [], languages: [] };
    return { data };
  },
  'first-run-practise': firstRun('practise'),
  'first-run-business': firstRun('business'),
  'first-run-provider': firstRun('provider'),
  'first-run-whatsapp': firstRun('whatsapp'),
  'vault-opening': vault({ state: 'opening' }),
  'vault-choose': vault({ state: 'choose-passphrase' }),
  'vault-needed': vault({ state: 'passphrase-needed', retryAt: null }, (double) =>
    double.answer('vault.unlock', refuse('passphrase.wrong')),
  ),
  'vault-wait': vault({ state: 'passphrase-needed', retryAt: Date.now() + 600_000 }),
  'vault-locked': vault({ state: 'keychain-locked' }),
  'vault-missing': vault({ state: 'keychain-missing' }),
  'vault-lost': vault({ state: 'key-lost' }),
  'vault-corrupted': vault({
    state: 'corrupted',
    file: '/home/lina/.config/Frontdesk/vault/a-folder-with-a-long-name/frontdesk.db',
  }),
  'vault-disk-full': vault({ state: 'disk-full' }),
  'vault-failed': vault({
    state: 'failed',
    error: { code: 'internal', message: 'something broke' },
  }),
};
