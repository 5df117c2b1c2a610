import type { ProviderId } from '../engine/domain/ids.ts';
import type { ProviderConfig } from '../engine/domain/provider.ts';
import type { Clock } from '../engine/ports/clock.ts';
import type { LanguageModel, ProviderAccount } from '../engine/ports/language-model.ts';
import type { Logger } from '../engine/ports/logger.ts';

/** What a provider may use to build its parts. */
export interface ProviderSetup {
  config: ProviderConfig;
  /** Null where none is kept. Must never appear in an error, a log line or anything that can be inspected. */
  key: string | null;
  clock: Clock;
  logger: Logger;
}

export interface ProviderCapabilities {
  /** Takes `ModelRequest.tools` and answers with `tool-call` events. */
  tools: boolean;
  /** Says with `facts-used` what a reply was built from. */
  factsUsed: boolean;
  /** The owner says where it answers: `ProviderConfig.baseUrl` is required. */
  ownAddress: boolean;
}

/** One way to get replies written. Adding one is a folder beside this file and a line in `registry.ts`. */
export interface Provider {
  readonly id: ProviderId;
  /** Whether it refuses to work without a key. */
  readonly needsKey: boolean;
  /** Whether a key can be given at all; where not, the keychain is never asked. */
  readonly takesKey: boolean;
  /** Used until the owner chooses one; empty where only the provider's own list can tell. */
  readonly defaultModel: string;
  readonly capabilities: ProviderCapabilities;
  /** Cheap and without I/O: vendor code is loaded with the first call. */
  createModel(setup: ProviderSetup): LanguageModel;
  /** Cheap and without I/O. */
  createAccount(setup: ProviderSetup): ProviderAccount;
}
