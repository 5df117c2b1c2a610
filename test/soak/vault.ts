import { bodyText, type Message } from '../../main/engine/domain/message.ts';
import type { ConversationRow } from '../../main/engine/domain/views/conversations.ts';
import type { ConversationId, MediaId } from '../../main/engine/domain/ids.ts';
import type { SoakApp } from './soak-app.ts';

const PAGE = 500;

interface KeptMessage {
  direction: 'in' | 'out';
  text: string;
  left: boolean;
  mediaId: MediaId | undefined;
}

export interface KeptChat {
  id: ConversationId;
  address: string;
  row: ConversationRow;
  messages: KeptMessage[];
}

function kept(message: Message): KeptMessage {
  const { direction, body, delivery } = message;
  return {
    direction,
    text: bodyText(body),
    left: delivery === 'sent' || delivery === 'delivered' || delivery === 'read',
    mediaId: body.kind === 'media' ? body.mediaId : undefined,
  };
}

export async function readChats(app: SoakApp): Promise<ConversationRow[]> {
  const { items } = await app.ask('conversations.list', { limit: PAGE, after: null });
  return items.filter(({ conversation }) => conversation.channelId === 'whatsapp-web');
}

async function readThread(app: SoakApp, conversationId: ConversationId): Promise<KeptMessage[]> {
  const all: KeptMessage[] = [];
  let before: Message['id'] | null = null;
  for (;;) {
    const page: { items: Message[]; hasOlder: boolean } = await app.ask('conversations.thread', {
      conversationId,
      before,
      limit: PAGE,
    });
    all.unshift(...page.items.map(kept));
    before = page.items[0]?.id ?? null;
    if (!page.hasOlder || before === null) return all;
  }
}

/** All that the app has, read as the desk reads it. */
export async function readVault(app: SoakApp): Promise<KeptChat[]> {
  const chats: KeptChat[] = [];
  for (const row of await readChats(app)) {
    const { id, address } = row.conversation;
    chats.push({ id, address, row, messages: await readThread(app, id) });
  }
  return chats;
}
