import { createPractice, sampleShop, type PracticeControls } from '../channels/practice/index.ts';
import { ConversationLocks } from '../engine/conversation-locks.ts';
import { createEngine } from '../engine/engine.ts';
import type { ChannelAddress } from '../engine/domain/channel.ts';
import { ChannelId, ChannelMessageId } from '../engine/domain/ids.ts';
import type { EngineEvents } from '../engine/ports/events.ts';
import type { SecretStore } from '../engine/ports/secret-store.ts';
import type { Store } from '../engine/ports/store.ts';
import type { Engine } from '../engine/services/services.ts';
import type { ProviderAccounts } from '../providers/accounts.ts';
import { createProviders } from '../providers/providers.ts';
import { createLanguageIdentifier } from '../understanding/language/index.ts';
import { createUnderstander } from '../understanding/understander.ts';
import { createWhatsApp, type WhatsApp, type WhatsAppGround } from './whatsapp.ts';

/** What is there whether the vault is open or not. */
export interface Ground extends WhatsAppGround {
  events: EngineEvents;
  practiceJournal: string;
}

/** What is there once the vault is open. */
export interface Assistant {
  engine: Engine;
  practice: PracticeControls;
  providers: ProviderAccounts;
  whatsApp: WhatsApp;
}

/** Builds the engine over an open vault. Nothing runs until `engine.start()`. */
export function createAssistant(ground: Ground, store: Store, secrets: SecretStore): Assistant {
  const { clock, random, logger, events, settings } = ground;
  const practice = createPractice({
    clock,
    random,
    logger,
    journalFile: ground.practiceJournal,
    settings,
    conversationAt: (address) => conversationAt(store, address),
  });
  const whatsApp = createWhatsApp(ground);
  const providers = createProviders({ settings, secrets, clock, logger });
  const languages = createLanguageIdentifier();
  const engine = createEngine({
    store,
    clock,
    random,
    logger,
    settings,
    events,
    models: providers.models,
    languages,
    understander: createUnderstander(clock),
    channels: [practice.channel, whatsApp.channel],
    locks: new ConversationLocks(),
  });
  return {
    engine,
    practice: practice.controls,
    providers: providers.accounts,
    whatsApp,
  };
}

async function conversationAt(store: Store, address: ChannelAddress) {
  const { conversation } = await store.conversations.arrival({
    channelId: ChannelId.parse('practice'),
    channelMessageId: ChannelMessageId.parse('none'),
    chatAddress: address,
    senderAddress: address,
  });
  return conversation?.id ?? null;
}

/** A desk that has never been told about a shop starts with the sample one, so that practice makes sense. */
export async function furnish(assistant: Assistant, store: Store): Promise<void> {
  if ((await store.business.get()) !== null) return;
  await assistant.engine.services.business.replaceAll(sampleShop);
}
