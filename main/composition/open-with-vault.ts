import { toFrontdeskError } from '../engine/domain/errors.ts';
import type { LinkState } from '../engine/domain/link.ts';
import type { PracticeState, VaultState } from '../engine/domain/views/app.ts';
import { createAssistant, furnish, type Assistant } from './assistant.ts';
import { closedError } from './desk-doors.ts';
import type { DesktopGround } from './ground.ts';
import type { DressSession } from './whatsapp.ts';

/** An open vault, and one that is being opened again after its process ended, keep the assistant running. */
const KEEPS_RUNNING: readonly VaultState['state'][] = ['open', 'opening'];

/**
 * The assistant's life follows the vault's: it is built when the vault opens and ends when the vault cannot be
 * used any more, so that nothing it remembers of one vault ever meets another.
 */
export function openWithVault(ground: DesktopGround & { dressWhatsAppSession?: DressSession }) {
  const { vault, logger } = ground;
  let assistant: Assistant | null = null;
  let changing: Promise<void> | null = null;
  /** Why the assistant could not be started over an open vault. */
  let broken: VaultState | null = null;
  const stateListeners = new Set<(state: VaultState) => void>();
  const practiceListeners = new Set<(state: PracticeState) => void>();
  const linkListeners = new Set<(state: LinkState) => void>();

  /** What the desk sees: it opens when the assistant answers, not before. */
  function state(): VaultState {
    if (broken !== null) return broken;
    const own = vault.state();
    return own.state === 'open' && assistant === null ? { state: 'opening' } : own;
  }

  function tell(): void {
    stateListeners.forEach((listener) => listener(state()));
  }

  async function build(): Promise<void> {
    const store = vault.store();
    const made = createAssistant(
      {
        ...ground,
        practiceJournal: ground.paths.practice,
        linkMemory: ground.paths.linkMemory,
        handOverJournal: ground.paths.handOverJournal,
      },
      store,
      vault.secrets(),
    );
    made.practice.onChange((practice) => practiceListeners.forEach((told) => told(practice)));
    made.whatsApp.link.onChange((link) => linkListeners.forEach((told) => told(link)));
    await furnish(made, store);
    await made.engine.start();
    assistant = made;
  }

  async function endAssistant(): Promise<void> {
    const ending = assistant;
    assistant = null;
    await ending?.engine.stop();
  }

  /** One change at a time; when it is done, the vault is looked at again. */
  function change(how: () => Promise<void>): void {
    changing = how()
      .catch((cause: unknown) => {
        logger.error('assistant-failed', cause);
        broken = { state: 'failed', error: toFrontdeskError(cause).toShape() };
      })
      .then(() => {
        changing = null;
        follow();
      });
  }

  function follow(): void {
    if (changing === null) {
      const now = vault.state().state;
      if (now === 'open' && assistant === null && broken === null) change(build);
      else if (!KEEPS_RUNNING.includes(now) && assistant !== null) change(endAssistant);
    }
    tell();
  }

  /** Resolves when nothing is on its way: the assistant runs, or the owner is asked something. */
  async function settled(): Promise<void> {
    while (state().state === 'opening') {
      await new Promise<void>((resolve) => {
        const listener = () => {
          stateListeners.delete(listener);
          resolve();
        };
        stateListeners.add(listener);
      });
    }
  }

  vault.onChange(follow);
  return {
    state,
    settled,
    async open(): Promise<void> {
      await vault.open();
      await settled();
    },
    /** Tries again what is in the way: the vault first, then the assistant over it. */
    async retry(): Promise<VaultState> {
      broken = null;
      await vault.retry();
      follow();
      await settled();
      return state();
    },
    onState: (listener: (state: VaultState) => void) => void stateListeners.add(listener),
    onPractice: (listener: (state: PracticeState) => void) => void practiceListeners.add(listener),
    onLink: (listener: (state: LinkState) => void) => void linkListeners.add(listener),
    isOpen: () => assistant !== null,
    get(): Assistant {
      if (assistant === null) throw closedError();
      return assistant;
    },
    async stop(): Promise<void> {
      await changing;
      await endAssistant();
    },
  };
}
