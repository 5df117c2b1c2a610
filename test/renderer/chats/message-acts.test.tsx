// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { ChannelId } from '../../../main/engine/domain/ids.ts';
import { composed } from '../../../renderer/features/chats/composer/composed.ts';
import { composerTexts } from '../../../renderer/features/chats/composer/composer-texts.ts';
import { actsOn, EDIT_WITHIN_MS } from '../../../renderer/features/chats/message/acts.ts';
import { LINA } from '../../gallery/scenarios/whatsapp-chat.ts';
import { message } from './messages.ts';
import { asked, openWhatsAppChat } from './show.tsx';

const bubble = (words: RegExp) => screen.findByRole('article', { name: words });
const menuOf = async (words: RegExp) => {
  const article = await bubble(words);
  fireEvent.click(
    within(article).getByRole('button', { name: 'What to do with this message', hidden: true }),
  );
  return screen.findByRole('menu');
};
const pick = (menu: HTMLElement, name: string) =>
  fireEvent.click(within(menu).getByRole('menuitem', { name }));

const NEW = /See you Satruday/;

describe('a message in a WhatsApp chat', () => {
  beforeEach(() => {
    composed.clear(LINA);
    composerTexts.set(LINA, '');
  });

  it('is answered by what is written next, and by nothing after that', async () => {
    const desk = openWhatsAppChat();
    pick(await menuOf(/Lemon cake/), 'Answer this message');
    const strip = await screen.findByRole('group', { name: 'The message that you answer' });
    expect(strip.textContent).toContain('Lemon cake for Saturday?');
    const field = screen.getByLabelText<HTMLTextAreaElement>('Your message');
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.change(field, { target: { value: 'Yes' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(field.value).toBe(''));
    expect(screen.queryByRole('group', { name: 'The message that you answer' })).toBeNull();
    expect(asked(desk, 'conversations.write')).toEqual([
      { conversationId: LINA, text: 'Yes', quotes: 'wa-asks' },
    ]);
  });

  it('is no longer answered once the owner cancels that', async () => {
    const desk = openWhatsAppChat();
    pick(await menuOf(/Lemon cake/), 'Answer this message');
    fireEvent.click(await screen.findByRole('button', { name: 'Answer no message' }));
    const field = screen.getByLabelText('Your message');
    fireEvent.change(field, { target: { value: 'Hello' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    await waitFor(() =>
      expect(asked(desk, 'conversations.write')).toEqual([{ conversationId: LINA, text: 'Hello' }]),
    );
  });

  it('shows the owner’s reaction, and loses it when it is taken back', async () => {
    const desk = openWhatsAppChat();
    fireEvent.click(within(await menuOf(/Thank you/)).getByRole('menuitemradio', { name: '🙏' }));
    const shown = await within(await bubble(/Thank you/)).findByRole('list', { name: 'Reactions' });
    expect(shown.textContent).toBe('🙏');
    pick(await menuOf(/Thank you/), 'Take your 🙏 back');
    await waitFor(() => expect(screen.queryByRole('list', { name: 'Reactions' })).toBeNull());
    expect(asked(desk, 'messages.react')).toEqual([
      { messageId: 'wa-thanks', emoji: '🙏' },
      { messageId: 'wa-thanks', emoji: '' },
    ]);
  });

  it('says beside the message that a reaction did not work', async () => {
    const desk = openWhatsAppChat();
    desk.answer('messages.react', () => {
      throw new FrontdeskError('channel.offline', 'away');
    });
    fireEvent.click(within(await menuOf(/Thank you/)).getByRole('menuitemradio', { name: '👍' }));
    const alert = await within(await bubble(/Thank you/)).findByText(/may not have worked/);
    expect(alert).toBeTruthy();
    expect(within(await bubble(/Lemon cake/)).queryByText(/may not have worked/)).toBeNull();
  });

  it('reads as it was changed', async () => {
    const desk = openWhatsAppChat();
    pick(await menuOf(NEW), 'Edit');
    const dialog = await screen.findByRole('dialog', { name: 'Edit your message' });
    const field = within(dialog).getByLabelText('Your message');
    fireEvent.change(field, { target: { value: 'See you Saturday' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await bubble(/See you Saturday/)).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(asked(desk, 'messages.edit')).toEqual([
      { messageId: 'wa-new', text: 'See you Saturday' },
    ]);
  });

  it('keeps the new words, and says why, where WhatsApp no longer lets it be changed', async () => {
    const desk = openWhatsAppChat();
    desk.answer('messages.edit', () => {
      throw new FrontdeskError('channel.rejected', 'too late');
    });
    pick(await menuOf(NEW), 'Edit');
    const dialog = await screen.findByRole('dialog');
    const field = within(dialog).getByLabelText<HTMLTextAreaElement>('Your message');
    fireEvent.change(field, { target: { value: 'Better words' } });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(await within(dialog).findByText(/no longer lets this message be changed/)).toBeTruthy();
    expect(field.value).toBe('Better words');
  });

  it('is deleted for everyone only after the owner has said so twice', async () => {
    const desk = openWhatsAppChat();
    pick(await menuOf(NEW), 'Delete for everyone');
    const dialog = await screen.findByRole('dialog', { name: /Delete this message/ });
    expect(dialog.textContent).toContain('may have read it');
    expect(asked(desk, 'messages.takeBack')).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Delete for everyone' }));
    expect(await within(await bubble(NEW)).findByText(/Deleted/)).toBeTruthy();
    expect(asked(desk, 'messages.takeBack')).toEqual([{ messageId: 'wa-new' }]);
  });

  it.each([{ key: 'Enter' }, { key: 'F10', shiftKey: true }, { key: 'ContextMenu' }])(
    'opens its menu by $key where it has the focus',
    async (key) => {
      openWhatsAppChat();
      const article = await bubble(/Thank you/);
      article.focus();
      fireEvent.keyDown(article, key);
      const menu = await screen.findByRole('menu');
      expect(within(menu).queryByRole('menuitem', { name: 'Edit' })).toBeNull();
      fireEvent.keyDown(menu, { key: 'Escape' });
      await waitFor(() => expect(document.activeElement).toBe(article));
    },
  );
});

describe('actsOn', () => {
  const wa = ChannelId.parse('whatsapp-web');
  const ours = { ...message('m', 0, { direction: 'out' }), channelId: wa };
  const sent = { ...ours, channelMessageId: 'wa:m' as typeof ours.channelMessageId };

  it('offers to change only our own words, and only for as long as WhatsApp lets it', () => {
    expect(actsOn(sent, sent.sentAt)?.edit).toBe(true);
    expect(actsOn(sent, sent.sentAt + EDIT_WITHIN_MS)?.edit).toBe(false);
    expect(actsOn({ ...sent, direction: 'in' }, sent.sentAt)?.edit).toBe(false);
    const photo = { ...sent, body: { kind: 'media', media: 'image' } as const };
    expect(actsOn(photo, sent.sentAt)).toMatchObject({ edit: false, takeBack: true });
  });

  it('offers nothing where nothing can be done: not sent yet, taken back, or pretend', () => {
    expect(actsOn(ours, 0)).toBeNull();
    expect(actsOn({ ...sent, revokedAt: 1 }, 0)).toBeNull();
    expect(actsOn({ ...sent, channelId: ChannelId.parse('practice') }, 0)).toBeNull();
  });

  it('offers to delete nothing of the customer’s', () => {
    expect(actsOn({ ...sent, direction: 'in' }, 0)).toMatchObject({ takeBack: false, react: true });
  });
});
