import { SendId } from '../../../../main/engine/domain/ids.ts';
import { bodyText } from '../../../../main/engine/domain/message.ts';
import { advance } from '../../../../main/engine/domain/turn-machine.ts';
import type { Turn } from '../../../../main/engine/domain/turn.ts';
import { GOOD_REPLY, type House } from './house.ts';

export const AUTO = { autoReply: true, defaultMode: 'auto' } as const;

export const COLLECT = { quietMs: 1500, collectCapMs: 6000 } as const;

/** What a service would store: another state or mark of the newest turn. */
export async function put(house: House, turn: Turn): Promise<Turn> {
  await house.memory.commit([{ type: 'put-turn', turn }]);
  return turn;
}

export async function words(house: House, turn: Turn): Promise<string[]> {
  return (await house.memory.messages.byIds(turn.messageIds)).map(({ body }) => bodyText(body));
}

/** Mia's question is drafted, approved by the owner and waits out its undo time. */
export async function approved(house: House): Promise<Turn> {
  await house.write('How much is the lemon cake?');
  const waiting = await house.turn();
  const turn = advance(waiting, 'approved', house.clock.now());
  await house.memory.commit([
    { type: 'put-turn', turn },
    {
      type: 'put-send',
      send: {
        id: SendId.parse('send'),
        turnId: turn.id,
        draftId: turn.draftId,
        conversationId: turn.conversationId,
        channelId: turn.channelId,
        recipient: turn.recipient,
        text: GOOD_REPLY,
        origin: 'approved',
        answersMessageId: turn.messageIds.at(-1) ?? null,
        state: 'queued',
        revision: 0,
        createdAt: 0,
        notBefore: house.clock.now() + 5000,
        lapsesAt: null,
        handedOverAt: null,
        settledAt: null,
        attempts: 0,
        channelMessageId: null,
        error: null,
      },
    },
  ]);
  return turn;
}
