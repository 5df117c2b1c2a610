import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ChannelSendError } from '../../../main/engine/domain/channel-send-error.ts';
import { MediaId, SendId } from '../../../main/engine/domain/ids.ts';
import type { OutboundMessage } from '../../../main/engine/ports/channel.ts';
import { RecordingSink } from '../../doubles/recording-sink.ts';
import { ChannelLab } from './remote-channel.ts';

const LENA = '15551230001@c.us';
const OMARS_CARD =
  'BEGIN:VCARD\nVERSION:3.0\nN:;Omar;;;\nFN:Omar\nTEL;type=CELL;waid=15551230002:+15551230002\nEND:VCARD';
const never = new AbortController().signal;
const Sent = z.array(z.looseObject({ kind: z.string(), id: z.string() }));

let lab: ChannelLab;
let sink: RecordingSink;
let sends = 0;

beforeEach(async () => {
  lab = await ChannelLab.open();
  sink = new RecordingSink();
  await lab.begin(sink);
});
afterEach(() => lab.close());

const nextId = (): SendId => SendId.parse(`send-${String((sends += 1))}`);
const send = (message: Partial<OutboundMessage> = {}) =>
  lab.channel.send({ sendId: nextId(), recipient: LENA, text: 'Until six.', ...message }, never);
const sent = async () => Sent.parse(await lab.page('__wa.sent'));
const told = <Found>(find: () => Found | undefined): Promise<Found> => lab.channel.until(find);

async function failure(work: Promise<unknown>): Promise<ChannelSendError> {
  const cause: unknown = await work.catch((reason: unknown) => reason);
  if (!(cause instanceof ChannelSendError))
    throw new Error(`Not a send’s failure: ${String(cause)}`);
  return cause;
}

/** The page was left, and is ready again. */
async function comesBack(): Promise<void> {
  const last = () => sink.states.at(-1)?.status;
  await told(() =>
    sink.states.some(({ status }) => status === 'reconnecting') ? true : undefined,
  );
  await told(() => (last() === 'ready' ? true : undefined));
}

describe('sending, with the real library in the real Electron', () => {
  it('sends each kind as what it is', async () => {
    const content = new Uint8Array([1, 2, 3, 4]);
    const file = { mediaId: MediaId.parse('m'), fileName: 'a.bin', bytes: 4, content };
    await send({ enclosure: { ...file, kind: 'image', mimeType: 'image/jpeg' }, text: 'Look' });
    await send({ enclosure: { ...file, kind: 'document', mimeType: 'image/jpeg' }, text: '' });
    await send({ enclosure: { ...file, kind: 'voice', mimeType: 'audio/ogg' }, text: '' });
    await send({
      enclosure: { kind: 'location', latitude: 1, longitude: 2, name: 'Shop' },
      text: '',
    });
    await send({ enclosure: { kind: 'contact', name: 'Omar', phone: '+15551230002' }, text: '' });
    await lab.page(`__wa.receive({ body: 'When?' })`);
    const asked = await told(() => sink.messages[0]);
    await send({ text: 'At *nine*', quotes: asked.channelMessageId });
    expect(await sent()).toMatchObject([
      { type: 'image', caption: 'Look', size: 4, mimetype: 'image/jpeg' },
      { type: 'document', size: 4 },
      { type: 'ptt', size: 4, mimetype: 'audio/ogg; codecs=opus' },
      { type: 'location', latitude: 1, longitude: 2 },
      { type: 'vcard', body: OMARS_CARD },
      { type: 'chat', body: 'At *nine*', quoted: asked.channelMessageId.replace('in/', '') },
    ]);
  });

  it('is not told back as the owner’s own words', async () => {
    await send();
    await lab.page(`__wa.receive({ body: 'Thanks' })`);
    await told(() => sink.messages[0]);
    expect(sink.messages).toHaveLength(1);
  });

  it('tells ticks, and a refusal that comes late', async () => {
    const { channelMessageId } = await send();
    const [{ id } = { id: '' }] = await sent();
    for (const ack of [2, 3, -1]) await lab.page(`__wa.ack(${JSON.stringify(id)}, ${String(ack)})`);
    await told(() => sink.receipts.find(({ state }) => state === 'failed'));
    const own = sink.receipts.filter((one) => one.channelMessageId === channelMessageId);
    expect(own.map(({ state }) => state)).toEqual(['sent', 'delivered', 'read', 'failed']);
  });

  it('says that WhatsApp refused, warns of 463, and sends once when it is tried again', async () => {
    await lab.page(`__wa.behaviour.refuse = 1; __wa.behaviour.refusal = '463'`);
    const sendId = nextId();
    expect(await failure(send({ sendId }))).toMatchObject({
      delivered: 'no',
      code: 'channel.rejected',
      details: { code: '463' },
    });
    expect(await told(() => sink.warnings[0])).toMatchObject({ kind: 'new-chats-blocked' });
    await send({ sendId });
    expect(await sent()).toHaveLength(1);
  });

  it.each(['reload', 'crash'])(
    'is found after a %s in the middle, and not sent twice',
    async (how) => {
      await lab.page('__wa.behaviour.loseAcks = true');
      const sendId = nextId();
      const going = failure(send({ sendId }));
      await lab.page('__wa.untilSent(1)');
      await lab.host.call(how);
      expect((await going).delivered).toBe('unknown');
      await comesBack();
      expect(await lab.channel.lookUp(sendId, LENA)).toMatchObject({ found: true });
      await send({ sendId });
      expect(await sent()).toHaveLength(1);
    },
  );

  it('never says that nothing left where the app was killed in the middle', async () => {
    await lab.page('__wa.behaviour.loseAcks = true');
    const sendId = nextId();
    const going = send({ sendId }).catch(() => undefined);
    await lab.page('__wa.untilSent(1)');
    await lab.reborn();
    await going;
    await lab.begin(sink);
    const result = await lab.channel.lookUp(sendId, LENA);
    expect(result.found || !result.proven).toBe(true);
  });

  it('reacts, changes and takes back, each at the very message', async () => {
    const { channelMessageId } = await send();
    await lab.channel.act(LENA, { type: 'react', channelMessageId, emoji: '👍' });
    await lab.channel.act(LENA, { type: 'edit', channelMessageId, text: 'Until seven.' });
    await lab.channel.act(LENA, { type: 'take-back', channelMessageId });
    const all = await sent();
    const [first] = all;
    expect(all.slice(0, 3)).toMatchObject([
      { kind: 'message' },
      { kind: 'reaction', id: first?.id, reaction: '👍' },
      { kind: 'edit', id: first?.id, body: 'Until seven.' },
    ]);
    await told(() => sink.amendments.find(({ type }) => type === 'revoked'));
    expect(sink.amendments.every((one) => one.channelMessageId === channelMessageId)).toBe(true);
  });

  it('shows typing, and marks as read', async () => {
    await lab.channel.setTyping(LENA, true);
    await lab.page(`__wa.receive({ body: 'Hello' })`);
    await lab.channel.markRead(LENA);
    expect(await lab.page('({ typing: __wa.signs.typing, seen: __wa.signs.seen })')).toEqual({
      typing: [['composing', LENA]],
      seen: [LENA],
    });
  });
});
