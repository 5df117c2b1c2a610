import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sampleShop } from '../../main/channels/practice/index.ts';
import { ConversationLocks } from '../../main/engine/conversation-locks.ts';
import type { EngineEvent } from '../../main/engine/domain/engine-event.ts';
import type { SettingsPatch } from '../../main/engine/domain/settings.ts';
import { createEngine } from '../../main/engine/engine.ts';
import type { Clock } from '../../main/engine/ports/clock.ts';
import type { EngineEvents } from '../../main/engine/ports/events.ts';
import type { LanguageModels } from '../../main/engine/ports/language-model.ts';
import type { Engine } from '../../main/engine/services/services.ts';
import { createEventBus } from '../../main/platform/event-bus.ts';
import { createSystemRandom } from '../../main/platform/system-random.ts';
import { nodeProcess } from '../../main/storage/launch/node-process.ts';
import { VaultClient } from '../../main/storage/vault-client.ts';
import { VaultKeeper } from '../../main/storage/vault-keeper.ts';
import { createLanguageIdentifier } from '../../main/understanding/language/index.ts';
import { createUnderstander } from '../../main/understanding/understander.ts';
import { MemoryChannel } from '../doubles/memory-channel.ts';
import { MemorySettingsStore } from '../doubles/memory-settings-store.ts';
import { SilentLogger } from '../doubles/silent-logger.ts';
import { BenchClock } from './bench-clock.ts';
import { BenchModel } from './bench-model.ts';

const VAULT_ENTRY = path.resolve(import.meta.dirname, '../../main/storage/vault-process/main.ts');

export interface DeskOptions {
  settings?: SettingsPatch;
  /** Delivery ticks come for every reply. */
  ticks?: boolean;
  /** Instead of the scripted model: built over the desk's own settings and clock. */
  models?: (parts: {
    settings: MemorySettingsStore;
    clock: Clock;
    logger: SilentLogger;
  }) => LanguageModels;
}

/** The whole engine over the real vault in its own process; only the network at both ends is a twin. */
export interface BenchDesk {
  readonly engine: Engine;
  readonly store: VaultClient;
  readonly channel: MemoryChannel;
  readonly model: BenchModel;
  readonly clock: BenchClock;
  readonly settings: MemorySettingsStore;
  readonly events: EngineEvents;
  /** Resolves with the first event from now on that fits. */
  happened(fits: (event: EngineEvent) => boolean): Promise<EngineEvent>;
  close(): Promise<void>;
}

/** Every delay at 0 and every chat in Auto, unless told otherwise. */
const NO_DELAYS: SettingsPatch = {
  quietMs: 0,
  holdSeconds: 0,
  autoReply: true,
  defaultMode: 'auto',
  provider: 'openai',
};

export async function openBenchDesk(options: DeskOptions = {}): Promise<BenchDesk> {
  const folder = await mkdtemp(path.join(tmpdir(), 'frontdesk-bench-'));
  const clock = new BenchClock();
  const logger = new SilentLogger();
  const launch = nodeProcess(process.execPath, VAULT_ENTRY);
  const keeper = new VaultKeeper({ launch, clock, logger });
  await keeper.open({ file: path.join(folder, 'vault.db'), key: '0f'.repeat(32) });
  const store = new VaultClient(keeper);
  await store.commit([
    { type: 'put-business', business: sampleShop.business },
    ...sampleShop.facts.map((fact) => ({ type: 'put-fact' as const, fact })),
  ]);
  const settings = new MemorySettingsStore({ ...NO_DELAYS, ...options.settings });
  const model = new BenchModel();
  const channel = new MemoryChannel({ clock, ticks: options.ticks ?? false });
  const events = createEventBus(logger);
  const languages = createLanguageIdentifier();
  await languages.ready();
  const engine = createEngine({
    store,
    clock,
    random: createSystemRandom(),
    logger,
    settings,
    events,
    models: options.models?.({ settings, clock, logger }) ?? model,
    languages,
    understander: createUnderstander(clock),
    channels: [channel],
    locks: new ConversationLocks(),
  });
  await engine.start();
  return {
    engine,
    store,
    channel,
    model,
    clock,
    settings,
    events,
    happened: (fits) =>
      new Promise((resolve) => {
        const off = events.on((event) => {
          if (!fits(event)) return;
          off();
          resolve(event);
        });
      }),
    async close() {
      await engine.stop();
      await store.close();
      await rm(folder, { recursive: true, force: true });
      const faults = logger.lines.filter(({ level }) => level === 'error');
      if (faults.length > 0) throw new Error('The desk met faults.', { cause: faults[0]?.cause });
    },
  };
}
