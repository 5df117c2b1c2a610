// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { ChannelId, ConversationId, SendId, TurnId } from '../../../main/engine/domain/ids.ts';
import { Providers } from '../../../renderer/app/start/providers.tsx';
import {
  createQueryClient,
  followDesk,
  replaceDeskBridge,
} from '../../../renderer/bridge/index.ts';
import { ReviewDesk } from '../../../renderer/features/review/index.ts';
import { review, useReview } from '../../../renderer/features/review/review-store.ts';
import { createDeskDouble, type DeskDouble } from '../../doubles/desk-bridge.ts';
import { CUSTOMERS } from '../../doubles/desk-customers.ts';
import { emptyDesk, tell, type DeskData } from '../../doubles/desk-data.ts';

const start = useReview.getInitialState();
let now = 10_000;
let seesEnd = true;
let end: () => void = () => undefined;

/** Says at once whether what is watched is in sight. */
class FakeIntersectionObserver {
  readonly #tell: (entries: { isIntersecting: boolean }[]) => void;
  constructor(tellOf: (entries: { isIntersecting: boolean }[]) => void) {
    this.#tell = tellOf;
  }
  observe(): void {
    this.#tell([{ isIntersecting: seesEnd }]);
  }
  disconnect(): void {
    seesEnd = true;
  }
}

async function openDesk(...ids: string[]): Promise<DeskDouble> {
  const data = emptyDesk(Date.now());
  for (const id of ids) {
    const told = CUSTOMERS.find((each) => each.id === id);
    if (told !== undefined) tell(data, told);
  }
  return show(data);
}

async function show(data: DeskData): Promise<DeskDouble> {
  const double = createDeskDouble(data);
  replaceDeskBridge(double);
  const client = createQueryClient();
  end = followDesk(client);
  const info = { version: '1', platform: 'linux' as const, locale: 'en-GB', packaged: false };
  render(
    <QueryClientProvider client={client}>
      <Providers info={info} settings={data.settings}>
        <ReviewDesk />
      </Providers>
    </QueryClientProvider>,
  );
  await screen.findByRole('region', { name: /^Draft for/ });
  now += 1000;
  return double;
}

function press(key: string, more: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body;
  fireEvent.keyDown(target, { key, code: `Key${key.toUpperCase()}`, ...more });
}

const approved = (double: DeskDouble) =>
  double.calls.filter((made) => made.name === 'review.approve').map((made) => made.input);
const heard = () => screen.getByRole('log').textContent;
const selectedName = () =>
  screen.getByRole('region', { name: /^Draft for/ }).getAttribute('aria-label');
const waiting = (count: number) =>
  screen.getByRole('heading', { name: `Waiting for you ${count}` });
const list = () => screen.getByRole('listbox');

beforeEach(() => {
  now = 10_000;
  seesEnd = true;
  useReview.setState(start, true);
  vi.stubGlobal('IntersectionObserver', FakeIntersectionObserver);
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  cleanup();
  end();
  replaceDeskBridge(undefined);
});

