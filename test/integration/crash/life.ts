/**
 * One life of the app: the real engine over the real vault process, with customers in files. Takes its plan from the
 * command line, is killed at the planned step, or says so and ends when nothing is left to do.
 */
import { ConversationLocks } from '../../../main/engine/conversation-locks.ts';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { createEngine } from '../../../main/engine/engine.ts';
import type { ModelEvent } from '../../../main/engine/ports/language-model.ts';
import type { Store } from '../../../main/engine/ports/store.ts';
import type { EngineServices } from '../../../main/engine/services/services.ts';
import { createEventBus } from '../../../main/platform/event-bus.ts';
import { createSystemRandom } from '../../../main/platform/system-random.ts';
import { VaultClient } from '../../../main/storage/vault-client.ts';
import { VaultKeeper } from '../../../main/storage/vault-keeper.ts';
import { FixedLanguage } from '../../doubles/fixed-language.ts';
import { FixedUnderstander } from '../../doubles/fixed-understander.ts';
import { MemorySettingsStore } from '../../doubles/memory-settings-store.ts';
import { ScriptedModel } from '../../doubles/scripted-model.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import { watched } from '../../doubles/watched.ts';
import { KEY, launchVault, realClock } from '../vault/vault-lab.ts';
import { arrival, FileChannel } from './file-channel.ts';
import { filesOf, Plan, type Report } from './plan.ts';

const plan = Plan.parse(JSON.parse(process.argv[2] ?? '{}'));
const files = filesOf(plan.dir);
const names: string[] = [];

function step(name: string): void {
  names.push(name);
  if (names.length === plan.killAt) process.kill(process.pid, 'SIGKILL');
}

/** A kill can come before a commit, while the vault is at it, or when it is stored. Reads change nothing. */
function killable(store: Store): Store {
  return watched(store, async (name, real) => {
    if (name !== 'commit') return real();
    step('commit: before');
    const answer = real();
    step('commit: while it is stored');
    await answer;
    step('commit: after');
    return undefined;
  });
}

/** The vault of the life before may need a moment to let go of its file. */
async function openVault(): Promise<Store> {
  const logger = new SilentLogger();
  const keeper = new VaultKeeper({ launch: launchVault, clock: realClock, logger });
  for (let tries = 0; ; tries += 1) {
    try {
      await keeper.open({ file: files.vault, key: KEY });
      return new VaultClient(keeper);
    } catch (cause) {
      const inUse = cause instanceof FrontdeskError && cause.code === 'vault.stopped';
      if (!inUse || tries === 100) throw cause;
    }
  }
}

async function* answer(): AsyncGenerator<ModelEvent> {
  await Promise.resolve();
  yield { type: 'text', delta: 'The lemon cake for 8 people costs €24.' };
  yield { type: 'facts-used', factIds: ['lemon'] };
  yield { type: 'finish', reason: 'stop', model: 'scripted-1' };
}

/** The owner approves whatever waits. What has moved on meanwhile is refused, as it should be. */
async function approveAll({ review }: EngineServices): Promise<void> {
  for (const row of await review.queue()) {
    const { turnId, draftId, draftVersion, lastMessageId } = row;
    if (row.state !== 'awaiting-review' || draftId === null || draftVersion === null) continue;
    const approval = { turnId, draftId, draftVersion, lastMessageId, flagsSeen: true };
    await review.approve(approval).catch((cause: unknown) => {
      if (!(cause instanceof FrontdeskError) || cause.code === 'internal') throw cause;
    });
  }
}

async function isSettled(store: Store): Promise<boolean> {
  const open = await store.turns.count([
    'collecting',
    'ready',
    'drafting',
    'awaiting-review',
    'approved',
    'sending',
    'unconfirmed',
  ]);
  const live = await store.sends.inStates(['queued', 'handing-over', 'unconfirmed']);
  return open === 0 && live.length === 0;
}

const vault = await openVault();
const store = killable(vault);
const logger = new SilentLogger();
const model = new ScriptedModel();
model.fallback = answer;
const channel = new FileChannel({
  ...files,
  inbox: Array.from({ length: plan.arrived }, (_, index) => arrival(index, plan.customers)),
  step,
});
const events = createEventBus(logger);
const engine = createEngine({
  store,
  clock: realClock,
  random: createSystemRandom(),
  logger,
  settings: new MemorySettingsStore({
    autoReply: true,
    defaultMode: plan.mode,
    holdSeconds: 0,
    quietMs: 5,
    collectCapMs: 50,
  }),
  events,
  models: model,
  languages: new FixedLanguage(),
  understander: new FixedUnderstander(),
  channels: [channel],
  locks: new ConversationLocks(),
});

let approving: Promise<void> = Promise.resolve();
events.on((event) => {
  if (event.type !== 'turn-changed' || event.state !== 'awaiting-review') return;
  approving = approving.then(() => approveAll(engine.services));
});
await engine.start();
approving = approving.then(() => approveAll(engine.services));
await channel.allStored;
while (!(await isSettled(vault))) {
  await new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
}
await approving;
await engine.stop();
await vault.close();
process.send?.({ steps: names.length, names } satisfies Report, () => process.exit(0));
