import { describe, expect, it } from 'vitest';
import { toInbound } from '../../../../main/channels/whatsapp-web/mapper.ts';
import { InboundMessage } from '../../../../main/engine/domain/message.ts';
import { GROUP, knowing, LENA, LENA_LID, model, NOW, OMAR, read, SELF } from './raw-models.ts';

type Fields = Readonly<Record<string, unknown>>;

const inbound = (
  fields: Fields,
  key: Parameters<typeof model>[1] = {},
  known = knowing(),
  earlier = false,
): InboundMessage => {
  const message = toInbound(read(model(fields, key)), known, earlier);
  expect(InboundMessage.parse(message)).toEqual(message);
  return message;
};
const body = (fields: Fields) => inbound(fields).body;

const VCARD = [
  'BEGIN:VCARD',
  'VERSION:3.0',
  'N:Haddad;Omar;;;',
  'FN:Omar Haddad',
  'item1.TEL;waid=15551230002:+1 555-123-0002',
  'END:VCARD',
].join('\n');

describe('what a message says', () => {
  it('keeps words as they are, with line breaks and joined emoji', () => {
    expect(body({ body: 'Hello\n👩🏽‍🍳  there ' })).toEqual({
      kind: 'text',
      text: 'Hello\n👩🏽‍🍳  there ',
    });
  });

  it.each(['buttons_response', 'list_response', 'template_button_reply'])(
    'takes an answer by %s for the words that it is',
    (type) => {
      expect(body({ type, body: 'Yes, Saturday' })).toEqual({
        kind: 'text',
        text: 'Yes, Saturday',
      });
    },
  );

  it('shows a picture with its caption, and never its thumbnail as words', () => {
    const picture = {
      type: 'image',
      body: '/9j/4AAQSkZJRg',
      caption: 'Like this one?',
      mimetype: 'image/jpeg',
      size: 51_200,
    };
    expect(body(picture)).toEqual({
      kind: 'media',
      media: 'image',
      caption: 'Like this one?',
      mimeType: 'image/jpeg',
      bytes: 51_200,
    });
  });

  it('gives a voice note its length and its waveform, which travels as an object', () => {
    const loud = Object.fromEntries(Array.from({ length: 64 }, (_one, at) => [at, at * 2]));
    const voice = body({ type: 'ptt', duration: '7', waveform: loud, mimetype: 'audio/ogg' });
    expect(voice).toMatchObject({ kind: 'media', media: 'voice', durationMs: 7000 });
    expect(voice.kind === 'media' && voice.waveform?.slice(48, 54)).toEqual([
      96, 98, 100, 100, 100, 100,
    ]);
  });

  it.each([
    ['audio', 'audio'],
    ['video', 'video'],
    ['ptv', 'video'],
    ['sticker', 'sticker'],
    ['document', 'document'],
  ])('knows %s for %s', (type, media) => {
    expect(body({ type, filename: 'a.bin' })).toMatchObject({ kind: 'media', media });
  });

  it('does not show a document’s name twice, as its caption too', () => {
    expect(body({ type: 'document', filename: 'menu.pdf', caption: 'menu.pdf' })).toEqual({
      kind: 'media',
      media: 'document',
      fileName: 'menu.pdf',
    });
  });

  it('marks what may be seen once, or the desk would try to fetch it', () => {
    expect(body({ type: 'image', isViewOnce: true })).toMatchObject({ viewOnce: true });
    const hidden = { type: 'ciphertext', subtype: 'view_once_unavailable_fanout' };
    expect(body(hidden)).toEqual({ kind: 'unsupported', type: 'view_once' });
  });

  it('reads a place with name and address, and a live one', () => {
    const place = { type: 'location', lat: 25.2, lng: 55.3, loc: 'The shop\n1 Main Street\nDubai' };
    expect(body(place)).toEqual({
      kind: 'location',
      latitude: 25.2,
      longitude: 55.3,
      name: 'The shop',
      address: '1 Main Street\nDubai',
      live: false,
    });
    expect(body({ type: 'location', lat: 1, lng: 2, isLive: true })).toMatchObject({ live: true });
  });

  it('does not take a place for one that is nowhere on Earth', () => {
    expect(body({ type: 'location', lat: 200, lng: 2 })).toMatchObject({ kind: 'unsupported' });
    expect(body({ type: 'location' })).toEqual({ kind: 'unsupported', type: 'location' });
  });

  it('reads one contact card, and several', () => {
    const omar = { name: 'Omar Haddad', phones: ['+1 555-123-0002'] };
    expect(body({ type: 'vcard', body: VCARD })).toEqual({ kind: 'contacts', cards: [omar] });
    const several = { type: 'multi_vcard', vcardList: [{ vcard: VCARD }, { vcard: VCARD }, 7] };
    expect(body(several)).toEqual({ kind: 'contacts', cards: [omar, omar] });
    expect(body({ type: 'multi_vcard' })).toEqual({ kind: 'unsupported', type: 'multi_vcard' });
  });

  it('reads a poll', () => {
    const poll = {
      type: 'poll_creation',
      pollName: 'Which day?',
      pollOptions: [
        { name: 'Friday', localId: 0 },
        { name: 'Saturday', localId: 1 },
      ],
    };
    expect(body({ ...poll, pollSelectableOptionsCount: 1 })).toEqual({
      kind: 'poll',
      question: 'Which day?',
      options: ['Friday', 'Saturday'],
      several: false,
    });
    expect(body({ ...poll, pollSelectableOptionsCount: 0 })).toMatchObject({ several: true });
  });

  it.each([
    'order',
    'product',
    'payment',
    'groups_v4_invite',
    'something_new_in_2031',
    'constructor',
  ])('shows %s as something that cannot be shown, and drops it not', (type) => {
    expect(body({ type, body: 'x' })).toEqual({ kind: 'unsupported', type });
  });

  it('shows a text without words as something that cannot be shown', () => {
    expect(body({ body: 17 })).toEqual({ kind: 'unsupported', type: 'chat' });
  });
});