describe('the review loop by keyboard', () => {
  it('does not lose the focus, so that the next A would go nowhere', async () => {
    const double = await openDesk('omar', 'carmen');
    act(() => list().focus());
    press('a');
    await waitFor(() => expect(selectedName()).toBe('Draft for Carmen Ortiz'));
    expect(document.activeElement?.closest('[data-desk-keys]')).not.toBeNull();
    expect(approved(double)).toMatchObject([
      { turnId: 'turn-omar', draftVersion: 1, lastMessageId: 'm-omar-0', flagsSeen: false },
    ]);
    await waitFor(() => expect(screen.getByText('Leaving', { selector: 'h2' })).toBeTruthy());
  });

  it('does not approve two drafts while A is held', async () => {
    const double = await openDesk('omar', 'carmen');
    act(() => list().focus());
    press('a');
    for (let times = 0; times < 20; times += 1) press('a', { repeat: true });
    press('a');
    await waitFor(() => expect(selectedName()).toBe('Draft for Carmen Ortiz'));
    expect(approved(double)).toHaveLength(1);
  });

  it('leads to the flag first, says it, and sends only then', async () => {
    const double = await openDesk('lina');
    act(() => list().focus());
    press('a');
    expect(approved(double)).toEqual([]);
    expect(document.activeElement).toBe(screen.getByRole('list', { name: 'Needs a look' }));
    expect(heard()).toContain('€45 is not in your prices.');
    press('a');
    await waitFor(() => expect(approved(double)).toMatchObject([{ flagsSeen: true }]));
  });

  it('does not send a draft whose end was not on the screen', async () => {
    seesEnd = false;
    const double = await openDesk('omar');
    act(() => list().focus());
    press('a');
    expect(approved(double)).toEqual([]);
    expect(heard()).toContain('Read it to the end');
  });

  it('has no Approve where the owner is needed', async () => {
    const double = await openDesk('greta');
    expect(screen.queryByRole('button', { name: /^Approve/ })).toBeNull();
    act(() => list().focus());
    press('a');
    expect(approved(double)).toEqual([]);
  });

  it('sends nothing by Enter in the list', async () => {
    const double = await openDesk('omar');
    act(() => list().focus());
    press('Enter', { code: 'Enter' });
    expect(approved(double)).toEqual([]);
  });

  it('brings the row back and says why when the reply could not be approved', async () => {
    const double = await openDesk('omar', 'carmen');
    const card = double.data.cards.get(TurnId.parse('turn-omar'));
    const newest = card?.messages[0];
    if (card === undefined || newest === undefined) throw new RangeError('omar waits');
    // The customer wrote a moment before the key: the card on the screen does not know it yet.
    double.data.cards.set(card.turn.id, {
      ...card,
      messages: [...card.messages, { ...newest, id: `${newest.id}-again` as typeof newest.id }],
    });
    act(() => list().focus());
    press('a');
    await waitFor(() =>
      expect(screen.getByRole('alert').textContent).toContain('has just written again'),
    );
    expect(selectedName()).toBe('Draft for Omar Said');
    expect(waiting(2)).toBeTruthy();
    expect(double.data.leaving).toEqual([]);
  });

  it('lets a frozen account’s reply leave only after the owner said so once more', async () => {
    const double = await openDesk('omar');
    double.answer('review.approve', ({ sendAnyway }) => {
      if (sendAnyway !== true) throw new FrontdeskError('send.frozen', 'frozen');
      return { sendId: SendId.parse('anyway'), notBefore: Date.now() };
    });
    act(() => list().focus());
    press('a');
    const anyway = await screen.findByRole('button', { name: 'Send anyway' });
    expect(screen.getByRole('alert').textContent).toContain('paused to protect your number');
    now += 1000;
    fireEvent.click(anyway);
    await waitFor(() => expect(approved(double)).toHaveLength(2));
    expect(approved(double)).toMatchObject([{ turnId: 'turn-omar' }, { sendAnyway: true }]);
    expect(approved(double)[0]).not.toHaveProperty('sendAnyway');
  });

  it('says when a reply leaves that waits for a safe limit, and for which', async () => {
    const double = await openDesk('omar');
    const until = new Date().setHours(23, 59, 0, 0);
    act(() => list().focus());
    press('a');
    await waitFor(() => expect(double.data.leaving).toHaveLength(1));
    double.data.leaving = double.data.leaving.map((item) => ({
      ...item,
      paced: { until, cap: 'hour', limit: 20 },
    }));
    double.told({ type: 'account-changed', channelId: ChannelId.parse('whatsapp-web') });
    expect(await screen.findByText('Leaves at 23:59')).toBeTruthy();
    expect(
      screen.getByText('20 replies this hour is the safe limit for this number.'),
    ).toBeTruthy();
  });

  it('undoes the last, also while a reply is leaving', async () => {
    const double = await openDesk('omar', 'carmen');
    act(() => list().focus());
    press('a');
    await waitFor(() => expect(double.data.leaving).toHaveLength(1));
    press('z', { ctrlKey: true });
    await waitFor(() => expect(selectedName()).toBe('Draft for Omar Said'));
    expect(double.data.leaving).toEqual([]);
  });
});

