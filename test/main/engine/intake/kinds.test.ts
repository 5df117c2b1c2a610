import { describe, expect, it } from 'vitest';
import { MAX_MEDIA_BYTES } from '../../../../main/engine/domain/enclosure.ts';
import { ChannelMessageId } from '../../../../main/engine/domain/ids.ts';
import type { InboundMessage, MessageBody } from '../../../../main/engine/domain/message.ts';
import { FAKE_START } from '../../../doubles/fake-clock.ts';
import { openHouse, type House } from './house.ts';

const photo = (over: object = {}): MessageBody => ({
  kind: 'media',
  media: 'image',
  mimeType: 'image/jpeg',
  bytes: 2048,
  ...over,
});

const inGroup = (over: Partial<InboundMessage> = {}): Partial<InboundMessage> => ({
  chatAddress: 'bakers',
  chatKind: 'group',
  senderAddress: 'mia',
  ...over,
});

async function mediaStates(house: House): Promise<unknown[]> {
  const thread = await house.thread();
  const ids = thread.flatMap(({ body }) =>
    body.kind === 'media' && body.mediaId !== undefined ? [body.mediaId] : [],
  );
  const found = await house.memory.media.byIds(ids);
  return found.map(({ state, bytes, mimeType }) => ({ state, bytes, mimeType }));
}

describe('what a channel knows of a message', () => {
  it('would be forgotten: whom it answers, that it was passed on, that it names us', async () => {
    const house = await openHouse();
    const quoted = { channelMessageId: inboundId('wire-1'), preview: 'Hello', ours: true };
    await house.write('As I said', { quoted, forwarded: true, meantForUs: true });
    expect((await house.thread())[0]).toMatchObject({ quoted, forwarded: true, meantForUs: true });
  });

  it('would put everybody’s name into a direct chat, or nobody’s into a group', async () => {
    const house = await openHouse();
    await house.write('Hi');
    await house.write('Hi all', inGroup({ senderName: 'Mia R.' }));
    expect((await house.thread('mia'))[0]).not.toHaveProperty('senderName');
    expect((await house.thread('bakers'))[0]?.senderName).toBe('Mia R.');
  });

  it('would show a group by its address after the group was named', async () => {
    const house = await openHouse();
    await house.write('Hi', inGroup({ chatTitle: 'Market bakers' }));
    await house.write('Hi', inGroup());
    expect((await house.conversation('bakers')).title).toBe('Market bakers');
    await house.write('Hi', inGroup({ chatTitle: 'Town bakers' }));
    expect((await house.conversation('bakers')).title).toBe('Town bakers');
  });

  it('would lose where a photo can be fetched from, or fetch one that is too large', async () => {
    const house = await openHouse();
    await house.write('', { body: photo() });
    await house.write('', { body: photo({ bytes: MAX_MEDIA_BYTES + 1 }) });
    await house.write('', { body: photo({ viewOnce: true }) });
    expect(await mediaStates(house)).toEqual([
      { state: 'remote', bytes: 2048, mimeType: 'image/jpeg' },
      { state: 'too-large', bytes: MAX_MEDIA_BYTES + 1, mimeType: 'image/jpeg' },
    ]);
    const [first] = await house.thread();
    if (first?.body.kind !== 'media' || first.body.mediaId === undefined) throw new Error('no id');
    expect((await house.memory.media.get(first.body.mediaId))?.messageId).toBe(first.id);
  });

  it.each<[MessageBody, object]>([
    [photo({ caption: 'Our oven' }), { body: 'image', preview: 'Our oven' }],
    [
      { kind: 'media', media: 'voice' },
      { body: 'voice', preview: '' },
    ],
    [{ kind: 'location', latitude: 1, longitude: 2, live: false }, { body: 'location' }],
    [
      { kind: 'system', text: '', event: 'call-missed' },
      { body: 'system', event: 'call-missed' },
    ],
  ])('would leave a row of the list without words for %o', async (body, last) => {
    const house = await openHouse();
    await house.write('', { body });
    expect((await house.conversation()).last).toMatchObject(last);
  });
});

