// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { HandOver } from '../../../main/engine/domain/conversation.ts';
import type { DeskDouble } from '../../doubles/desk-bridge.ts';
import { LINA } from '../../gallery/scenarios/whatsapp-chat.ts';
import { asked, openWhatsAppChat } from './show.tsx';

const handedOver =
  (more: Partial<HandOver>) =>
  ({ data }: DeskDouble): void => {
    const conversation = data.conversations.get(LINA);
    if (conversation === undefined) throw new RangeError('Lina has a chat');
    const handOver = { since: 1, until: null, by: 'phone' as const, ...more };
    data.conversations.set(LINA, { ...conversation, handOver });
  };

it('says why Frontdesk is quiet after the owner answered on the phone, and for how long', async () => {
  const until = Date.now() + 42 * 60_000 + 30_000;
  const desk = openWhatsAppChat(handedOver({ until }));
  const text = await screen.findByText(/You answered Lina Haddad on your phone/);
  expect(text.textContent).toMatch(/quiet here until \d\d:\d\d\. 42 min left$/);
  fireEvent.click(screen.getByRole('button', { name: /^Give back now/ }));
  await waitFor(() => expect(asked(desk, 'review.giveBack')).toEqual([{ conversationId: LINA }]));
});

it('offers one way back, not two', async () => {
  openWhatsAppChat(handedOver({}));
  await screen.findByText(/until you give the chat back/);
  expect(screen.getAllByRole('button', { name: /^Give back/ })).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /^Take over/ })).toBeNull();
});

it('does not speak of a phone where the chat was taken over at the desk', async () => {
  openWhatsAppChat(handedOver({ by: 'desk' }));
  await screen.findByRole('button', { name: /^Give back/ });
  expect(screen.queryByText(/on your phone/)).toBeNull();
});