describe('the owner’s own words', () => {
  it('are kept by Esc, as a version of their own', async () => {
    const double = await openDesk('omar');
    act(() => list().focus());
    press('e');
    const field = await screen.findByRole('textbox', { name: 'Your reply to Omar Said' });
    fireEvent.change(field, { target: { value: 'Yes, Omar, until 13.' } });
    press('Escape', { code: 'Escape' });
    await screen.findByText('Yes, Omar, until 13.');
    await waitFor(() =>
      expect(double.calls.find((made) => made.name === 'review.saveEdit')?.input).toMatchObject({
        text: 'Yes, Omar, until 13.',
      }),
    );
    expect(double.data.cards.get(TurnId.parse('turn-omar'))?.versions).toHaveLength(2);
  });

  it('are there again after the app ended in the middle of a word, and can be sent where the draft could not', async () => {
    const data = emptyDesk(Date.now());
    const greta = CUSTOMERS.find((each) => each.id === 'greta');
    if (greta === undefined) throw new RangeError('greta is a customer');
    tell(data, greta);
    const turnId = TurnId.parse('turn-greta');
    const card = data.cards.get(turnId);
    if (card === undefined || card.draft === null) throw new RangeError('greta has a draft');
    const ownWords = { basedOn: card.draft.id, text: 'Dear Greta, we wi' };
    data.cards.set(turnId, { ...card, turn: { ...card.turn, ownWords } });
    const double = await show(data);
    await screen.findByText('Dear Greta, we wi');
    act(() => list().focus());
    press('a');
    await waitFor(() => expect(approved(double)).toMatchObject([{ draftVersion: 2 }]));
    expect(double.calls.find((made) => made.name === 'review.saveEdit')?.input).toEqual({
      turnId,
      ...ownWords,
    });
  });

  it('are kept while they are typed, and at once when the field loses the focus', async () => {
    const double = await openDesk('omar');
    const kept = () =>
      double.calls.filter(({ name }) => name === 'review.keepWords').map(({ input }) => input);
    act(() => list().focus());
    press('e');
    const field = await screen.findByRole('textbox', { name: 'Your reply to Omar Said' });
    fireEvent.change(field, { target: { value: 'Yes, O' } });
    expect(kept()).toEqual([]);
    fireEvent.blur(field);
    await waitFor(() => expect(kept()).toMatchObject([{ words: { text: 'Yes, O' } }]));
    fireEvent.change(field, { target: { value: 'Yes, Omar' } });
    await waitFor(() => expect(kept()).toHaveLength(2));
    expect(double.data.cards.get(TurnId.parse('turn-omar'))?.versions).toHaveLength(1);
    expect(field).toHaveProperty('value', 'Yes, Omar');
  });

  it('are not written over by a version that comes in meanwhile', async () => {
    const double = await openDesk('omar');
    act(() => list().focus());
    press('e');
    const field = await screen.findByRole('textbox', { name: 'Your reply to Omar Said' });
    fireEvent.change(field, { target: { value: 'My own words.' } });
    const card = double.data.cards.get(TurnId.parse('turn-omar'));
    if (card === undefined || card.draft === null) throw new RangeError('omar has a draft');
    const second = {
      ...card.draft,
      id: 'draft-omar-2' as typeof card.draft.id,
      version: 2,
      text: 'New.',
    };
    double.data.cards.set(card.turn.id, { ...card, draft: second, versions: [card.draft, second] });
    act(() =>
      double.told({
        type: 'draft-ready',
        conversationId: card.conversation.id,
        turnId: card.turn.id,
        draftId: second.id,
      }),
    );
    await screen.findByText('Version 2 of 2');
    expect(screen.getByRole('textbox', { name: 'Your reply to Omar Said' })).toHaveProperty(
      'value',
      'My own words.',
    );
  });

  it('leave letters alone: typing “a” into the field approves nothing', async () => {
    const double = await openDesk('omar');
    act(() => list().focus());
    press('e');
    await screen.findByRole('textbox', { name: 'Your reply to Omar Said' });
    press('a');
    press('x');
    expect(approved(double)).toEqual([]);
    expect(double.calls.some((made) => made.name === 'review.reject')).toBe(false);
  });
});

