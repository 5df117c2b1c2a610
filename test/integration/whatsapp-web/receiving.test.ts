import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { InboundMessage } from '../../../main/engine/domain/message.ts';
import { RecordingSink } from '../../doubles/recording-sink.ts';
import { ChannelLab } from './remote-channel.ts';

const LENA = '15551230001@c.us';
const LENA_LID = '77700011122233@lid';
const GROUP = '120363000000000001@g.us';
const MOST = 16 * 1024 * 1024;

let lab: ChannelLab;
let sink: RecordingSink;

beforeEach(async () => {
  lab = await ChannelLab.open();
  sink = new RecordingSink();
  await lab.begin(sink);
});
afterEach(() => lab.close());

/** Waits until what the test looks for was told to the engine. */
async function told<Found>(find: () => Found | undefined): Promise<Found> {
  return lab.channel.until(find);
}

const receive = (writes: object) => lab.page(`__wa.receive(${JSON.stringify(writes)})`);

async function came(writes: object): Promise<InboundMessage> {
  const before = sink.messages.length;
  await receive(writes);
  return told(() => sink.messages[before]);
}

describe('receiving, with the real library in the real Electron', () => {
  it('takes every kind of message', async () => {
    const card = 'BEGIN:VCARD\nVERSION:3.0\nFN:Omar\nTEL:+1 555\nEND:VCARD';
    const media = { data: 'AQIDBA==', mimetype: 'image/jpeg', filename: 'a.jpg', caption: 'This' };
    const options = [
      { name: 'Fri', localId: 0 },
      { name: 'Sat', localId: 1 },
    ];
    const kinds: [object, object][] = [
      [{ body: 'Hello' }, { kind: 'text', text: 'Hello' }],
      [
        { type: 'image', media },
        { kind: 'media', media: 'image', caption: 'This', bytes: 6 },
      ],
      [
        { type: 'ptt', media, more: { duration: '3' } },
        { media: 'voice', durationMs: 3000 },
      ],
      [{ type: 'audio', media }, { media: 'audio' }],
      [{ type: 'video', media }, { media: 'video' }],
      [
        { type: 'document', media },
        { media: 'document', fileName: 'a.jpg' },
      ],
      [{ type: 'sticker', media }, { media: 'sticker' }],
      [{ type: 'image', media, more: { isViewOnce: true } }, { viewOnce: true }],
      [
        { type: 'location', more: { lat: 1, lng: 2, loc: 'Shop' } },
        { name: 'Shop', live: false },
      ],
      [{ type: 'location', more: { lat: 1, lng: 2, isLive: true } }, { live: true }],
      [{ type: 'vcard', body: card }, { cards: [{ name: 'Omar', phones: ['+1 555'] }] }],
      [{ type: 'multi_vcard', more: { vcardList: [{ vcard: card }] } }, { kind: 'contacts' }],
      [
        { type: 'poll_creation', more: { pollName: 'Day?', pollOptions: options } },
        { kind: 'poll', options: ['Fri', 'Sat'] },
      ],
      [{ type: 'e2e_notification' }, { kind: 'system', event: 'encryption' }],
      [{ type: 'call_log' }, { kind: 'system', event: 'call-missed' }],
      [
        { type: 'order', body: 'x' },
        { kind: 'unsupported', type: 'order' },
      ],
      [{ type: 'made_up_in_2031' }, { kind: 'unsupported', type: 'made_up_in_2031' }],
    ];
    for (const [writes, body] of kinds) expect((await came(writes)).body).toMatchObject(body);
  });

  it('loses no malformed message, and none that comes after it', async () => {
    const odd = [
      { type: 'multi_vcard' },
      { type: 'groups_v4_invite', from: null },
      { type: 'chat', body: { not: 'text' } },
      { type: 7, t: 'soon' },
      { type: 'location', lat: 'north' },
    ];
    for (const attributes of odd) await lab.page(`__wa.malformed(${JSON.stringify(attributes)})`);
    await told(() => (sink.messages.length >= odd.length ? true : undefined));
    expect(sink.messages.map(({ body }) => body.kind)).toEqual(odd.map(() => 'unsupported'));
    expect((await came({ body: 'next' })).body).toEqual({ kind: 'text', text: 'next' });
  });

  it('tells groups, mentions and what happens in them', async () => {
    const mention = {
      group: GROUP,
      body: '@shop?',
      more: { mentionedJidList: ['15550001111@c.us'] },
    };
    expect(await came(mention)).toMatchObject({
      chatAddress: GROUP,
      chatKind: 'group',
      senderAddress: LENA,
      meantForUs: true,
    });
    expect(await came({ group: GROUP, body: 'among us' })).toMatchObject({ meantForUs: false });
    await lab.page(`__wa.groupEvent('add')`);
    const added = await told(() => sink.messages[2]);
    expect(added.body).toMatchObject({ kind: 'system', event: 'group-joined' });
  });

  it('tells quotes, and what became of a message: edits, reactions, votes, and that it was taken back', async () => {
    const key = await receive({ body: 'At ten' });
    const message = await told(() => sink.messages[0]);
    const answer = await came({ body: 'No, nine', quoted: key });
    expect(answer.quoted).toMatchObject({
      channelMessageId: message.channelMessageId,
      preview: 'At ten',
    });
    const id = JSON.stringify(key);
    await lab.page(`__wa.edit(${id}, 'At nine'); __wa.react(${id}, '🙏'); __wa.revoke(${id})`);
    const poll = {
      type: 'poll_creation',
      more: { pollName: 'Day?', pollOptions: [{ name: 'Fri', localId: 0 }] },
    };
    const pollKey = JSON.stringify(await receive(poll));
    await lab.page(`__wa.vote(${pollKey}, ['Fri'])`);
    await told(() => sink.amendments.find(({ type }) => type === 'voted'));
    expect(sink.amendments).toMatchObject([
      { type: 'edited', text: 'At nine', channelMessageId: message.channelMessageId },
      { type: 'reacted', emoji: '🙏', by: LENA, channelMessageId: message.channelMessageId },
      { type: 'revoked', channelMessageId: message.channelMessageId },
      { type: 'voted', options: ['Fri'], by: LENA },
    ]);
  });

  it('waits for words that are decrypted later', async () => {
    const key = JSON.stringify(await receive({ type: 'ciphertext' }));
    await lab.page(`__wa.decrypt(${key}, 'Now you can read it')`);
    const message = await told(() => sink.messages[0]);
    expect(message.body).toEqual({ kind: 'text', text: 'Now you can read it' });
    expect(sink.amendments).toEqual([]);
  });

  it('knows the owner’s phone, and never answers a status, a channel, Meta AI or itself', async () => {
    for (const from of [
      'status@broadcast',
      '1@newsletter',
      '13135550002@c.us',
      '15550001111@c.us',
    ]) {
      await receive({ from, body: 'not for us' });
    }
    expect(await came({ fromPhone: true, body: 'I answer' })).toMatchObject({
      author: 'owner',
      chatAddress: LENA,
    });
    expect(sink.messages).toHaveLength(1);
  });

  it('tells that two addresses are one person, when the page learns it', async () => {
    expect(await came({ from: LENA_LID, body: 'one' })).toMatchObject({ chatAddress: LENA_LID });
    await lab.page(`__wa.learn('${LENA_LID}', '${LENA}')`);
    expect(await came({ from: LENA_LID, body: 'two' })).toMatchObject({
      chatAddress: LENA,
      senderAliases: [LENA_LID],
    });
    const known = await told(() => sink.samePersons[0]);
    expect(known).toMatchObject({ addresses: [LENA, LENA_LID], numberChanged: false });
    await lab.page(`__wa.numberChanged('${LENA}', '15551239999@c.us')`);
    const changed = await told(() => sink.samePersons[1]);
    expect(changed).toMatchObject({ addresses: ['15551239999@c.us', LENA], numberChanged: true });
  });

  it('fetches content when it is asked for: whole, empty, gone, and never 64 MB', async () => {
    const picture = { data: 'AQIDBA==', mimetype: 'image/jpeg' };
    const fetch = async (media: object) => {
      const { channelMessageId } = await came({ type: 'image', media });
      return lab.channel.fetch(LENA, channelMessageId, MOST);
    };
    expect(await fetch(picture)).toMatchObject({ state: 'stored', bytes: 4, first: [1, 2, 3, 4] });
    expect(await fetch({ ...picture, data: '' })).toMatchObject({ state: 'gone' });
    expect(await fetch({ ...picture, size: 64 * 1024 * 1024 })).toMatchObject({
      state: 'too-large',
    });
    const gone = await came({ type: 'image', media: picture });
    await lab.page(`__wa.receive({ body: 'wait' })`);
    // The servers forget content when the page is loaded anew.
    await lab.host.call('reload');
    await told(() =>
      sink.states.some(({ status }) => status === 'reconnecting') ? true : undefined,
    );
    await lab.becomes('ready');
    expect(await lab.channel.fetch(LENA, gone.channelMessageId, MOST)).toMatchObject({
      state: 'gone',
    });
  });

  it('takes in what was written before linking, bounded and in order, and marks it as earlier', async () => {
    // Linked, and no channel has read the chats yet.
    await lab.reborn();
    await lab.host.call('link');
    await lab.becomes('ready');
    await lab.page(`__wa.seed('15551237777@c.us', 60, 'Old friend')`);
    await lab.channel.start(sink);
    await told(() => (sink.messages.length >= 50 ? true : undefined));
    expect((await came({ body: 'and now' })).earlier).toBeUndefined();
    const old = sink.messages.filter(({ chatAddress }) => chatAddress === '15551237777@c.us');
    expect(old.map(({ body }) => (body.kind === 'text' ? body.text : ''))).toEqual(
      Array.from({ length: 50 }, (_one, at) => `Earlier ${String(at + 10)}`),
    );
    expect(old.every(({ earlier }) => earlier === true)).toBe(true);
    expect(old.slice(0, 2).map(({ author }) => author)).toEqual(['customer', 'owner']);
  });

  it('loses nothing of two bursts with a crash between them, and mixes up no two messages', async () => {
    await lab.page('__wa.burst(300, 20)');
    await told(() => (sink.messages.length >= 300 ? true : undefined));
    await lab.host.call('crash');
    await told(() =>
      sink.states.some(({ status }) => status === 'reconnecting') ? true : undefined,
    );
    await lab.becomes('ready');
    await lab.page('__wa.burst(200, 20)');
    await told(() =>
      new Set(sink.messages.map((one) => one.channelMessageId)).size >= 500 ? true : undefined,
    );
    for (let chat = 0; chat < 20; chat += 1) {
      const address = `1555200${String(chat).padStart(4, '0')}@c.us`;
      const names = sink.messages
        .filter((one) => one.chatAddress === address)
        .map((one) => one.channelMessageId);
      expect(new Set(names).size).toBe(25);
    }
  });
});
