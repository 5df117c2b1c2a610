import { beforeEach, describe, expect, it } from 'vitest';
import { isOwnName, ownNames } from '../../../../main/channels/whatsapp-web/own-name.ts';
import { ChannelSendError } from '../../../../main/engine/domain/channel-send-error.ts';
import { MediaId, SendId } from '../../../../main/engine/domain/ids.ts';
import type { OutboundEnclosure } from '../../../../main/engine/ports/channel.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { ChannelLab, LENA, OMAR } from './channel-lab.ts';

let lab: ChannelLab;

async function failure(work: Promise<unknown>): Promise<ChannelSendError> {
  const cause: unknown = await work.catch((reason: unknown) => reason);
  if (!(cause instanceof ChannelSendError)) throw new Error('It did not fail as a send does.');
  return cause;
}

const texts = () => lab.world.arrived.map(({ order }) => order.text);

beforeEach(async () => {
  lab = new ChannelLab();
  await lab.begin();
});

describe('a name for each reply', () => {
  it('is always the same for one reply, and another for each', () => {
    const [one, other] = [SendId.parse('a'), SendId.parse('b')];
    expect(ownNames(one)).toEqual(ownNames(one));
    expect(new Set([...ownNames(one), ...ownNames(other)]).size).toBe(10);
    for (const name of ownNames(one)) expect(name).toMatch(/^3EB0[0-9A-F]{18}$/u);
  });

  it('is told from those that the owner’s phone gives', () => {
    for (const name of ownNames(SendId.parse('a'))) expect(isOwnName(name)).toBe(true);
    expect(isOwnName('3EB0C767D097B7C7A1B2C3')).toBe(false);
    expect(isOwnName('3EB0')).toBe(false);
    expect(isOwnName('')).toBe(false);
  });
});

describe('at most once', () => {
  it('is found after the page was lost behind it, and not sent again', async () => {
    const sendId = lab.nextId();
    lab.link.fates.push('lost-after');
    expect(await failure(lab.send({ sendId, text: 'Once' }))).toMatchObject({
      delivered: 'unknown',
    });
    const found = await lab.channel.lookUp(sendId, LENA);
    expect(found).toMatchObject({ found: true });
    const again = await lab.send({ sendId, text: 'Once' });
    expect(texts()).toEqual(['Once']);
    expect(found).toMatchObject({ channelMessageId: again.channelMessageId });
  });

  it('is found after the app was killed in the middle', async () => {
    const sendId = lab.nextId();
    lab.link.fates.push('lost-after');
    await failure(lab.send({ sendId }));
    lab.reborn();
    await lab.begin();
    expect(await lab.channel.lookUp(sendId, LENA)).toMatchObject({ found: true });
  });

  it('is not said to be absent where the app died meanwhile, and the page’s memory with it', async () => {
    const sendId = lab.nextId();
    lab.link.fates.push('lost-before');
    await failure(lab.send({ sendId }));
    lab.reborn();
    await lab.begin();
    expect(await lab.channel.lookUp(sendId, LENA)).toEqual({ found: false, proven: false });
    lab.link.fates.push('lost-before');
    await failure(lab.send({ sendId }));
    expect(await lab.channel.lookUp(sendId, LENA)).toEqual({ found: false, proven: false });
  });

  it('is found after a power cut though the page forgot it', async () => {
    const sendId = lab.nextId();
    const { channelMessageId } = await lab.send({ sendId });
    lab.world.models.clear();
    lab.reborn();
    await lab.begin();
    const found = await lab.channel.lookUp(sendId, LENA);
    expect(found).toMatchObject({ found: true, channelMessageId });
    expect(await lab.channel.lookUp(sendId, OMAR)).toEqual({ found: false, proven: false });
  });

  it('is known not to have left where WhatsApp refused it before the app died', async () => {
    const sendId = lab.nextId();
    lab.link.fates.push('refused');
    await failure(lab.send({ sendId }));
    lab.reborn();
    await lab.begin();
    expect(await lab.channel.lookUp(sendId, LENA)).toEqual({ found: false, proven: true });
  });

  it('is proven not sent where the page was lost before it, and goes then', async () => {
    const sendId = lab.nextId();
    lab.link.fates.push('lost-before');
    expect((await failure(lab.send({ sendId }))).delivered).toBe('unknown');
    expect(await lab.channel.lookUp(sendId, LENA)).toEqual({ found: false, proven: true });
    await lab.send({ sendId });
    expect(texts()).toHaveLength(1);
  });

  it('proves nothing of what was handed over before the number was linked anew', async () => {
    const sendId = lab.nextId();
    lab.link.fates.push('lost-before');
    await failure(lab.send({ sendId }));
    await lab.clock.advance(1000);
    lab.link.become({ linked: { ...lab.linked, since: lab.clock.now() } });
    expect(await lab.channel.lookUp(sendId, LENA)).toEqual({ found: false, proven: false });
  });

  it('proves nothing where the journal lost a part', async () => {
    await lab.channel.stop();
    lab.journal.whole = false;
    lab.reborn();
    await lab.begin();
    expect(await lab.channel.lookUp(lab.nextId(), LENA)).toEqual({ found: false, proven: false });
  });

  it('proves nothing while it is still on its way', async () => {
    const sendId = lab.nextId();
    const going = lab.send({ sendId });
    expect(await lab.channel.lookUp(sendId, OMAR)).toEqual({ found: false, proven: false });
    await going;
  });

  it('does not leave unless it was written down, or nothing could be proven of it', async () => {
    lab.journal.isFull = true;
    expect(await failure(lab.send())).toMatchObject({ delivered: 'no', code: 'channel.offline' });
    expect(texts()).toEqual([]);
  });

  it('leaves once where it is asked for twice at the same time', async () => {
    const sendId = lab.nextId();
    const [one, other] = await Promise.all([lab.send({ sendId }), lab.send({ sendId })]);
    expect(one).toEqual(other);
    expect(texts()).toHaveLength(1);
  });

  it('is called back in time', async () => {
    const stop = new AbortController();
    const going = lab.send({}, stop.signal);
    stop.abort();
    expect(await failure(going)).toMatchObject({ delivered: 'no', code: 'send.closed' });
    expect(texts()).toEqual([]);
  });
});

