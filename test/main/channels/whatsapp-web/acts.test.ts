import { beforeEach, describe, expect, it } from 'vitest';
import type { ChannelMessageId } from '../../../../main/engine/domain/ids.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { keyOf, type FakeModel } from '../../../doubles/fake-whatsapp.ts';
import { ChannelLab, LENA, never } from './channel-lab.ts';

let lab: ChannelLab;

beforeEach(async () => {
  lab = new ChannelLab();
  await lab.begin();
});

async function came(fields: Record<string, unknown>): Promise<[FakeModel, ChannelMessageId]> {
  const model = lab.link.receive(LENA, fields);
  await settle();
  const message = lab.sink.messages.at(-1);
  if (message === undefined) throw new Error('Nothing came.');
  return [model, message.channelMessageId];
}

const did = () => lab.world.calls.filter((call) => /^(react|edit|take back)/u.test(call));

describe('what is done to a message', () => {
  it('reacts to the very message, and takes the reaction back', async () => {
    const [model, channelMessageId] = await came({ body: 'Thanks' });
    await lab.channel.act(LENA, { type: 'react', channelMessageId, emoji: '❤️' }, never());
    await lab.channel.act(LENA, { type: 'react', channelMessageId, emoji: '' }, never());
    expect(did()).toEqual([`react ${keyOf(model)} ❤️`, `react ${keyOf(model)} `]);
  });

  it('changes and takes back what we sent', async () => {
    const { channelMessageId } = await lab.send();
    await lab.channel.act(LENA, { type: 'edit', channelMessageId, text: 'Better' }, never());
    await lab.channel.act(LENA, { type: 'take-back', channelMessageId }, never());
    expect(did()).toHaveLength(2);
  });

  it('does not remove it here alone where it cannot be taken back any more', async () => {
    const { channelMessageId } = await lab.send();
    for (const model of lab.world.models.values()) {
      Object.assign(model, { mayTakeBack: false, mayEdit: false });
    }
    const back = lab.channel.act(LENA, { type: 'take-back', channelMessageId }, never());
    await expect(back).rejects.toMatchObject({ delivered: 'no', code: 'channel.rejected' });
    const edit = lab.channel.act(LENA, { type: 'edit', channelMessageId, text: 'x' }, never());
    await expect(edit).rejects.toMatchObject({ delivered: 'no', code: 'channel.rejected' });
    expect(did()).toEqual([]);
  });

  it('changes nothing where it is taken back already', async () => {
    const { channelMessageId } = await lab.send();
    for (const model of lab.world.models.values()) Object.assign(model, { type: 'revoked' });
    await lab.channel.act(LENA, { type: 'take-back', channelMessageId }, never());
    expect(did()).toEqual([]);
  });

  it('says what became of it where the page is lost, stopped, or has no such message', async () => {
    const [, channelMessageId] = await came({ body: 'Thanks' });
    const act = { type: 'react', channelMessageId, emoji: '👍' } as const;
    await expect(lab.channel.act(LENA, act, AbortSignal.abort())).rejects.toMatchObject({
      delivered: 'no',
      code: 'send.closed',
    });
    lab.link.lost = true;
    await expect(lab.channel.act(LENA, act, never())).rejects.toMatchObject({ delivered: 'no' });
    lab.link.lost = false;
    lab.world.models.clear();
    await expect(lab.channel.act(LENA, act, never())).rejects.toMatchObject({
      code: 'channel.rejected',
    });
    await lab.channel.stop();
    await expect(lab.channel.act(LENA, act, never())).rejects.toMatchObject({
      delivered: 'no',
      code: 'channel.offline',
    });
  });
});

describe('content', () => {
  const MOST = 16 * 1024 * 1024;
  const fetch = async (content: { data?: string; size?: number } | null, most = MOST) => {
    const [model, id] = await came({ type: 'image', mimetype: 'image/jpeg' });
    if (content !== null) lab.world.contents.set(keyOf(model), content);
    return lab.channel.fetchMedia(LENA, id, most);
  };
  const downloads = () => lab.world.calls.filter((call) => call.startsWith('download'));

  it('comes as it is', async () => {
    expect(await fetch({ data: 'AQID', size: 3 })).toEqual({
      state: 'stored',
      mimeType: 'image/jpeg',
      content: new Uint8Array([1, 2, 3]),
    });
  });

  it('is not fetched where it is too large by its own word', async () => {
    expect(await fetch({ data: 'AQID', size: 64 * 1024 * 1024 })).toEqual({ state: 'too-large' });
    expect(downloads()).toEqual([]);
  });

  it('is not kept where it is larger than it said', async () => {
    expect(await fetch({ data: 'AQIDBA==', size: 1 }, 3)).toEqual({ state: 'too-large' });
  });

  it('is gone where there is none, or nothing in it', async () => {
    expect(await fetch(null)).toEqual({ state: 'gone' });
    expect(await fetch({})).toEqual({ state: 'gone' });
    expect(await fetch({ data: '' })).toEqual({ state: 'gone' });
  });

  it('may come later where the page is lost', async () => {
    const [, id] = await came({ type: 'image' });
    lab.link.lost = true;
    await expect(lab.channel.fetchMedia(LENA, id, MOST)).rejects.toMatchObject({
      code: 'channel.offline',
    });
    await lab.channel.stop();
    await expect(lab.channel.fetchMedia(LENA, id, MOST)).rejects.toMatchObject({
      code: 'channel.offline',
    });
  });

  it('passes one at a time, or memory would hold all of it', async () => {
    const [first, one] = await came({ type: 'image' });
    const [second, other] = await came({ type: 'image' });
    lab.world.contents.set(keyOf(first), { data: 'AQ==' });
    lab.world.contents.set(keyOf(second), { data: 'Ag==' });
    lab.world.calls.length = 0;
    await Promise.all([one, other].map((id) => lab.channel.fetchMedia(LENA, id, MOST)));
    expect(lab.world.calls).toEqual([
      'seek',
      `download ${keyOf(first)}`,
      'seek',
      `download ${keyOf(second)}`,
    ]);
  });
});
