// @vitest-environment happy-dom
import { fireEvent, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { MediaId, MessageId } from '../../../main/engine/domain/ids.ts';
import type { Media } from '../../../main/engine/domain/media.ts';
import type { MessageBody } from '../../../main/engine/domain/message.ts';
import { showMedia } from '../../../renderer/features/media/index.ts';
import { openDesk } from '../chats/show.tsx';

const ID = MediaId.parse('photo');
const MESSAGE = MessageId.parse('message');
const BODY: Extract<MessageBody, { kind: 'media' }> = { kind: 'media', media: 'image' };

function open(state: Media['state'], bytes = 120_000, messageId: Media['messageId'] = MESSAGE) {
  const opened = openDesk();
  const media: Media = {
    id: ID,
    messageId,
    state,
    mimeType: 'image/png',
    bytes,
    updatedAt: 1,
  };
  opened.desk.answer('media.state', () => media);
  opened.desk.answer('media.fetch', () => media);
  opened.desk.answer('media.read', () => ({
    mimeType: 'image/png',
    content: new Uint8Array([1, 2]),
  }));
  opened.show(<>{showMedia({ body: BODY, mediaId: ID, fallback: <p>Photo</p> })}</>);
  return opened;
}

describe('a photo in the thread', () => {
  it('comes only when the owner asks for it, and says how large it is', async () => {
    const { desk } = open('remote');
    const button = await screen.findByRole('button', { name: 'Show (120 kB)' });
    expect(desk.calls.some(({ name }) => name === 'media.fetch')).toBe(false);
    fireEvent.click(button);
    await expect
      .poll(() => desk.calls.find(({ name }) => name === 'media.fetch')?.input)
      .toEqual({ mediaId: ID });
  });

  it.each([
    ['fetching', 'Fetching…'],
    ['failed', 'It could not be fetched.'],
    ['gone', 'WhatsApp no longer has it. It may still be on your phone.'],
  ] as const)('says so in words when it is %s', async (state, words) => {
    open(state);
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.getByText('Photo')).toBeTruthy();
  });

  it.each([true, false])('is said to be saved only where it was (%s)', async (saved) => {
    const { desk } = open('stored');
    desk.answer('media.save', () => ({ saved }));
    fireEvent.click(await screen.findByRole('button', { name: /Save a copy/ }));
    await expect.poll(() => desk.calls.some(({ name }) => name === 'media.save')).toBe(true);
    const words = await screen.findAllByText('Copy saved').catch(() => []);
    expect(words.length > 0).toBe(saved);
  });

  it('is offered to be saved although it is only about to be sent', async () => {
    open('stored', 120_000, null);
    expect(await screen.findByRole('img')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Save a copy/ })).toBeNull();
  });

  it('says in words that the copy could not be written', async () => {
    const { desk } = open('stored');
    desk.answer('media.save', () => {
      throw new FrontdeskError('file.not-saved', 'no');
    });
    fireEvent.click(await screen.findByRole('button', { name: /Save a copy/ }));
    expect(await screen.findByText(/The copy could not be saved there/)).toBeTruthy();
  });

  it('offers no way to fetch what is too large', async () => {
    open('too-large', 64_000_000);
    const words = 'Too large to show here (64 MB). Open it on your phone.';
    expect(await screen.findByText(words)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('is shown from memory once it is here', async () => {
    open('stored');
    const picture = await screen.findByRole('img', { name: 'Photo' });
    expect(picture.getAttribute('src')).toMatch(/^blob:/u);
  });
});
