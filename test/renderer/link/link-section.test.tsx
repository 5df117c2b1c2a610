// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { LinkCause, LinkStatus, type LinkState } from '../../../main/engine/domain/link.ts';
import { LinkSection } from '../../../renderer/features/link/index.ts';
import type { DeskDouble } from '../../doubles/desk-bridge.ts';
import { asked, openDesk } from '../chats/show.tsx';

const MINUTE = 60_000;
const LINKED = { name: 'Harbour Bakery', number: '34600123456', since: Date.now() - MINUTE };

function state(status: LinkState['status'], more: Partial<LinkState> = {}): LinkState {
  return { status, since: Date.now() - MINUTE, windowShown: false, ...more };
}

function open(first: LinkState = state('idle')) {
  const { desk, show } = openDesk();
  desk.data.link = first;
  show(<LinkSection onPractise={vi.fn()} onDiagnostics={vi.fn()} />);
  return desk;
}

function become(desk: DeskDouble, next: LinkState): void {
  desk.data.link = next;
  desk.emit('link.changed', next);
}

const button = (name: string) => screen.findByRole('button', { name });
/** The page of these tests gives a click on the drawn box to the real one twice. */
const tick = (box: HTMLElement) => {
  const real = box.nextElementSibling;
  if (real !== null) fireEvent.click(real);
};

describe('linking', () => {
  it('links nothing before the owner has taken the risk', async () => {
    const desk = open();
    fireEvent.click(await button('Link this number'));
    expect(asked(desk, 'link.start')).toEqual([]);
    tick(screen.getByRole('checkbox', { name: 'I understand the risk to this number' }));
    fireEvent.click(await button('Link this number'));
    await waitFor(() => expect(asked(desk, 'link.start')).toEqual([{ understood: true }]));
    await screen.findByRole('img', { name: 'Code to scan with your phone' });
  });

  it('does not ask again for a risk that was taken', async () => {
    const { desk, show } = openDesk();
    desk.data.settings = {
      ...desk.data.settings,
      whatsApp: { consentAt: Date.UTC(2026, 2, 1), enabled: false },
    };
    show(<LinkSection />);
    await screen.findByText(/You took this risk on/);
    expect(screen.queryByRole('checkbox')).toBeNull();
    fireEvent.click(await button('Link this number'));
    await waitFor(() => expect(asked(desk, 'link.start')).toEqual([{}]));
  });

  it('draws the new code when the old one has run out, and asks for nothing itself', async () => {
    const qr = (text: string) => state('qr', { qr: { text, expiresAt: Date.now() + MINUTE } });
    const desk = open(qr('2@first'));
    const drawn = async () =>
      (await screen.findByRole('img')).querySelector('path')?.getAttribute('d');
    const before = await drawn();
    become(desk, qr('2@second'));
    await waitFor(async () => expect(await drawn()).not.toBe(before));
    expect(desk.calls.filter(({ name }) => name.startsWith('link.'))).toEqual([
      { name: 'link.state', input: undefined },
    ]);
  });

  it('asks WhatsApp for no code before the number is whole', async () => {
    const desk = open(state('qr', { qr: { text: '2@code', expiresAt: Date.now() + MINUTE } }));
    fireEvent.click(await button('Code on phone'));
    const field = screen.getByLabelText('Your WhatsApp number');
    fireEvent.change(field, { target: { value: '0600 12' } });
    fireEvent.click(await button('Get a code'));
    await screen.findByText(/This is not a whole number/);
    expect(asked(desk, 'link.requestCode')).toEqual([]);
    fireEvent.change(field, { target: { value: '+34 600 123 456' } });
    fireEvent.click(await button('Get a code'));
    await screen.findByText('K7WQ-2MXT');
    expect(asked(desk, 'link.requestCode')).toEqual([{ phone: '+34 600 123 456' }]);
  });

  it('keeps the number that was typed when WhatsApp gives no code for it', async () => {
    const desk = open(state('qr', { qr: { text: '2@code', expiresAt: Date.now() + MINUTE } }));
    desk.answer('link.requestCode', () => {
      throw new FrontdeskError('channel.rejected', 'rate-overlimit 429');
    });
    fireEvent.click(await button('Code on phone'));
    const field = screen.getByLabelText<HTMLInputElement>('Your WhatsApp number');
    fireEvent.change(field, { target: { value: '+34 600 123 456' } });
    fireEvent.click(await button('Get a code'));
    expect((await screen.findByText(/WhatsApp did not agree/)).textContent).not.toContain('429');
    expect(field.value).toBe('+34 600 123 456');
  });

  it('shows no code that has run out as if it still worked', async () => {
    open(state('code', { code: { text: 'K7WQ2MXT', expiresAt: Date.now() - 1 } }));
    await screen.findByText('This code has run out. Get a new one.');
    expect(screen.queryByText('K7WQ-2MXT')).toBeNull();
  });

  it('goes back to the picture where the owner would rather scan', async () => {
    const desk = open(
      state('code', { code: { text: 'K7WQ2MXT', expiresAt: Date.now() + MINUTE } }),
    );
    fireEvent.click(await button('Scan'));
    await waitFor(() => expect(asked(desk, 'link.useQr')).toHaveLength(1));
    await screen.findByRole('img', { name: 'Code to scan with your phone' });
  });

  it('reminds of WhatsApp’s own window as long as it is open', async () => {
    const desk = open(state('qr', { windowShown: true }));
    fireEvent.click(await button('Hide it'));
    await waitFor(() => expect(asked(desk, 'link.hideWindow')).toHaveLength(1));
    await waitFor(() => expect(screen.queryByText(/own window is open/)).toBeNull());
  });
});

