// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { SendId } from '../../../main/engine/domain/ids.ts';
import { composed } from '../../../renderer/features/chats/composer/composed.ts';
import { composerTexts } from '../../../renderer/features/chats/composer/composer-texts.ts';
import { refusalOf } from '../../../renderer/features/chats/composer/take-file.ts';
import {
  cardOf,
  pairOf,
  placeOf,
} from '../../../renderer/features/chats/composer/typed-enclosure.ts';
import { LINA } from '../../gallery/scenarios/whatsapp-chat.ts';
import { asked, openWhatsAppChat } from './show.tsx';

const PDF = new File(['%PDF-1.7 prices'], 'prices.pdf', { type: 'application/pdf' });
const RECORDING = new File(['OggS sound'], 'note.ogg', { type: 'audio/ogg' });

const field = () => screen.findByLabelText<HTMLTextAreaElement>('Your message');
const strip = () => screen.findByRole('group', { name: 'What goes with your words' });
const sendButton = () => screen.getByRole('button', { name: /^Send/ });

/** Lets a file fall on the chat. */
async function drop(...files: File[]): Promise<void> {
  const data = { types: ['Files'], files };
  fireEvent.drop(await field(), { dataTransfer: data });
}

async function pick(file: File): Promise<void> {
  await field();
  const input = document.querySelector<HTMLInputElement>('[data-picker]');
  if (input === null) throw new Error('there is nothing to pick files with');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  fireEvent.change(input);
}

const fromMenu = async (item: string) => {
  fireEvent.click(await screen.findByRole('button', { name: 'Attach' }));
  fireEvent.click(await screen.findByRole('menuitem', { name: item }));
  return screen.findByRole('dialog');
};

