import { describe, expect, it } from 'vitest';
import { MAX_MEDIA_BYTES } from '../../../../main/engine/domain/enclosure.ts';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { MediaId } from '../../../../main/engine/domain/ids.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { openDesk, type Desk } from '../engine/open-desk.ts';

const JPEG = Uint8Array.of(0xff, 0xd8, 0xff, 1, 2, 3);
const MEDIA = { capabilities: { media: true } } as const;

async function photo(desk: Desk, from = 'lina'): Promise<MediaId> {
  await desk.channel.receive(from, '', {
    body: { kind: 'media', media: 'image', mimeType: 'image/jpeg', bytes: 6 },
  });
  await settle();
  const body = (await desk.thread(from)).at(-1)?.body;
  if (body?.kind !== 'media' || body.mediaId === undefined) throw new Error('no photo');
  return body.mediaId;
}

const states = (desk: Desk): string[] => desk.events.of('media-changed').map(({ state }) => state);

describe('a photo of a customer', () => {
  it('would be fetched before anybody wants to see it, or twice', async () => {
    const desk = await openDesk(MEDIA);
    const id = await photo(desk);
    const { media } = desk.engine.services;
    expect((await media.state(id)).state).toBe('remote');
    expect(desk.channel.fetches).toEqual([]);
    desk.channel.content = () =>
      Promise.resolve({ state: 'stored', mimeType: 'image/jpeg', content: JPEG });
    await Promise.all([media.fetch(id), media.fetch(id)]);
    await media.fetch(id);
    expect(desk.channel.fetches).toHaveLength(1);
    expect(states(desk)).toEqual(['fetching', 'stored']);
    expect(await media.read(id)).toEqual({ mimeType: 'image/jpeg', content: JPEG });
  });

  it('would be copied under a name that leads elsewhere, or before it is here', async () => {
    const desk = await openDesk(MEDIA);
    await desk.channel.receive('lina', '', {
      body: { kind: 'media', media: 'image', mimeType: 'image/jpeg', fileName: '../../cake.jpg' },
    });
    await settle();
    const body = (await desk.thread('lina')).at(-1)?.body;
    if (body?.kind !== 'media' || body.mediaId === undefined) throw new Error('no photo');
    const { media } = desk.engine.services;
    await expect(media.copy(body.mediaId)).rejects.toMatchObject({ code: 'not-found' });
    desk.channel.content = () =>
      Promise.resolve({ state: 'stored', mimeType: 'image/jpeg', content: JPEG });
    await media.fetch(body.mediaId);
    expect(await media.copy(body.mediaId)).toEqual({ fileName: 'cake.jpg', content: JPEG });
  });

  it('would hold up another one of the same channel, or both be asked for at once', async () => {
    const desk = await openDesk(MEDIA);
    const [one, two] = [await photo(desk), await photo(desk, 'omar')];
    const { media } = desk.engine.services;
    let answer: () => void = () => undefined;
    desk.channel.content = () =>
      new Promise((resolve) => {
        answer = () => resolve({ state: 'stored', mimeType: 'image/jpeg', content: JPEG });
      });
    const both = Promise.all([media.fetch(one), media.fetch(two)]);
    await settle();
    expect(desk.channel.fetches).toHaveLength(1);
    answer();
    await settle();
    expect(desk.channel.fetches).toHaveLength(2);
    answer();
    expect((await both).map(({ state }) => state)).toEqual(['stored', 'stored']);
  });

  it.each([
    ['gone', () => Promise.resolve({ state: 'gone' as const })],
    ['too-large', () => Promise.resolve({ state: 'too-large' as const })],
    [
      'too-large',
      () =>
        Promise.resolve({
          state: 'stored' as const,
          mimeType: 'image/jpeg',
          content: new Uint8Array(MAX_MEDIA_BYTES + 1),
        }),
    ],
    [
      'failed',
      () =>
        Promise.resolve({
          state: 'stored' as const,
          mimeType: 'image/jpeg',
          content: new Uint8Array(),
        }),
    ],
    ['failed', () => Promise.reject(new FrontdeskError('channel.offline', 'Away.'))],
  ])('would spin for ever, or break the desk, where it is %s', async (state, content) => {
    const desk = await openDesk(MEDIA);
    const id = await photo(desk);
    desk.channel.content = content;
    expect((await desk.engine.services.media.fetch(id)).state).toBe(state);
    expect(states(desk)).toEqual(['fetching', state]);
    await expect(desk.engine.services.media.read(id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('would never be fetched again after a failure, or after the app ended on the way', async () => {
    const desk = await openDesk(MEDIA);
    const id = await photo(desk);
    desk.channel.content = () => new Promise(() => undefined);
    void desk.engine.services.media.fetch(id);
    await settle();
    await desk.restart();
    expect((await desk.engine.services.media.state(id)).state).toBe('remote');
    desk.channel.content = () => Promise.reject(new Error('broken'));
    expect((await desk.engine.services.media.fetch(id)).state).toBe('failed');
    desk.channel.content = () => Promise.resolve({ state: 'stored', mimeType: '', content: JPEG });
    expect(await desk.engine.services.media.fetch(id)).toMatchObject({
      state: 'stored',
      bytes: JPEG.byteLength,
      mimeType: 'image/jpeg',
    });
  });
});

describe('a file for a customer', () => {
  const file = (content: Uint8Array, mimeType = 'image/jpeg', voice = false) => ({
    content,
    mimeType,
    fileName: 'cake.jpg',
    voice,
  });
  const text = (words: string): Uint8Array => new TextEncoder().encode(words);

  it('would be sent as what it claims to be', async () => {
    const desk = await openDesk(MEDIA);
    const { media } = desk.engine.services;
    expect(await media.attach(file(JPEG, 'text/plain'))).toMatchObject({
      kind: 'image',
      mimeType: 'image/jpeg',
    });
    expect(await media.attach(file(text('<script>'), 'image/png'))).toMatchObject({
      kind: 'document',
      mimeType: 'application/octet-stream',
    });
    expect(await media.attach(file(text('OggS....'), 'audio/ogg', true))).toMatchObject({
      kind: 'voice',
    });
    expect(await media.attach(file(JPEG, 'audio/ogg', true))).toMatchObject({ kind: 'image' });
  });

  it.each([0, MAX_MEDIA_BYTES + 1])('would be taken with %i bytes', async (bytes) => {
    const desk = await openDesk(MEDIA);
    await expect(
      desk.engine.services.media.attach(file(new Uint8Array(bytes))),
    ).rejects.toMatchObject({ code: 'invalid-input' });
  });

  it('would leave without its bytes, or not be part of the thread', async () => {
    const desk = await openDesk(MEDIA);
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    const { media, conversations } = desk.engine.services;
    const enclosure = await media.attach(file(JPEG));
    const quotes = (await desk.thread('lina'))[0];
    if (quotes === undefined) throw new Error('no question');
    await conversations.write(id, 'Like this?', { enclosure, quotes: quotes.id });
    await desk.clock.advance(5000);
    expect(desk.channel.asked.at(-1)).toMatchObject({
      text: 'Like this?',
      quotes: quotes.channelMessageId,
      enclosure: { kind: 'image', fileName: 'cake.jpg', content: JPEG },
    });
    const shown = (await desk.thread('lina')).at(-1);
    expect(shown).toMatchObject({
      direction: 'out',
      body: { kind: 'media', media: 'image', caption: 'Like this?' },
      quoted: { channelMessageId: quotes.channelMessageId, ours: false },
    });
    expect((await desk.memory.media.get(enclosure.mediaId))?.messageId).toBe(shown?.id);
    expect((await desk.conversation('lina')).last).toMatchObject({ body: 'image' });
    await expect(media.discard(enclosure.mediaId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('would stay in the vault after the owner thought better of it, or vanish on its way', async () => {
    const desk = await openDesk(MEDIA);
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    const { media, conversations } = desk.engine.services;
    const left = await media.attach(file(JPEG));
    await media.discard(left.mediaId);
    expect(await desk.memory.media.content(left.mediaId)).toBeNull();
    await expect(conversations.write(id, '', { enclosure: left })).rejects.toMatchObject({
      code: 'not-found',
    });
    const enclosure = await media.attach(file(JPEG));
    await conversations.write(id, '', { enclosure });
    await expect(media.discard(enclosure.mediaId)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('would be promised on a channel that takes only words', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    const enclosure = { kind: 'location', latitude: 1, longitude: 2 } as const;
    await expect(
      desk.engine.services.conversations.write(id, '', { enclosure }),
    ).rejects.toMatchObject({ code: 'channel.rejected' });
    await expect(desk.engine.services.conversations.write(id, '')).rejects.toMatchObject({
      code: 'invalid-input',
    });
  });

  it('would show a place without saying where', async () => {
    const desk = await openDesk(MEDIA);
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    const enclosure = { kind: 'location', latitude: 1, longitude: 2, name: 'Harbour' } as const;
    await desk.engine.services.conversations.write(id, '', { enclosure });
    await desk.clock.advance(5000);
    expect(desk.channel.asked.at(-1)?.enclosure).toEqual(enclosure);
    expect((await desk.thread('lina')).at(-1)?.body).toEqual({ ...enclosure, live: false });
  });

  it('would quote a message of another chat', async () => {
    const desk = await openDesk(MEDIA);
    await desk.write('lina');
    await desk.write('omar');
    const { id } = await desk.conversation('lina');
    const other = (await desk.thread('omar'))[0];
    await expect(
      desk.engine.services.conversations.write(id, 'Hello', { quotes: other?.id }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('would be unknown to the desk where there is none', async () => {
    const desk = await openDesk(MEDIA);
    const none = MediaId.parse('none');
    await expect(desk.engine.services.media.fetch(none)).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});