describe('what happens in a chat', () => {
  const event = (name: 'encryption' | 'call-missed' | 'group-renamed'): MessageBody => ({
    kind: 'system',
    text: '',
    event: name,
  });

  it('would be answered, or hide what the customer last said', async () => {
    const house = await openHouse();
    await house.write('Hello');
    await house.write('', { body: event('encryption') });
    const { unread, last } = await house.conversation();
    expect([unread, last?.preview]).toEqual([1, 'Hello']);
    expect(await house.turns()).toHaveLength(1);
    expect((await house.thread()).at(-1)).toMatchObject({ origin: 'system', direction: 'in' });
  });

  it('would let a missed call pass unseen', async () => {
    const house = await openHouse();
    await house.write('', { body: event('call-missed') });
    expect((await house.conversation()).unread).toBe(1);
    expect(await house.turns()).toEqual([]);
  });

  it('would take a chat over because the owner’s phone did something without words', async () => {
    const house = await openHouse();
    await house.write('Hello');
    await house.write('', { author: 'owner', body: event('group-renamed') });
    expect((await house.conversation()).handOver).toBeNull();
    expect((await house.turn()).state).toBe('awaiting-review');
  });

  it('would not notice that the owner answered with a photo', async () => {
    const house = await openHouse();
    await house.write('Hello');
    await house.write('', { author: 'owner', body: photo() });
    expect((await house.conversation()).handOver).toMatchObject({ by: 'phone' });
    expect((await house.turn()).state).toBe('superseded');
  });
});

describe('history', () => {
  const DAY = 86_400_000;
  const past = (days: number, over: Partial<InboundMessage> = {}): Partial<InboundMessage> => ({
    earlier: true,
    sentAt: FAKE_START - days * DAY,
    ...over,
  });

  it('would be answered, counted as unread, or taken for the owner taking over', async () => {
    const house = await openHouse();
    await house.write('Are you open?', past(2));
    await house.write('Yes we are', past(1, { author: 'owner' }));
    const { unread, handOver, last } = await house.conversation();
    expect([unread, handOver, last?.preview]).toEqual([0, null, 'Yes we are']);
    expect(await house.turns()).toEqual([]);
    expect(house.model.calls).toBe(0);
  });

  it('would stand after newer messages, or become the newest of its chat', async () => {
    const house = await openHouse();
    await house.write('Today');
    await house.write('Two days ago', past(2));
    await house.write('Three days ago', past(3));
    await house.write('Yesterday', past(1));
    const words = (await house.thread()).map(({ body }) => (body.kind === 'text' ? body.text : ''));
    expect(words).toEqual(['Three days ago', 'Two days ago', 'Yesterday', 'Today']);
    expect((await house.conversation()).last?.preview).toBe('Today');
    expect((await house.conversation()).unread).toBe(1);
  });

  it('would give a customer back the name they had before', async () => {
    const house = await openHouse();
    await house.write('Hi', { senderName: 'Mia Rossi' });
    await house.write('Hi', past(9, { senderName: 'mia_91' }));
    expect((await house.conversation()).title).toBe('Mia Rossi');
  });

  it('would disturb a draft that waits', async () => {
    const house = await openHouse();
    await house.write('Hello');
    const before = await house.turn();
    await house.write('Long ago', past(5));
    expect(await house.turn()).toEqual(before);
  });

  it('would be stored twice when it is taken in again', async () => {
    const house = await openHouse();
    const again = { ...past(2), channelMessageId: inboundId('old') };
    await house.write('Long ago', again);
    await house.write('Long ago', again);
    expect(await house.thread()).toHaveLength(1);
  });
});

describe('a group', () => {
  it('would be answered when people talk to each other', async () => {
    const house = await openHouse();
    await house.write('Who brings the flour?', inGroup());
    expect(await house.turns()).toEqual([]);
    expect((await house.conversation('bakers')).unread).toBe(1);
  });

  it('would not be answered when it speaks to us', async () => {
    const house = await openHouse();
    await house.write('How much is the lemon cake?', inGroup({ meantForUs: true }));
    expect((await house.turn('bakers')).state).toBe('awaiting-review');
    const before = await house.turn('bakers');
    await house.write('Not me', inGroup());
    expect(await house.turn('bakers')).toEqual(before);
  });

  it.each([
    ['always', false, 'awaiting-review', null],
    ['never', true, 'silent', 'group'],
  ] as const)('would not keep to "%s"', async (groupReplies, meantForUs, state, silence) => {
    const house = await openHouse();
    await house.write('Hi all', inGroup());
    const conversation = { ...(await house.conversation('bakers')), groupReplies };
    await house.memory.commit([{ type: 'put-conversation', conversation }]);
    await house.write('How much is the lemon cake?', inGroup({ meantForUs }));
    expect(await house.turn('bakers')).toMatchObject({ state, silence });
  });

  it('would be heard although it is never to be answered', async () => {
    const house = await openHouse();
    await house.write('Hi all', inGroup());
    const conversation = await house.conversation('bakers');
    const never = { ...conversation, groupReplies: 'never' } as const;
    await house.memory.commit([{ type: 'put-conversation', conversation: never }]);
    await house.write('Who brings the flour?', inGroup());
    expect(await house.turns()).toEqual([]);
  });
});

function inboundId(id: string): InboundMessage['channelMessageId'] {
  return ChannelMessageId.parse(id);
}
