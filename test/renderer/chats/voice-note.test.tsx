// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { MediaId } from '../../../main/engine/domain/ids.ts';
import { composed } from '../../../renderer/features/chats/composer/composed.ts';
import { composerTexts } from '../../../renderer/features/chats/composer/composer-texts.ts';
import { LONGEST_MS } from '../../../renderer/features/chats/composer/voice/take-down.ts';
import { FakeMicrophone } from '../../doubles/fake-microphone.ts';
import { settle } from '../../doubles/fake-clock.ts';
import { LINA } from '../../gallery/scenarios/whatsapp-chat.ts';
import { asked, openWhatsAppChat } from './show.tsx';

let microphone: FakeMicrophone;

beforeEach(() => {
  composed.clear(LINA);
  composerTexts.set(LINA, '');
  microphone = new FakeMicrophone();
  microphone.plugIn();
});

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const strip = () => screen.findByRole('group', { name: 'Voice note' });
const kept = () => composed.of(LINA).file;

async function record(): Promise<void> {
  fireEvent.click(await button('Record a voice note'));
  await within(await strip()).findByText('Recording');
}

async function say(ms: number, loudness?: number): Promise<void> {
  await act(async () => {
    microphone.say(ms, loudness);
    await settle();
  });
}

async function stop(): Promise<void> {
  fireEvent.click(within(await strip()).getByRole('button', { name: 'Stop recording' }));
  await waitFor(() => expect(screen.queryByRole('group', { name: 'Voice note' })).toBeNull());
}

describe('a voice note', () => {
  it('stands beside the words as one, and leaves by itself', async () => {
    const desk = openWhatsAppChat();
    await record();
    await say(2000, 0.35);
    expect((await screen.findByRole('timer')).textContent).toBe('0:02');
    await say(1000, 0);
    await stop();
    expect(asked(desk, 'media.attach')).toMatchObject([
      { mimeType: 'audio/ogg', fileName: '', voice: true },
    ]);
    fireEvent.click(await button(/^Send/));
    await waitFor(() =>
      expect(asked(desk, 'conversations.write')).toMatchObject([
        {
          text: '',
          enclosure: { kind: 'voice', durationMs: 3000, waveform: [100, 0] },
        },
      ]),
    );
    expect(microphone.isOpen).toBe(false);
    expect(microphone.held).toBe(0);
  });

  it('takes the chat over once it listens, as typing does, so that two do not answer', async () => {
    const desk = openWhatsAppChat();
    await record();
    await waitFor(() => expect(asked(desk, 'review.takeOver')).toEqual([{ conversationId: LINA }]));
    await say(1000);
    await stop();
    expect(asked(desk, 'review.takeOver')).toHaveLength(1);
  });

  it('does not leave while it is still being said', async () => {
    const desk = openWhatsAppChat();
    composerTexts.set(LINA, 'Words');
    await record();
    await say(1000);
    fireEvent.keyDown(screen.getByLabelText('Your message'), { key: 'Enter', ctrlKey: true });
    await stop();
    expect(asked(desk, 'conversations.write')).toEqual([]);
  });

  it('is not kept where it was discarded, and the microphone is let go', async () => {
    const desk = openWhatsAppChat();
    await record();
    await say(1000);
    fireEvent.click(within(await strip()).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(microphone.isOpen).toBe(false));
    expect(asked(desk, 'media.attach')).toEqual([]);
    expect(kept()).toBeNull();
    expect(
      screen
        .getAllByRole('alert')
        .map(({ textContent }) => textContent)
        .join(''),
    ).toBe('');
  });

  it('is removed from the vault when its preview is discarded', async () => {
    const desk = openWhatsAppChat();
    await record();
    await say(1000);
    await stop();
    fireEvent.click(await button('Discard'));
    await waitFor(() => expect(asked(desk, 'media.discard')).toHaveLength(1));
    expect(kept()).toBeNull();
  });

  it('is stopped and kept by Esc, which would else leave the chat', async () => {
    openWhatsAppChat();
    await record();
    await say(1000);
    fireEvent.keyDown(screen.getByLabelText('Your message'), { key: 'Escape' });
    await waitFor(() => expect(kept()?.kind).toBe('voice'));
  });
});

