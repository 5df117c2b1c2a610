// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ConversationId, TurnId } from '../../../main/engine/domain/ids.ts';
import { FirstRun } from '../../../renderer/features/first-run/index.ts';
import { asked, openDesk } from '../chats/show.tsx';

const stage = (step: 'practise' | 'business' | 'provider' | 'whatsapp') => (
  <FirstRun
    step={step}
    deskSlot="the desk"
    businessSlot="the shop"
    providerSlot="the writer"
    whatsAppSlot="the link"
  />
);

describe('the first steps', () => {
  it('keeps the step that was reached, so that a restart goes on there', async () => {
    const { desk, show } = openDesk();
    show(stage('practise'));
    fireEvent.click(await screen.findByRole('button', { name: 'Continue' }));
    await waitFor(() => expect(desk.data.settings.firstRun).toBe('business'));
  });

  it('can be skipped from every step, for good', async () => {
    const { desk, show } = openDesk();
    show(stage('business'));
    fireEvent.click(await screen.findByRole('button', { name: 'Skip the introduction' }));
    await waitFor(() => expect(asked(desk, 'settings.update')).toEqual([{ firstRun: 'done' }]));
  });

  it('ends at the desk after WhatsApp, whether a number was linked or not', async () => {
    const { desk, show } = openDesk();
    show(stage('whatsapp'));
    await screen.findByText('the link');
    fireEvent.click(screen.getByRole('button', { name: 'Open the desk' }));
    await waitFor(() => expect(desk.data.settings.firstRun).toBe('done'));
  });

  it('says that the approval worked when it did, and not before', async () => {
    const { desk, show } = openDesk();
    show(stage('practise'));
    await screen.findByText(/press A to approve/);
    const event = {
      type: 'turn-changed',
      conversationId: ConversationId.parse('chat-lina'),
      turnId: TurnId.parse('turn-lina'),
    } as const;
    desk.told({ ...event, state: 'drafting' });
    expect(screen.queryByText(/That is all it takes/)).toBeNull();
    desk.told({ ...event, state: 'approved' });
    await screen.findByText(/That is all it takes/);
  });
});