describe('the owner’s own message that may have arrived', () => {
  it('does not stand there for ever without a way on', async () => {
    const data = emptyDesk(Date.now());
    const omar = CUSTOMERS.find((each) => each.id === 'omar');
    if (omar === undefined) throw new RangeError('omar is a customer');
    tell(data, omar);
    const sendId = SendId.parse('send-own');
    data.leaving = [
      {
        sendId,
        turnId: null,
        conversationId: ConversationId.parse('chat-omar'),
        title: 'Omar Said',
        preview: 'I will call you.',
        notBefore: Date.now(),
        state: 'unconfirmed',
        waitingForChannel: false,
        canUndo: false,
      },
    ];
    const double = await show(data);
    const row = within(await screen.findByRole('region', { name: 'Leaving' }));
    const asked = () =>
      double.calls
        .filter(({ name }) => name === 'outbox.resolveUnconfirmed')
        .map(({ input }) => input);
    row.getByText(/Not sure this reached Omar Said/);
    fireEvent.click(row.getByRole('button', { name: 'Check for me' }));
    await waitFor(() => expect(asked()).toEqual([{ sendId, choice: 'check' }]));
    const arrived = row.getByRole('button', { name: 'It arrived' });
    await waitFor(() => expect(arrived).toHaveProperty('disabled', false));
    fireEvent.click(arrived);
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Leaving' })).toBeNull());
    expect(asked()).toHaveLength(2);
  });
});

describe('news while one works', () => {
  it('does not move the card in hand when an urgent draft comes in', async () => {
    const double = await openDesk('omar', 'carmen');
    const lina = CUSTOMERS.find((each) => each.id === 'lina');
    if (lina === undefined) throw new RangeError('lina is a customer');
    tell(double.data, { ...lina, urgent: true, minutesAgo: 60 });
    act(() =>
      double.told({
        type: 'turn-changed',
        conversationId: 'chat-lina' as never,
        turnId: TurnId.parse('turn-lina'),
        state: 'awaiting-review',
      }),
    );
    const pill = await screen.findByRole('button', { name: '1 new' });
    expect(waiting(2)).toBeTruthy();
    expect(selectedName()).toBe('Draft for Omar Said');
    fireEvent.click(pill);
    await waitFor(() => expect(waiting(3)).toBeTruthy());
    expect(selectedName()).toBe('Draft for Omar Said');
  });

  it('does not close the card that is written again when the queue hears of it first', async () => {
    const double = await openDesk('omar');
    const asked = () => double.calls.filter(({ name }) => name === 'review.queue').length;
    const ids = { conversationId: 'chat-omar' as never, turnId: TurnId.parse('turn-omar') };
    const before = asked();
    double.answer('review.queue', () => []);
    act(() => double.told({ type: 'turn-changed', ...ids, state: 'drafting' }));
    await waitFor(() => expect(asked()).toBeGreaterThan(before));
    await act(() => new Promise((done) => setImmediate(done)));
    expect(selectedName()).toBe('Draft for Omar Said');

    const card = double.data.cards.get(ids.turnId);
    if (card === undefined) throw new RangeError('omar has a card');
    double.data.cards.set(ids.turnId, { ...card, turn: { ...card.turn, state: 'rejected' } });
    act(() => double.told({ type: 'turn-changed', ...ids, state: 'rejected' }));
    await screen.findByText('All clear');
  });

  it('announces a finished draft once, and not each of its words', async () => {
    const double = await openDesk('omar');
    const card = double.data.cards.get(TurnId.parse('turn-omar'));
    if (card === undefined || card.draft === null) throw new RangeError('omar has a draft');
    const ids = { conversationId: card.conversation.id, turnId: card.turn.id };
    const show = (state: 'drafting' | 'awaiting-review') => {
      double.data.cards.set(card.turn.id, { ...card, turn: { ...card.turn, state } });
      act(() => double.told({ type: 'turn-changed', ...ids, state }));
    };
    show('drafting');
    await screen.findAllByText('Writing…');
    for (const text of ['Yes', 'Yes, on', 'Yes, on Sunday']) {
      act(() => double.told({ type: 'draft-streaming', ...ids, text }));
    }
    await screen.findByText('Yes, on Sunday');
    expect(heard()).toBe('');
    show('awaiting-review');
    await waitFor(() => expect(heard()).toBe('Draft for Omar Said is ready.'));
  });

  it('says why a draft may not be ticked, and ticks what may', async () => {
    await openDesk('lina', 'omar');
    act(() => list().focus());
    press(' ', { code: 'Space' });
    expect(heard()).toContain('something to check');
    press('j');
    press(' ', { code: 'Space' });
    expect(useReview.getState().ticked.size).toBe(1);
    act(() => review.setBulkOpen(true));
    const sheet = await screen.findByRole('dialog');
    await within(sheet).findByText('Yes, on Sunday we are open from 9 to 13.');
  });
});
