import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SamePerson } from '../../../../main/engine/domain/amendment.ts';
import type { Conversation } from '../../../../main/engine/domain/conversation.ts';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { isOpen } from '../../../../main/engine/domain/turn-machine.ts';
import { bodyText } from '../../../../main/engine/domain/message.ts';
import { FAKE_START, settle } from '../../../doubles/fake-clock.ts';
import { CHANNEL, openHouse, type House } from './house.ts';

const QUESTION = 'How much is the lemon cake?';
const PHONE = '34600111222@c.us';
const LID = '9988@lid';
const NEW = '34600999888@c.us';

const from = (address: string, over: object = {}): object => ({
  chatAddress: address,
  senderAddress: address,
  ...over,
});

async function meet(house: House, addresses: string[], over: Partial<SamePerson> = {}) {
  const known = { channelId: CHANNEL, addresses, numberChanged: false, at: house.clock.now() };
  await house.intake.samePerson({ ...known, ...over });
  await settle();
}

const all = async (house: House): Promise<readonly Conversation[]> =>
  (await house.memory.conversations.list({ limit: 50, after: null })).items;

const words = async (house: House, address: string): Promise<string[]> =>
  (await house.thread(address)).map(({ body }) => bodyText(body));

const put = async (house: House, address: string, over: Partial<Conversation>): Promise<void> => {
  const conversation = { ...(await house.conversation(address)), ...over };
  await house.memory.commit([{ type: 'put-conversation', conversation }]);
};

async function people(house: House): Promise<number> {
  const addresses = [PHONE, LID, NEW, '77@lid'];
  const who = await house.memory.conversations.whoIs({ channelId: CHANNEL, addresses });
  return who.contacts.length;
}