describe('a number that is linked', () => {
  it('is not unlinked by one press, and what stays is said', async () => {
    const desk = open(state('ready', { linked: LINKED }));
    await screen.findByText('+34600123456');
    fireEvent.click(await button('Log out here…'));
    const question = within(await screen.findByRole('dialog'));
    expect(question.getByText(/chats, drafts and facts stay/)).toBeTruthy();
    expect(asked(desk, 'link.logOut')).toEqual([]);
    fireEvent.click(question.getByRole('button', { name: 'Log out' }));
    await waitFor(() => expect(asked(desk, 'link.logOut')).toEqual([{ confirmed: true }]));
    await button('Link again');
  });
});

describe('a link in trouble', () => {
  it.each([
    ['conflict', 'Use it here', 'link.takeOver'],
    ['deaf', 'Reconnect', 'link.start'],
    ['reconnecting', 'Try now', 'link.start'],
    ['logged-out', 'Link again', 'link.relink'],
    ['failed', 'Try now', 'link.start'],
  ] as const)('has its next step at hand: %s → %s', async (status, name, route) => {
    const desk = open(state(status));
    fireEvent.click(await button(name));
    await waitFor(() => expect(asked(desk, route)).toHaveLength(1));
  });

  it('says how many drafts wait after WhatsApp unlinked the number', async () => {
    const desk = open(state('logged-out', { cause: 'unlinked-on-phone' }));
    const waiting = desk.data.status.waiting;
    const said = `WhatsApp unlinked this computer. Nothing is lost; ${String(waiting)} drafts wait.`;
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('names what WhatsApp changed and asks for an update, not for another try of the same', async () => {
    open(state('failed', { cause: 'whatsapp-changed', missing: ['WAWebCmd', 'WAWebMsg'] }));
    await screen.findByRole('heading', { name: 'WhatsApp changed' });
    expect(screen.getByText('2 missing parts')).toBeTruthy();
    expect(screen.getByText('WAWebCmd')).toBeTruthy();
  });

  it('says when it is tried again', async () => {
    open(state('failed', { cause: 'timeout', nextRetryAt: Date.now() + 5 * MINUTE }));
    expect(await screen.findByText(/Tries again by itself in [45] min/)).toBeTruthy();
  });
});

describe('every state', () => {
  it.each(LinkStatus.options)('has words and a heading of its own: %s', async (status) => {
    open(state(status, { linked: LINKED, progress: 40 }));
    const heading = await screen.findByRole('heading', { level: 3 });
    expect(heading.textContent).not.toMatch(/^$|[a-z]+\.[a-z]+/);
  });

  it.each(LinkCause.options)('of a failure has its cause in words: %s', async (cause) => {
    open(state('failed', { cause }));
    const heading = await screen.findByRole('heading', { level: 3 });
    const said = heading.closest('section')?.querySelector('p')?.textContent ?? '';
    expect(said.length).toBeGreaterThan(15);
    expect(said).not.toContain(`cause.${cause}`);
  });
});