describe('what happens in a chat', () => {
  it.each([
    ['gp2', 'add', 'group-joined'],
    ['gp2', 'leave', 'group-left'],
    ['gp2', 'create', 'group-created'],
    ['gp2', 'promote', 'group-admins'],
    ['gp2', 'announce', 'group-settings'],
    ['gp2', 'brand_new', 'other'],
    ['gp2', 'toString', 'other'],
    ['notification_template', 'change_number', 'number-changed'],
    ['e2e_notification', 'encrypt', 'encryption'],
    ['pinned_message', undefined, 'pinned'],
    ['call_log', undefined, 'call-missed'],
  ])('knows %s %s for %s', (type, subtype, event) => {
    expect(body({ type, subtype })).toMatchObject({ kind: 'system', event });
  });

  it('tells a group’s new name, and who was added', () => {
    const renamed = inbound({ type: 'gp2', subtype: 'subject', body: 'Orders' }, { group: GROUP });
    expect(renamed.body).toMatchObject({ event: 'group-renamed', subject: 'Orders' });
    const added = { type: 'gp2', subtype: 'add', recipients: [OMAR, LENA_LID, '5559@lid'] };
    const known = knowing({ [OMAR]: { name: 'Omar' }, [LENA_LID]: { phone: LENA } });
    expect(inbound(added, { group: GROUP }, known).body).toMatchObject({
      subject: 'Omar, +15551230001',
    });
  });

  it('does not call a call missed that was taken, or that the owner made', () => {
    expect(body({ type: 'call_log', callOutcome: 'Connected' })).toMatchObject({ event: 'other' });
    expect(inbound({ type: 'call_log' }, { fromMe: true }).body).toMatchObject({ event: 'other' });
  });
});