describe('what WhatsApp answers', () => {
  it('says that it refused, with its number, and may be tried again', async () => {
    const sendId = lab.nextId();
    lab.link.fates.push('refused');
    expect(await failure(lab.send({ sendId }))).toMatchObject({
      delivered: 'no',
      code: 'channel.rejected',
      details: { code: '479' },
    });
    expect(await lab.channel.lookUp(sendId, LENA)).toEqual({ found: false, proven: true });
    await lab.send({ sendId });
    expect(texts()).toHaveLength(1);
    expect(await lab.channel.lookUp(sendId, LENA)).toMatchObject({ found: true });
  });

  it.each([
    ['not-taken', 'channel.rejected'],
    ['offline', 'channel.offline'],
  ] as const)('says that nothing left where it is %s', async (fate, code) => {
    lab.link.fates.push(fate);
    expect(await failure(lab.send())).toMatchObject({ delivered: 'no', code });
  });

  it('warns at once where new chats are blocked', async () => {
    lab.link.refusal = 463;
    lab.link.fates.push('refused');
    await failure(lab.send());
    await settle();
    expect(lab.sink.warnings).toMatchObject([{ kind: 'new-chats-blocked', code: '463' }]);
  });

  it('warns after three refusals with nothing accepted between them', async () => {
    lab.link.fates.push('refused', 'refused', 'goes', 'refused', 'refused');
    for (let sends = 0; sends < 5; sends += 1) await lab.send().catch(() => undefined);
    await settle();
    expect(lab.sink.warnings).toEqual([]);
    lab.link.fates.push('refused');
    await failure(lab.send());
    await settle();
    expect(lab.sink.warnings).toMatchObject([{ kind: 'send-refused' }]);
  });
});

describe('what can be sent', () => {
  const content = new Uint8Array([1, 2, 3]);
  const file = { mediaId: MediaId.parse('m'), fileName: 'a.bin', bytes: 3, content };
  const orderOf = async (enclosure: OutboundEnclosure, text = '') => {
    await lab.send({ enclosure, text });
    return lab.world.arrived.at(-1)?.order;
  };

  it.each([
    ['image', 'image/jpeg', { asVoice: false, asDocument: false }],
    ['voice', 'audio/ogg; codecs=opus', { asVoice: true, asDocument: false }],
    ['audio', 'audio/mpeg', { asVoice: false, asDocument: false }],
    ['video', 'video/mp4', { asVoice: false, asDocument: false }],
    ['document', 'image/jpeg', { asVoice: false, asDocument: true }],
  ] as const)('takes %s with its words', async (kind, mimeType, how) => {
    const order = await orderOf({ ...file, kind, mimeType }, 'Look');
    expect(order).toMatchObject({
      text: 'Look',
      file: { mimeType, base64: 'AQID', name: 'a.bin', ...how },
    });
  });

  it('takes a place, and a card whose name cannot break out of it', async () => {
    const place = { kind: 'location', latitude: 1, longitude: 2, name: 'Shop' } as const;
    expect((await orderOf(place))?.place).toEqual({ latitude: 1, longitude: 2, name: 'Shop' });
    const name = 'Eve\nTEL:666, "x"; y';
    const order = await orderOf({ kind: 'contact', name, phone: '+15551230002' });
    expect(order?.isCard).toBe(true);
    expect(order?.text.split('\n').filter((line) => line.startsWith('TEL'))).toEqual([
      'TEL;type=CELL;waid=15551230002:+15551230002',
    ]);
    expect(order?.text).toContain(String.raw`FN:Eve TEL:666\, "x"\; y`);
  });

  it('does not drop words that WhatsApp cannot send with a place', async () => {
    const place = { kind: 'location', latitude: 1, longitude: 2 } as const;
    expect(await failure(lab.send({ enclosure: place, text: 'Here' }))).toMatchObject({
      delivered: 'no',
      code: 'channel.rejected',
    });
  });

  it('quotes the message that it answers', async () => {
    lab.link.receive(LENA, { body: 'When?' });
    await settle();
    const [asked] = lab.sink.messages;
    if (asked === undefined) throw new Error('Nothing came.');
    await lab.send({ quotes: asked.channelMessageId });
    const stanza = [...lab.world.models.values()][0]?.id.id;
    expect(lab.world.arrived[0]?.order.quote).toEqual({ chatId: LENA, fromMe: false, stanza });
  });
});
