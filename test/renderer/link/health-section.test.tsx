// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WarningKind } from '../../../main/engine/domain/account-health.ts';
import type { AccountHealth } from '../../../main/engine/domain/views/account-health.ts';
import { capLevel } from '../../../renderer/features/link/health/cap-words.ts';
import { HealthSection } from '../../../renderer/features/link/index.ts';
import { healthyAccount, troubledAccount } from '../../doubles/desk-health.ts';
import { asked, openDesk } from '../chats/show.tsx';

function open(...health: AccountHealth[]) {
  const { desk, show } = openDesk();
  desk.data.health = health;
  show(<HealthSection />);
  return desk;
}

const now = Date.now();

describe('the account’s health', () => {
  it('says how full each cap is in words, not by a bar alone', async () => {
    open(healthyAccount(now));
    const bars = await screen.findAllByRole('meter');
    expect(bars.map((bar) => bar.getAttribute('aria-valuetext'))).toEqual([
      'Most to one customer: 3 of 12 replies to Lina Haddad in the last hour. Plenty left',
      '21 of 60 replies in the last hour. Plenty left',
      '96 of 400 replies in the last 24 hours. Plenty left',
    ]);
  });

  it('does not call a cap used up before it is, nor free when nothing more may leave', () => {
    expect(capLevel({ used: 7, limit: 10 })).toBe('free');
    expect(capLevel({ used: 8, limit: 10 })).toBe('near');
    expect(capLevel({ used: 10, limit: 10 })).toBe('full');
    expect(capLevel({ used: 1, limit: 1 })).toBe('full');
    expect(capLevel({ used: 0, limit: 1 })).toBe('free');
  });

  it('lets replies leave again only after the owner has confirmed it', async () => {
    const desk = open(troubledAccount(now));
    fireEvent.click(await screen.findByRole('button', { name: 'Let replies leave again…' }));
    const question = within(await screen.findByRole('dialog'));
    expect(asked(desk, 'health.lift')).toEqual([]);
    fireEvent.click(question.getByRole('button', { name: 'Let them leave' }));
    await waitFor(() =>
      expect(asked(desk, 'health.lift')).toEqual([{ channelId: 'whatsapp-web' }]),
    );
    await waitFor(() => expect(screen.queryByText('Paused for safety')).toBeNull());
  });

  it('takes the word of the owner for one chat, and leaves the other stopped chats stopped', async () => {
    const desk = open(troubledAccount(now));
    fireEvent.click(await screen.findByRole('button', { name: "It's a person: Order updates" }));
    await waitFor(() =>
      expect(asked(desk, 'health.itIsAPerson')).toEqual([{ conversationId: 'chat-loop-1' }]),
    );
    await waitFor(() => expect(screen.queryByText(/Order updates/)).toBeNull());
    expect(screen.getByText(/Parcel service/)).toBeTruthy();
  });

  it.each(WarningKind.options)('says why it stopped, without a code: %s', async (kind) => {
    const account = troubledAccount(now);
    open({ ...account, warnings: [], freeze: { at: now, kind, code: '463' } });
    const heading = await screen.findByRole('heading', { name: 'Paused for safety' });
    const said = heading.parentElement?.textContent ?? '';
    expect(said).toContain('WhatsApp');
    expect(said).not.toMatch(/463|warning\./);
  });

  it('says that there is nothing to watch while no number is linked', async () => {
    open({ ...healthyAccount(now), linkedSince: null });
    expect(await screen.findByText('No number is linked yet')).toBeTruthy();
    expect(screen.queryByRole('meter')).toBeNull();
  });
});
