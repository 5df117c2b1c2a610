import type { ChannelAddress } from '../../engine/domain/channel.ts';
import type { ConversationId } from '../../engine/domain/ids.ts';
import type { PracticeState } from '../../engine/domain/views/app.ts';
import type { Channel } from '../../engine/ports/channel.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import type { Random } from '../../engine/ports/random.ts';
import type { SettingsStore } from '../../engine/ports/settings-store.ts';
import { createPracticeChannel, type WriteAs } from './channel.ts';
import { FileJournal } from './journal.ts';
import { switchInSettings, type PlayChange } from './state.ts';

export { sampleShop } from './sample-shop/index.ts';

/** The practice as the desk knows it. */
export interface PracticeControls {
  state(): PracticeState;
  set(change: PlayChange): Promise<PracticeState>;
  /**
   * Plays a customer. Resolves when the engine has taken the message, or keeps it waiting to be taken.
   * @throws FrontdeskError `not-found` or `channel.offline`
   */
  writeAs(message: {
    customer: WriteAs;
    text: string;
  }): Promise<{ conversationId: ConversationId | null }>;
  /** Returns a function that stops listening. */
  onChange(listener: (state: PracticeState) => void): () => void;
}

/** The practice channel as it ships: its switch in the settings, its journal in a file. */
export function createPractice(parts: {
  clock: Clock;
  random: Random;
  logger: Logger;
  settings: SettingsStore;
  journalFile: string;
  /** The conversation at an address of this channel; without it nobody is told which one a played message came in. */
  conversationAt?: (address: ChannelAddress) => Promise<ConversationId | null>;
}): { channel: Channel; controls: PracticeControls } {
  const { clock, random, logger, settings, journalFile, conversationAt } = parts;
  const { channel, controls } = createPracticeChannel({
    clock,
    random,
    logger,
    journal: new FileJournal(journalFile, logger),
    play: switchInSettings(settings),
  });
  return {
    channel,
    controls: {
      ...controls,
      writeAs: async ({ customer, text }) => {
        const { address } = await controls.writeAs(customer, text);
        return { conversationId: (await conversationAt?.(address)) ?? null };
      },
    },
  };
}