describe('a file beside the words', () => {
  beforeEach(() => {
    composed.clear(LINA);
    composerTexts.set(LINA, '');
  });

  it('is shown by name and size, and leaves without any words', async () => {
    const desk = openWhatsAppChat();
    await pick(PDF);
    expect((await strip()).textContent).toContain('prices.pdf');
    expect((await strip()).textContent).toContain('Document');
    fireEvent.click(sendButton());
    await waitFor(() =>
      expect(asked(desk, 'conversations.write')).toMatchObject([
        { conversationId: LINA, text: '', enclosure: { kind: 'document', fileName: 'prices.pdf' } },
      ]),
    );
    await waitFor(() => expect(screen.queryByText('prices.pdf')).toBeNull());
  });

  it('takes the chat over, as typing does', async () => {
    const desk = openWhatsAppChat();
    await drop(PDF);
    await strip();
    await waitFor(() => expect(asked(desk, 'review.takeOver')).toEqual([{ conversationId: LINA }]));
  });

  it('is thrown away when it is removed, and when another comes in its place', async () => {
    const desk = openWhatsAppChat();
    await drop(PDF);
    await strip();
    await drop(RECORDING);
    expect(await screen.findByText('note.ogg')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Remove the file' }));
    await waitFor(() => expect(screen.queryByText('note.ogg')).toBeNull());
    expect(asked(desk, 'media.discard')).toEqual([{ mediaId: 'file-0' }, { mediaId: 'file-1' }]);
  });

  it('is taken from the clipboard where there are no words in it', async () => {
    openWhatsAppChat();
    const clipboard = (words: string) => ({
      clipboardData: { files: [PDF], getData: () => words },
    });
    fireEvent.paste(await field(), clipboard('copied from a letter'));
    fireEvent.paste(await field(), clipboard(''));
    expect(await screen.findByText('prices.pdf')).toBeTruthy();
  });

  it('is refused in words before it is read where it is too large, empty or one of several', async () => {
    const desk = openWhatsAppChat();
    await drop(PDF, RECORDING);
    expect(await screen.findByText(/Choose a single one/)).toBeTruthy();
    await drop(new File([], 'empty.txt'));
    expect(await screen.findByText(/This file is empty/)).toBeTruthy();
    const huge = new File(['x'], 'film.mp4');
    Object.defineProperty(huge, 'size', { value: 16 * 1024 * 1024 + 1 });
    await drop(huge);
    expect(await screen.findByText(/Up to 16 MB can be sent/)).toBeTruthy();
    expect(asked(desk, 'media.attach')).toEqual([]);
  });

  it('says so when it cannot be read, such as a folder', async () => {
    openWhatsAppChat();
    const folder = new File(['x'], 'photos');
    folder.arrayBuffer = () => Promise.reject(new Error('is a directory'));
    await drop(folder);
    expect(await screen.findByText(/could not be read/)).toBeTruthy();
  });

  it('does not leave with words that a recording would lose', async () => {
    const desk = openWhatsAppChat();
    await drop(RECORDING);
    await strip();
    const text = await field();
    fireEvent.change(text, { target: { value: 'Listen to this' } });
    expect(await screen.findByText(/takes no words with a recording/)).toBeTruthy();
    fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
    expect(asked(desk, 'conversations.write')).toEqual([]);
  });

  it('stands there again when its sending is undone', async () => {
    const sendId = SendId.parse('file-send');
    const desk = openWhatsAppChat();
    desk.answer('conversations.write', () => ({ sendId, notBefore: Date.now() + 5000 }));
    await drop(PDF);
    await strip();
    fireEvent.click(sendButton());
    await waitFor(() => expect(screen.queryByText('prices.pdf')).toBeNull());
    desk.told({ type: 'send-changed', conversationId: LINA, sendId, state: 'cancelled' });
    expect(await screen.findByText('prices.pdf')).toBeTruthy();
  });
});

describe('a place or a card', () => {
  beforeEach(() => {
    composed.clear(LINA);
    composerTexts.set(LINA, 'Words that stay');
  });

  it('leaves by itself, since WhatsApp takes no words with it', async () => {
    const desk = openWhatsAppChat();
    const dialog = await fromMenu('Place…');
    const latitude = within(dialog).getByLabelText('Latitude');
    fireEvent.paste(latitude, { clipboardData: { getData: () => '52.52001, 13.40495' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(asked(desk, 'conversations.write')).toEqual([
        {
          conversationId: LINA,
          text: '',
          enclosure: { kind: 'location', latitude: 52.52001, longitude: 13.40495 },
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect((await field()).value).toBe('Words that stay');
  });

  it('does not leave while a field is wrong, and says which', async () => {
    const desk = openWhatsAppChat();
    const dialog = await fromMenu('Contact card…');
    fireEvent.change(within(dialog).getByLabelText('Name'), { target: { value: 'Karim' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Send' }));
    expect(await within(dialog).findByText(/5 to 20 digits/)).toBeTruthy();
    expect(within(dialog).queryByText('Say whose number it is.')).toBeNull();
    expect(asked(desk, 'conversations.write')).toEqual([]);
  });
});

describe('what is typed for a place or a card', () => {
  it('is taken with a comma for a point, and refused beyond the poles', () => {
    expect(placeOf({ latitude: '52,5', longitude: '-13', name: ' Shop ' })).toEqual({
      place: { kind: 'location', latitude: 52.5, longitude: -13, name: 'Shop' },
    });
    expect(placeOf({ latitude: '91', longitude: '', name: '' })).toEqual({
      wrong: ['latitude', 'longitude'],
    });
  });

  it('knows the two numbers that a map copies at once', () => {
    expect(pairOf('52.52001, 13.40495')).toEqual(['52.52001', '13.40495']);
    expect(pairOf('52,5')).toBeNull();
    expect(pairOf('52.5')).toBeNull();
  });

  it('takes a number as people write it', () => {
    const card = { kind: 'contact', name: 'Karim', phone: '+34600123456' };
    expect(cardOf('Karim', '+34 600-123 (456)')).toEqual({ card });
    expect(cardOf('Karim', '0034 600 123 456')).toEqual({ card });
    expect(cardOf(' ', 'call me')).toEqual({ wrong: ['name', 'phone'] });
  });
});

describe('refusalOf', () => {
  it('takes a file of exactly the largest size', () => {
    expect(refusalOf([{ size: 16 * 1024 * 1024 }])).toBeNull();
    expect(refusalOf([{ size: 16 * 1024 * 1024 + 1 }])).toBe('too-large');
  });
});

describe('words for a frozen account', () => {
  beforeEach(() => {
    composed.clear(LINA);
    composerTexts.set(LINA, '');
  });

  it('leave only after the owner said so once more, and it says why', async () => {
    const desk = openWhatsAppChat();
    const frozen = ({ sendAnyway }: { sendAnyway?: boolean | undefined }) => {
      if (sendAnyway !== true) throw new FrontdeskError('send.frozen', 'frozen');
      return { sendId: SendId.parse('anyway'), notBefore: Date.now() };
    };
    desk.answer('conversations.write', frozen);
    const text = await field();
    fireEvent.change(text, { target: { value: 'Your cake is ready' } });
    fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
    expect(await screen.findByText(/paused to protect your number/)).toBeTruthy();
    expect(text.value).toBe('Your cake is ready');
    fireEvent.click(screen.getByRole('button', { name: 'Send anyway' }));
    await waitFor(() => expect(text.value).toBe(''));
    expect(asked(desk, 'conversations.write').at(-1)).toEqual({
      conversationId: LINA,
      text: 'Your cake is ready',
      sendAnyway: true,
    });
  });
});
