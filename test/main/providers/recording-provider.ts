import type { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import type { ModelInfo } from '../../../main/engine/domain/provider.ts';
import type { Provider, ProviderSetup } from '../../../main/providers/provider.ts';

/** A provider that remembers what it was set up with and answers checks as told. */
export class RecordingProvider implements Provider {
  readonly id: Provider['id'];
  readonly needsKey: boolean;
  readonly takesKey: boolean;
  readonly defaultModel: string;
  readonly capabilities: Provider['capabilities'];
  readonly models: ProviderSetup[] = [];
  readonly checks: ProviderSetup[] = [];
  listed: readonly ModelInfo[] = [
    { id: 'large', name: 'Large' },
    { id: 'small', name: 'Small' },
  ];
  /** While set, every check fails with it. */
  fault: FrontdeskError | null = null;

  constructor(id: Provider['id'], options: Partial<Provider> & { ownAddress?: boolean } = {}) {
    this.id = id;
    this.needsKey = options.needsKey ?? true;
    this.takesKey = options.takesKey ?? true;
    this.defaultModel = options.defaultModel ?? 'small';
    this.capabilities = {
      tools: true,
      factsUsed: false,
      ownAddress: options.ownAddress ?? false,
    };
  }

  createModel(setup: ProviderSetup) {
    this.models.push(setup);
    return {
      providerId: this.id,
      model: setup.config.model,
      generate: () => {
        throw new Error('Nobody generates here.');
      },
    };
  }

  createAccount(setup: ProviderSetup) {
    return {
      check: () => {
        this.checks.push(setup);
        return this.fault === null
          ? Promise.resolve({ models: this.listed })
          : Promise.reject(this.fault);
      },
    };
  }
}