describe('who wrote', () => {
  it('takes the phone number for the address where it is known, or one person had two chats', () => {
    const known = knowing({ [LENA_LID]: { phone: LENA, lid: LENA_LID, name: 'Lena B.' } });
    const byLid = inbound({ body: 'Hi' }, { from: LENA_LID }, known);
    expect(byLid).toMatchObject({
      chatAddress: LENA,
      senderAddress: LENA,
      senderName: 'Lena B.',
      senderAliases: [LENA_LID],
    });
    const byPhone = inbound({ body: 'Hi' }, { from: LENA }, knowing());
    expect(byLid.channelMessageId).toBe(byPhone.channelMessageId);
  });

  it('keeps the hidden address where no number is known', () => {
    expect(inbound({ body: 'Hi' }, { from: LENA_LID })).toMatchObject({
      chatAddress: LENA_LID,
      senderAddress: LENA_LID,
    });
  });

  it('knows one address in all of WhatsApp’s ways to write it', () => {
    for (const from of ['15551230001@s.whatsapp.net', '15551230001:12@c.us']) {
      expect(inbound({ body: 'Hi' }, { from }).chatAddress).toBe(LENA);
    }
  });

  it('knows the owner’s own words from the phone', () => {
    expect(inbound({ body: 'I do it' }, { fromMe: true })).toMatchObject({
      author: 'owner',
      chatAddress: LENA,
      senderAddress: LENA,
    });
    expect(inbound({ body: 'I do it' }, { fromMe: true }).senderAliases).toBeUndefined();
  });

  it('tells a group from who writes in it', () => {
    const known = knowing({ [GROUP]: { name: 'Bakers' } });
    expect(inbound({ body: 'Hi' }, { group: GROUP }, known)).toMatchObject({
      chatAddress: GROUP,
      chatKind: 'group',
      chatTitle: 'Bakers',
      senderAddress: LENA,
      senderName: 'Lena',
      meantForUs: false,
    });
  });

  it.each([SELF.phone, SELF.lid])('is meant for us where %s is mentioned', (address) => {
    const mentioned = { body: '@shop hi', mentionedJidList: [OMAR, { _serialized: address }] };
    expect(inbound(mentioned, { group: GROUP }).meantForUs).toBe(true);
  });

  it('is meant for us where it answers what we wrote', () => {
    const quote = { quotedStanzaID: '3EB0AA', quotedMsg: { type: 'chat', body: 'We open at 8' } };
    const answer = { ...quote, body: 'Thanks', quotedParticipant: { _serialized: SELF.lid } };
    expect(inbound(answer, { group: GROUP })).toMatchObject({
      meantForUs: true,
      quoted: { ours: true, preview: 'We open at 8' },
    });
    const toOmar = { ...quote, body: 'Thanks', quotedParticipant: OMAR };
    expect(inbound(toOmar, { group: GROUP })).toMatchObject({
      meantForUs: false,
      quoted: { ours: false },
    });
  });

  it('quotes a message under the name that it was stored under', () => {
    const first = inbound({ body: 'One' }, { group: GROUP, from: OMAR, id: '3A11' });
    const quoting = { body: 'Two', quotedStanzaID: '3A11', quotedParticipant: OMAR };
    const second = inbound(quoting, { group: GROUP });
    expect(second.quoted?.channelMessageId).toBe(first.channelMessageId);
  });

  it('does not show a quoted picture’s thumbnail as words', () => {
    const quoted = { quotedStanzaID: '3A1', quotedMsg: { type: 'image', body: '/9j/' } };
    expect(inbound({ body: 'Nice', ...quoted }).quoted?.preview).toBe('');
  });
});

describe('names and times', () => {
  it('gives two writers of a group two names, though one chose the other’s id', () => {
    const mine = inbound({ body: 'a' }, { group: GROUP, from: LENA, id: '3AFF' });
    const theirs = inbound({ body: 'b' }, { group: GROUP, from: OMAR, id: '3AFF' });
    expect(mine.channelMessageId).not.toBe(theirs.channelMessageId);
  });

  it('lets a message that is decrypted later come under its own name', () => {
    const waiting = inbound({ type: 'ciphertext' });
    expect(waiting.channelMessageId).not.toBe(inbound({ body: 'Now' }).channelMessageId);
    expect(waiting.body).toEqual({ kind: 'unsupported', type: 'ciphertext' });
  });

  it('takes a name of any length and with any signs', () => {
    for (const id of ['x'.repeat(5000), '../../etc', 'a b\u0000', '💥']) {
      expect(inbound({ body: 'a' }, { id, group: GROUP }).channelMessageId.length).toBeLessThan(
        129,
      );
    }
  });

  it.each([undefined, null, 'soon', -5, 1e300, Number.NaN])(
    'takes now where the time is %s',
    (t) => {
      expect(inbound({ body: 'a', t }).sentAt).toBe(NOW);
    },
  );

  it('marks what is from before linking, and what was forwarded', () => {
    const message = inbound({ body: 'a', isForwarded: true }, {}, knowing(), true);
    expect(message).toMatchObject({ earlier: true, forwarded: true });
  });
});
