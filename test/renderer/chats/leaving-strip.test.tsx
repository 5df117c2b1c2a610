// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SendId } from '../../../main/engine/domain/ids.ts';
import type { LeavingItem } from '../../../main/engine/domain/views/review.ts';
import { LeavingStrip } from '../../../renderer/features/chats/composer/leaving-strip.tsx';
import { LINA } from '../../gallery/scenarios/whatsapp-chat.ts';
import { openDesk } from './show.tsx';

function leaving(more: Partial<LeavingItem>): LeavingItem {
  return {
    sendId: SendId.parse('own'),
    turnId: null,
    conversationId: LINA,
    title: 'Lina Haddad',
    preview: 'Your cake is ready',
    notBefore: 0,
    state: 'queued',
    waitingForChannel: false,
    canUndo: true,
    ...more,
  };
}

it('does not say that words are being sent while they wait for a safe limit', async () => {
  const { desk, show } = openDesk();
  const until = new Date().setHours(23, 59, 0, 0);
  desk.data.leaving = [leaving({ paced: { until, cap: 'contact-hour', limit: 12 } })];
  show(<LeavingStrip conversationId={LINA} />);
  expect(await screen.findByText('Leaves at 23:59')).toBeTruthy();
  expect(screen.getByText('12 replies to one person this hour is the safe limit.')).toBeTruthy();
});

it('names the day where the limit lasts beyond this one', async () => {
  const { desk, show } = openDesk();
  const tomorrow = new Date();
  tomorrow.setDate(tomorrow.getDate() + 1);
  tomorrow.setHours(0, 5, 0, 0);
  desk.data.leaving = [leaving({ paced: { until: tomorrow.getTime(), cap: 'day', limit: 200 } })];
  show(<LeavingStrip conversationId={LINA} />);
  const shown = await screen.findByText(/^Leaves at /);
  expect(shown.textContent).toMatch(/[A-Z][a-z]+.* 00:05$/);
});

it('says what leaves where there are no words', async () => {
  const { desk, show } = openDesk();
  desk.data.leaving = [leaving({ preview: '', enclosed: 'contact' })];
  show(<LeavingStrip conversationId={LINA} />);
  expect(await screen.findByText('Contact card')).toBeTruthy();
});
