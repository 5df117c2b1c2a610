import type { Channel } from './ports/channel.ts';
import type { Clock } from './ports/clock.ts';
import type { EngineEvents } from './ports/events.ts';
import type { LanguageIdentifier } from './ports/language-identifier.ts';
import type { LanguageModels } from './ports/language-model.ts';
import type { Logger } from './ports/logger.ts';
import type { Random } from './ports/random.ts';
import type { SettingsStore } from './ports/settings-store.ts';
import type { Store } from './ports/store.ts';
import type { Understander } from './ports/understander.ts';
import type { ConversationLocks } from './conversation-locks.ts';

/** Everything the engine is made with. The composition root fills it; tests fill it with twins. */
export interface EngineParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: Random;
  readonly logger: Logger;
  readonly settings: SettingsStore;
  readonly events: EngineEvents;
  readonly models: LanguageModels;
  readonly languages: LanguageIdentifier;
  readonly understander: Understander;
  readonly channels: readonly Channel[];
  /** Whoever changes a conversation's turns, drafts or sends holds its lock from the read to the commit. */
  readonly locks: ConversationLocks;
}