describe('a recording that ends without the owner', () => {
  it('is kept where the microphone was pulled out, and it says so', async () => {
    openWhatsAppChat();
    await record();
    await say(1000);
    microphone.unplug();
    expect(await screen.findByText(/The microphone was disconnected/)).toBeTruthy();
    expect(kept()).toMatchObject({ kind: 'voice', durationMs: 1000 });
  });

  it('ends by itself at 15 minutes', async () => {
    openWhatsAppChat();
    await record();
    await say(LONGEST_MS);
    expect(await screen.findByText(/can be 15 minutes long/)).toBeTruthy();
    expect(kept()?.durationMs).toBe(LONGEST_MS);
    expect(microphone.isOpen).toBe(false);
  });

  it('does not go on in a chat that nobody sees', async () => {
    openWhatsAppChat();
    await record();
    await say(1000);
    cleanup();
    microphone.say(100);
    await vi.waitFor(() => expect(microphone.isOpen).toBe(false));
    await vi.waitFor(() => expect(kept()?.durationMs).toBe(1100));
  });

  it('does not go on in a window that is out of sight', async () => {
    openWhatsAppChat();
    await record();
    await say(1000);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await say(100);
    expect(await screen.findByText(/Recording stopped when you left/)).toBeTruthy();
    expect(microphone.isOpen).toBe(false);
  });

  it('says that nothing was recorded where it was a press by mistake', async () => {
    const desk = openWhatsAppChat();
    await record();
    await say(100);
    await stop();
    expect(await screen.findByText(/Nothing was recorded/)).toBeTruthy();
    expect(asked(desk, 'media.attach')).toEqual([]);
  });

  it('says so where the sound cannot be made into a file, and lets the microphone go', async () => {
    openWhatsAppChat();
    microphone.breaks = true;
    await record();
    await say(1000);
    expect(await screen.findByText(/The recording did not work/)).toBeTruthy();
    expect(microphone.isOpen).toBe(false);
    expect(microphone.held).toBe(0);
  });

  it('is not lost where it could not be kept: the same sound is kept at another try', async () => {
    const desk = openWhatsAppChat();
    let full = true;
    desk.answer('media.attach', ({ content }) => {
      if (full) throw new FrontdeskError('vault.disk-full', 'full');
      const bytes = content.byteLength;
      const mediaId = MediaId.parse('kept-later');
      return { kind: 'voice', mediaId, mimeType: 'audio/ogg', fileName: '', bytes };
    });
    await record();
    await say(1000);
    await stop();
    await screen.findByText(/it could not be kept/);
    expect(kept()).toBeNull();
    full = false;
    fireEvent.click(await button('Try again'));
    await waitFor(() => expect(kept()).toMatchObject({ mediaId: 'kept-later', durationMs: 1000 }));
    expect(screen.queryByText(/it could not be kept/)).toBeNull();
    const [first, second] = asked(desk, 'media.attach');
    expect(second).toEqual(first);
  });
});

describe('a recording that could not be kept', () => {
  it('is discarded with its reason, when the owner says so', async () => {
    const desk = openWhatsAppChat();
    desk.answer('media.attach', () => {
      throw new FrontdeskError('vault.disk-full', 'full');
    });
    await record();
    await say(1000);
    await stop();
    await screen.findByText(/it could not be kept/);
    const reasons = () => screen.getAllByRole('alert').map(({ textContent }) => textContent);
    expect(reasons().join('')).not.toBe('');
    fireEvent.click(await button('Discard'));
    await waitFor(() => expect(reasons().join('')).toBe(''));
    expect(screen.queryByText(/it could not be kept/)).toBeNull();
  });
});

describe('a microphone that is not to be had', () => {
  it.each([
    ['NotAllowedError', /may not use the microphone/],
    ['NotFoundError', /No microphone was found/],
    ['NotReadableError', /Close other programs/],
    ['InvalidStateError', /The recording did not work/],
  ])('says what to do about %s, and another try clears it', async (name, words) => {
    const desk = openWhatsAppChat();
    microphone.refusal = new DOMException('no', name);
    fireEvent.click(await button('Record a voice note'));
    expect(await screen.findByText(words)).toBeTruthy();
    expect(asked(desk, 'review.takeOver')).toEqual([]);
    microphone.refusal = null;
    await record();
    expect(screen.queryByText(words)).toBeNull();
    fireEvent.click(within(await strip()).getByRole('button', { name: 'Discard' }));
    await waitFor(() => expect(microphone.isOpen).toBe(false));
  });
});
