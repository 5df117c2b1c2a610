import { describe, expect, it } from 'vitest';
import {
  APPROVAL_LASTS_MS,
  departure,
  type DepartureFacts,
} from '../../../../main/engine/outbox/departure.ts';
import { MessageId } from '../../../../main/engine/domain/ids.ts';
import { advance } from '../../../../main/engine/domain/turn-machine.ts';
import { openDesk, AUTO } from '../engine/open-desk.ts';

/** What the outbox knows of an approved reply whose undo time has just passed. */
async function approved(change: Partial<DepartureFacts> = {}): Promise<DepartureFacts> {
  const desk = await openDesk();
  await desk.write('lina');
  await desk.approve('lina');
  const { id } = await desk.conversation('lina');
  const snapshot = await desk.memory.conversations.snapshot(id);
  const send = snapshot?.liveSends[0];
  if (snapshot === null || send === undefined) throw new Error('nothing was approved');
  return {
    send,
    snapshot,
    now: send.notBefore,
    stopped: false,
    frozen: false,
    alsoReaches: [],
    channel: 'ready',
    settings: { autoReply: false, autoReplyPausedUntil: null },
    retryAt: 0,
    ...change,
  };
}

describe('the decision of the last moment', () => {
  it('lets go what is due', async () => {
    expect(departure(await approved())).toMatchObject({ do: 'go' });
  });

  it('waits out the undo time, or there is nothing to undo', async () => {
    const facts = await approved();
    const until = facts.send.notBefore;
    expect(departure({ ...facts, now: until - 1 })).toEqual({ do: 'wait', until });
  });

  it('holds when sending is stopped, also within the undo time', async () => {
    const facts = await approved({ stopped: true });
    const held = { do: 'hold', reason: 'stopped' };
    expect(departure(facts)).toEqual(held);
    expect(departure({ ...facts, now: facts.send.notBefore - 1 })).toEqual(held);
  });

  it.each(['starting', 'reconnecting', 'deaf', 'conflict', 'logged-out', 'frozen', null] as const)(
    'hands nothing to a channel that is %s',
    async (channel) => {
      const facts = await approved({ channel });
      const lapsesAt = facts.send.notBefore + APPROVAL_LASTS_MS;
      expect(departure(facts)).toEqual({ do: 'wait-for-channel', lapsesAt });
    },
  );

  it('holds what lapsed, also when the channel is back at that very moment', async () => {
    const facts = await approved();
    const now = facts.send.notBefore + APPROVAL_LASTS_MS;
    expect(departure({ ...facts, now })).toEqual({ do: 'hold', reason: 'too-late' });
    expect(departure({ ...facts, now: now - 1 })).toMatchObject({ do: 'go' });
  });

  it('never sleeps past the lapse while it waits to try again', async () => {
    const facts = await approved();
    const lapsesAt = facts.send.notBefore + APPROVAL_LASTS_MS;
    const until = facts.now + 1000;
    expect(departure({ ...facts, retryAt: until })).toEqual({ do: 'wait', until });
    expect(departure({ ...facts, now: lapsesAt - 10, retryAt: lapsesAt + 1 })).toEqual({
      do: 'wait',
      until: lapsesAt,
    });
  });

  it('holds a reply that does not answer the newest message', async () => {
    const facts = await approved();
    const [turn] = facts.snapshot.openTurns;
    if (turn === undefined) throw new Error('unreachable');
    const newer = MessageId.parse('newer');
    const held = { do: 'hold', reason: 'customer-wrote' };
    const marked = { ...facts.snapshot, openTurns: [{ ...turn, newerMessageId: newer }] };
    expect(departure({ ...facts, snapshot: marked })).toEqual(held);
    const grown = { ...turn, messageIds: [...turn.messageIds, newer] };
    expect(departure({ ...facts, snapshot: { ...marked, openTurns: [grown] } })).toEqual(held);
  });

  it('drops what its turn wants no more', async () => {
    const facts = await approved();
    const [turn] = facts.snapshot.openTurns;
    if (turn === undefined) throw new Error('unreachable');
    const openTurns = [advance(turn, 'held', facts.now)];
    expect(departure({ ...facts, snapshot: { ...facts.snapshot, openTurns } })).toEqual({
      do: 'drop',
    });
    expect(departure({ ...facts, snapshot: { ...facts.snapshot, openTurns: [] } })).toEqual({
      do: 'drop',
    });
  });

  it('lets a reply go to another address of the same person, and to nobody else’s', async () => {
    const facts = await approved();
    const send = { ...facts.send, recipient: 'lina-too' };
    const alsoReaches = ['lina', 'lina-too'];
    expect(departure({ ...facts, send, alsoReaches })).toMatchObject({ do: 'go' });
    expect(departure({ ...facts, send, alsoReaches: ['lina'] })).toMatchObject({ do: 'refuse' });
  });

  it('refuses another recipient than the one that asked, wherever it differs', async () => {
    const facts = await approved();
    const { conversation, openTurns } = facts.snapshot;
    const [turn] = openTurns;
    if (turn === undefined) throw new Error('unreachable');
    const refused = { do: 'refuse', error: { code: 'send.recipient-changed' } };
    const other = 'someone-else';
    expect(departure({ ...facts, send: { ...facts.send, recipient: other } })).toMatchObject(
      refused,
    );
    expect(
      departure({
        ...facts,
        snapshot: { ...facts.snapshot, conversation: { ...conversation, address: other } },
      }),
    ).toMatchObject(refused);
    expect(
      departure({
        ...facts,
        snapshot: { ...facts.snapshot, openTurns: [{ ...turn, recipient: other }] },
      }),
    ).toMatchObject(refused);
  });

  it('holds a reply in a chat that the owner has taken over', async () => {
    const facts = await approved();
    const handOver = { since: facts.now, until: facts.now + 1, by: 'desk' as const };
    const conversation = { ...facts.snapshot.conversation, handOver };
    const taken = { ...facts, snapshot: { ...facts.snapshot, conversation } };
    expect(departure(taken)).toEqual({ do: 'hold', reason: 'undone' });
    expect(departure({ ...taken, now: facts.now + 1 })).toMatchObject({ do: 'go' });
  });

  it('holds an automatic reply where Frontdesk may not answer alone any more', async () => {
    const facts = await approved();
    const auto = { ...facts, send: { ...facts.send, origin: 'auto' as const } };
    const { conversation } = facts.snapshot;
    const inAuto = { ...facts.snapshot, conversation: { ...conversation, mode: 'auto' as const } };
    const settings = { autoReply: AUTO.autoReply ?? false, autoReplyPausedUntil: null };
    expect(departure({ ...auto, snapshot: inAuto, settings })).toMatchObject({ do: 'go' });
    expect(departure({ ...auto, snapshot: inAuto })).toEqual({ do: 'hold', reason: 'undone' });
    expect(departure({ ...auto, settings })).toEqual({ do: 'hold', reason: 'undone' });
  });
});
