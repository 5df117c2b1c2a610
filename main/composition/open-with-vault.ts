import type { PracticeState } from '../engine/domain/views/app.ts';
import { createAssistant, furnish, type Assistant } from './assistant.ts';
import { closedError } from './desk-doors.ts';
import type { DesktopGround } from './ground.ts';

/** The assistant's life follows the vault's: it is built when the vault opens and ends before it closes. */
export function openWithVault(ground: DesktopGround) {
  const { vault, logger } = ground;
  let assistant: Assistant | null = null;
  let starting: Promise<void> | null = null;
  const openListeners = new Set<() => void>();
  const practiceListeners = new Set<(state: PracticeState) => void>();

  async function build(): Promise<void> {
    const made = createAssistant(
      { ...ground, practiceJournal: ground.paths.practice },
      vault.store(),
      vault.secrets(),
    );
    made.practice.onChange((state) => practiceListeners.forEach((listener) => listener(state)));
    await furnish(made, vault.store());
    await made.engine.start();
    assistant = made;
    openListeners.forEach((listener) => listener());
  }

  function follow(): void {
    if (vault.state().state !== 'open' || starting !== null) return;
    starting = build().catch((cause: unknown) => {
      logger.error('assistant-failed', cause);
      starting = null;
    });
  }

  vault.onChange(follow);
  return {
    async open(): Promise<void> {
      await vault.open();
      follow();
      await starting;
    },
    /** Resolves when there is nothing more to wait for: the assistant runs, or the owner is asked something. */
    async settled(): Promise<void> {
      while (vault.state().state === 'opening') {
        await new Promise<void>((resolve) => {
          const off = vault.onChange(() => {
            off();
            resolve();
          });
        });
      }
      await starting;
    },
    isOpen: () => assistant !== null,
    get(): Assistant {
      if (assistant === null) throw closedError();
      return assistant;
    },
    onOpen(listener: () => void) {
      openListeners.add(listener);
    },
    onPractice(listener: (state: PracticeState) => void) {
      practiceListeners.add(listener);
    },
    async stop(): Promise<void> {
      await starting;
      await assistant?.engine.stop();
      assistant = null;
    },
  };
}
