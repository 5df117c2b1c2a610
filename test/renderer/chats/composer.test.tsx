// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ConversationId, SendId } from '../../../main/engine/domain/ids.ts';
import { Composer } from '../../../renderer/features/chats/composer/composer.tsx';
import { composerTexts } from '../../../renderer/features/chats/composer/composer-texts.ts';
import { useRoute } from '../../../renderer/bridge/index.ts';
import { asked, openDesk } from './show.tsx';

const conversationId = ConversationId.parse('chat-lina');

function InChat() {
  const detail = useRoute('conversations.detail', { conversationId });
  return detail.data === undefined ? null : <Composer detail={detail.data} />;
}

const field = () => screen.findByLabelText<HTMLTextAreaElement>('Your message');
const type = (element: HTMLElement, value: string) =>
  fireEvent.change(element, { target: { value } });

describe('the composer', () => {
  beforeEach(() => composerTexts.set(conversationId, ''));

  it('takes the chat over when typing begins, once and not with every letter', async () => {
    const { desk, show } = openDesk();
    show(<InChat />);
    const text = await field();
    type(text, 'I');
    type(text, 'I w');
    type(text, 'I will');
    await waitFor(() => expect(asked(desk, 'review.takeOver')).toEqual([{ conversationId }]));
  });

  it('sends with Ctrl Enter and never with Enter alone', async () => {
    const { desk, show } = openDesk();
    show(<InChat />);
    const text = await field();
    type(text, 'I will look');
    fireEvent.keyDown(text, { key: 'Enter' });
    expect(asked(desk, 'conversations.write')).toEqual([]);
    fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(text.value).toBe(''));
    expect(asked(desk, 'conversations.write')).toEqual([{ conversationId, text: 'I will look' }]);
  });

  it('sends one message when the keys are held down', async () => {
    const { desk, show } = openDesk();
    show(<InChat />);
    const text = await field();
    type(text, 'Once');
    fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true, repeat: true });
    await waitFor(() => expect(text.value).toBe(''));
    expect(asked(desk, 'conversations.write')).toHaveLength(1);
  });

  it('sends nothing after the emergency stop, keeps the words and says why', async () => {
    const { desk, show } = openDesk();
    desk.data.status = {
      ...desk.data.status,
      gate: { open: false, since: 1, held: 0, gone: 0 },
    };
    show(<InChat />);
    const text = await field();
    type(text, 'Not now');
    const button = await screen.findByRole('button', { name: /Sending is stopped/ });
    fireEvent.click(button);
    fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
    expect(asked(desk, 'conversations.write')).toEqual([]);
    expect(text.value).toBe('Not now');
  });

  it('brings the words back when the sending is undone from another screen', async () => {
    const { desk, show } = openDesk();
    const sendId = SendId.parse('s1');
    desk.answer('conversations.write', () => ({ sendId, notBefore: Date.now() + 5000 }));
    show(<InChat />);
    const text = await field();
    type(text, 'Words that took a while');
    fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(text.value).toBe(''));
    desk.told({ type: 'send-changed', conversationId, sendId, state: 'cancelled' });
    await waitFor(() => expect(text.value).toBe('Words that took a while'));
  });

  it('does not put words that come back over new ones', async () => {
    const { desk, show } = openDesk();
    const sendId = SendId.parse('s2');
    desk.answer('conversations.write', () => ({ sendId, notBefore: Date.now() + 5000 }));
    show(<InChat />);
    const text = await field();
    type(text, 'Old words');
    fireEvent.keyDown(text, { key: 'Enter', ctrlKey: true });
    await waitFor(() => expect(text.value).toBe(''));
    type(text, 'New words');
    desk.told({ type: 'send-changed', conversationId, sendId, state: 'cancelled' });
    expect(text.value).toBe('New words');
  });
});