describe('one person under two addresses', () => {
  it('would have two chats, or lose what one of them says', async () => {
    const house = await openHouse();
    await house.write('One', from(LID));
    await house.clock.advance(1000);
    await house.write('Two', from(PHONE));
    await house.clock.advance(1000);
    await house.write('Three', from(LID));
    const [kept] = (await all(house)).filter(({ address }) => address === LID);
    await meet(house, [PHONE, LID]);
    expect((await all(house)).map(({ id, address, unread }) => ({ id, address, unread }))).toEqual([
      { id: kept?.id, address: PHONE, unread: 3 },
    ]);
    expect(await words(house, PHONE)).toEqual(['One', 'Two', 'Three']);
    expect(await people(house)).toBe(1);
    await house.write('Four', from(LID));
    expect(await words(house, PHONE)).toEqual(['One', 'Two', 'Three', 'Four']);
    expect((await house.conversation(PHONE)).last?.preview).toBe('Four');
  });

  it('would be told to the desk, or told again when nothing is new', async () => {
    const house = await openHouse();
    await house.write('One', from(LID));
    await house.write('Two', from(PHONE));
    await meet(house, [PHONE, LID]);
    expect(house.events.of('conversation-merged')).toHaveLength(1);
    const before = house.events.all.length;
    house.calls.length = 0;
    await meet(house, [PHONE, LID]);
    expect(house.events.all.length).toBe(before);
    expect(house.calls.filter((call) => call.includes('commit'))).toEqual([]);
  });

  it('would be let in by the laxer of what the owner has set', async () => {
    const house = await openHouse();
    await house.write('One', from(LID));
    await house.write('Two', from(PHONE));
    const handOver = { since: FAKE_START, until: null, by: 'desk' } as const;
    await put(house, LID, { mode: 'auto' });
    await put(house, PHONE, { mode: 'off', handOver });
    const { contactId } = await house.conversation(PHONE);
    const contact = contactId && (await house.memory.conversations.contact(contactId));
    if (!contact) throw new Error('no contact');
    await house.memory.commit([{ type: 'put-contact', contact: { ...contact, note: 'No nuts' } }]);
    await meet(house, [PHONE, LID]);
    const merged = await house.conversation(PHONE);
    expect(merged).toMatchObject({ mode: 'off', handOver });
    const kept = merged.contactId && (await house.memory.conversations.contact(merged.contactId));
    expect(kept).toMatchObject({ note: 'No nuts' });
  });

  it('would have a draft answer to an address that is theirs no more', async () => {
    const house = await openHouse();
    await house.write(QUESTION, from(LID));
    const before = await house.turn(LID);
    await meet(house, [PHONE, LID]);
    expect(await house.turn(PHONE)).toMatchObject({
      id: before.id,
      state: 'awaiting-review',
      draftId: before.draftId,
      movedFrom: LID,
    });
  });

  it('would lose a draft that is just being written', async () => {
    const house = await openHouse();
    await house.write('One', from(PHONE));
    const release = house.model.hold();
    await house.write(QUESTION, from(LID));
    expect((await house.turn(LID)).state).toBe('drafting');
    await meet(house, [PHONE, LID]);
    release();
    await settle();
    const turns = (await house.turns()).filter(({ state }) => isOpen(state));
    expect(turns.map(({ state, recipient }) => [state, recipient])).toEqual([
      ['awaiting-review', PHONE],
      ['awaiting-review', PHONE],
    ]);
    const { id } = await house.conversation(PHONE);
    expect(new Set(turns.map(({ conversationId }) => conversationId))).toEqual(new Set([id]));
  });

  it('would be forgotten while both bursts are still being collected', async () => {
    const house = await openHouse({ settings: { quietMs: 1000, collectCapMs: 5000 } });
    await house.write('One', from(PHONE));
    await house.write('Two', from(LID));
    await meet(house, [PHONE, LID]);
    await house.clock.advance(6000);
    const states = (await house.turns()).map(({ state }) => state);
    expect(states).toEqual(['awaiting-review', 'awaiting-review']);
  });

  it('would lose the draft that waits when the disk is full, or be half merged', async () => {
    const house = await openHouse();
    await house.write('One', from(LID));
    await house.write('Two', from(PHONE));
    house.memory.failNextCommit(new FrontdeskError('vault.disk-full', 'Full.'));
    await expect(meet(house, [PHONE, LID])).rejects.toMatchObject({ code: 'vault.disk-full' });
    expect(await all(house)).toHaveLength(2);
    await meet(house, [PHONE, LID]);
    expect(await all(house)).toHaveLength(1);
  });

  it('would keep two chats when it is known before they write', async () => {
    const house = await openHouse();
    await meet(house, [PHONE, LID]);
    await Promise.all([house.write('One', from(LID)), house.write('Two', from(PHONE))]);
    expect(await all(house)).toHaveLength(1);
    expect(await people(house)).toBe(1);
  });

  it('would keep two chats when each message tells the other address', async () => {
    const house = await openHouse();
    await house.write('One', from(PHONE));
    await house.write('Two', from(LID, { senderAliases: [PHONE] }));
    expect(await all(house)).toHaveLength(1);
    expect((await words(house, LID)).length).toBe(2);
  });

  it('would be made one with the owner who answers from their own phone', async () => {
    const house = await openHouse();
    await house.write('One', from(PHONE));
    const owner = { author: 'owner' as const, chatAddress: PHONE, senderAliases: [NEW, LID] };
    await house.write('Answer', owner);
    await house.write('Two', from(LID));
    expect(await words(house, PHONE)).toEqual(['One', 'Answer']);
    expect(await words(house, LID)).toEqual(['Two']);
  });

  it('would move a chat because of what the person wrote in a group', async () => {
    const house = await openHouse();
    await house.write('One', from(PHONE));
    await house.write('Hi all', {
      chatAddress: 'bakers@g.us',
      chatKind: 'group',
      senderAddress: LID,
      senderAliases: [PHONE],
    });
    expect((await house.conversation(PHONE)).address).toBe(PHONE);
    const [inGroup] = await house.thread('bakers@g.us');
    expect(inGroup?.senderId).toBe((await house.conversation(PHONE)).contactId);
    expect(await people(house)).toBe(1);
  });
});

