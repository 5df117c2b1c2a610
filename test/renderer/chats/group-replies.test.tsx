// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import type { DeskDouble } from '../../doubles/desk-bridge.ts';
import { LINA } from '../../gallery/scenarios/whatsapp-chat.ts';
import { asked, openWhatsAppChat } from './show.tsx';

function asGroup({ data }: DeskDouble): void {
  const conversation = data.conversations.get(LINA);
  if (conversation === undefined) throw new RangeError('Lina has a chat');
  data.conversations.set(LINA, { ...conversation, kind: 'group', contactId: null });
}

const button = (shown: string) =>
  screen.findByRole('button', { name: `Answers in this group ${shown}` });

describe('a group', () => {
  it('is answered when we are mentioned unless the owner has chosen, and as they choose', async () => {
    const desk = openWhatsAppChat(asGroup);
    fireEvent.click(await button('When mentioned'));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: /^Never/ }));
    expect(await button('Never')).toBeTruthy();
    expect(asked(desk, 'conversations.setGroupReplies')).toEqual([
      { conversationId: LINA, groupReplies: 'never' },
    ]);
  });

  it('stays as it was, and says why, where the choice could not be kept', async () => {
    const desk = openWhatsAppChat(asGroup);
    desk.answer('conversations.setGroupReplies', () => {
      throw new FrontdeskError('vault.disk-full', 'full');
    });
    fireEvent.click(await button('When mentioned'));
    fireEvent.click(await screen.findByRole('menuitemradio', { name: /^Always/ }));
    await waitFor(() => expect(screen.getByText(/The disk is full/)).toBeTruthy());
    expect(await button('When mentioned')).toBeTruthy();
  });

  it('has the choice for itself: a chat with one person has none', async () => {
    openWhatsAppChat();
    await screen.findByRole('button', { name: /What Frontdesk does here/ });
    expect(screen.queryByRole('button', { name: /Answers in this group/ })).toBeNull();
  });
});