describe('a new number', () => {
  it('would begin a new chat, without a word in the old one', async () => {
    const house = await openHouse();
    await house.write('One', from(PHONE));
    await put(house, PHONE, { mode: 'off' });
    await meet(house, [NEW, PHONE], { numberChanged: true });
    await house.write('Two', from(NEW));
    const [one, ...others] = await all(house);
    expect([one?.address, one?.mode, others]).toEqual([NEW, 'off', []]);
    const thread = await house.thread(NEW);
    expect(thread.map(({ origin }) => origin)).toEqual(['customer', 'system', 'customer']);
    expect(thread[1]?.body).toMatchObject({ event: 'number-changed', subject: NEW });
  });

  it('would be announced each time it is told', async () => {
    const house = await openHouse();
    await house.write('One', from(PHONE));
    await meet(house, [NEW, PHONE], { numberChanged: true });
    await meet(house, [NEW, PHONE], { numberChanged: true });
    expect(await house.thread(NEW)).toHaveLength(2);
  });

  it('would lead whoever has the old number now to somebody else’s answers', async () => {
    const house = await openHouse();
    await house.write('One', from(PHONE));
    await house.clock.advance(1000);
    await meet(house, [NEW, PHONE], { numberChanged: true });
    await house.clock.advance(1000);
    await house.write('I am somebody else', from(PHONE));
    expect(await all(house)).toHaveLength(2);
    expect(await words(house, PHONE)).toEqual(['I am somebody else']);
    expect((await house.turn(PHONE)).recipient).toBe(PHONE);
    expect(await words(house, NEW)).toEqual(['One', '']);
    await house.restart();
    await house.write('Me again', from(PHONE));
    expect(await words(house, PHONE)).toEqual(['I am somebody else', 'Me again']);
  });

  it('would lose what was written from the old number before', async () => {
    const house = await openHouse();
    await house.write('One', from(PHONE));
    await house.clock.advance(1000);
    await meet(house, [NEW, PHONE], { numberChanged: true });
    await house.write('Before', from(PHONE, { earlier: true, sentAt: FAKE_START - 5000 }));
    expect(await all(house)).toHaveLength(1);
    expect(await words(house, NEW)).toEqual(['Before', 'One', '']);
  });
});

describe('messages and meetings', () => {
  it('would end in two chats, lose a message or double one, in some order', async () => {
    const addresses = [PHONE, LID, '77@lid'];
    const message = fc.record({
      what: fc.constant('message' as const),
      at: fc.constantFrom(...addresses),
      aliases: fc.subarray(addresses),
      name: fc.constantFrom('Mia', 'Mia R.', 'Mia Rossi'),
      group: fc.boolean(),
    });
    const meeting = fc.record({
      what: fc.constant('meeting' as const),
      who: fc.shuffledSubarray(addresses, { minLength: 2 }),
    });
    const events = fc.array(fc.oneof({ weight: 2, arbitrary: message }, meeting), {
      minLength: 2,
      maxLength: 10,
    });
    await fc.assert(
      fc.asyncProperty(events, fc.boolean(), fc.boolean(), async (told, together, replayed) => {
        const house = await openHouse();
        const everything = { what: 'meeting' as const, who: addresses };
        const write = (event: (typeof told)[number], index: number): Promise<void> =>
          event.what === 'message'
            ? house.intake.inbound({
                channelId: CHANNEL,
                channelMessageId: `w${index}` as never,
                chatAddress: event.group ? 'bakers@g.us' : event.at,
                chatKind: event.group ? 'group' : 'direct',
                senderAddress: event.at,
                senderName: event.name,
                author: 'customer',
                sentAt: house.clock.now(),
                body: { kind: 'text', text: `text ${index}` },
                senderAliases: event.aliases,
              })
            : house.intake.samePerson({
                channelId: CHANNEL,
                addresses: event.who,
                numberChanged: false,
                at: house.clock.now(),
              });
        const story = [...told, everything];
        const tell = async (): Promise<void> => {
          if (together) await Promise.all(story.map(write));
          else for (const [index, event] of story.entries()) await write(event, index);
        };
        await tell();
        if (replayed) await tell();
        await settle();
        const textsOf = (group: boolean): string[] =>
          told.flatMap((event, index) =>
            event.what === 'message' && event.group === group ? [`text ${index}`] : [],
          );
        const texts = textsOf(false);
        const chats = await all(house);
        const direct = chats.filter(({ kind }) => kind === 'direct');
        expect(direct).toHaveLength(texts.length === 0 ? 0 : 1);
        const who = await house.memory.conversations.whoIs({ channelId: CHANNEL, addresses });
        expect(who.contacts).toHaveLength(1);
        for (const { kind, address } of chats) {
          const thread = await house.thread(address);
          const stored = thread.map(({ body }) => bodyText(body));
          expect(stored.toSorted()).toEqual(textsOf(kind === 'group').toSorted());
          const senders = new Set(thread.map(({ senderId }) => senderId));
          expect(senders).toEqual(new Set([who.contacts[0]?.id]));
        }
        const open = (await house.turns()).filter(({ state }) => isOpen(state));
        expect(open.map(({ recipient }) => recipient)).toEqual(open.map(() => direct[0]?.address));
        const asked = open.flatMap(({ messageIds }) => messageIds);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked).toHaveLength(texts.length);
      }),
      { numRuns: 400, seed: 20_261_122 },
    );
  });
});
