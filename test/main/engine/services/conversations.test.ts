import { describe, expect, it } from 'vitest';
import { FactId } from '../../../../main/engine/domain/ids.ts';
import { BAKERY, FACTS, openDesk } from '../engine/open-desk.ts';

describe('the list of chats', () => {
  it('shows the newest first with the state of the newest turn, in two reads however many', async () => {
    const desk = await openDesk();
    for (let index = 0; index < 30; index += 1) {
      await desk.write(`customer-${String(index)}`);
      await desk.clock.advance(10);
    }
    desk.calls.length = 0;
    const { conversations } = desk.engine.services;
    const page = await conversations.list({ limit: 20, after: null });
    expect(desk.calls).toEqual(['conversations.list', 'turns.newestOf']);
    expect(page.items).toHaveLength(20);
    expect(page.items[0]).toMatchObject({
      conversation: { title: 'customer-29', unread: 1 },
      effectiveMode: 'draft',
      turn: { state: 'awaiting-review' },
    });
    const rest = await conversations.list({ limit: 20, after: page.next });
    expect(rest.items.map(({ conversation }) => conversation.title).at(-1)).toBe('customer-0');
    expect(rest.next).toBeNull();
  });

  it('shows Auto as Draft while auto-reply is off for the desk', async () => {
    const desk = await openDesk({ settings: { autoReply: false, defaultMode: 'auto' } });
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    const { conversations, control } = desk.engine.services;
    const detail = await conversations.detail(id);
    expect(detail).toMatchObject({
      conversation: { mode: 'auto' },
      effectiveMode: 'draft',
      contact: { name: 'lina' },
      messageCount: 1,
    });
    await control.setAutoReply({ on: true });
    expect((await conversations.detail(id)).effectiveMode).toBe('auto');
  });

  it('sets the mode of every chat, beyond one page, and of those that begin later', async () => {
    const desk = await openDesk();
    for (let index = 0; index < 450; index += 1) await desk.write(`customer-${String(index)}`);
    const { conversations, control } = desk.engine.services;
    expect(await conversations.setModeForAll('auto')).toEqual({ changed: 450 });
    await desk.write('new-here');
    expect((await control.status()).autoReply.conversations).toBe(451);
    expect(await conversations.setModeForAll('auto')).toEqual({ changed: 0 });
  });

  it('forgets the unread count once it was read, and touches nothing else', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const before = await desk.conversation('lina');
    await desk.engine.services.conversations.markRead(before.id);
    expect(await desk.conversation('lina')).toEqual({ ...before, unread: 0 });
  });

  it('finds words, in all chats or in one', async () => {
    const desk = await openDesk();
    await desk.write('lina', 'A lemon cake, please');
    await desk.write('omar', 'Two lemons');
    const { conversations } = desk.engine.services;
    const all = await conversations.search({ text: 'lemon', limit: 10 });
    expect(all.map(({ conversationTitle }) => conversationTitle)).toEqual(['omar', 'lina']);
    const { id } = await desk.conversation('lina');
    const one = await conversations.search({ text: 'lemon', limit: 10, conversationId: id });
    expect(one).toMatchObject([{ conversationId: id, conversationTitle: 'lina' }]);
  });

  it('says so where there is no such chat', async () => {
    const desk = await openDesk();
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    const none = { code: 'not-found' };
    const { conversations } = desk.engine.services;
    const missing = id.slice(1) as typeof id;
    await expect(conversations.detail(missing)).rejects.toMatchObject(none);
    await expect(conversations.markRead(missing)).rejects.toMatchObject(none);
    await expect(conversations.setMode(missing, 'off')).rejects.toMatchObject(none);
  });
});

describe('what the shop says of itself', () => {
  it('is an unnamed shop before the owner has said anything', async () => {
    const desk = await openDesk();
    desk.memory.business.get = () => Promise.resolve(null);
    expect((await desk.engine.services.business.get()).business.name).toBe('');
  });

  it('is told to the listeners, or the next draft would quote the old price', async () => {
    const desk = await openDesk();
    const { business } = desk.engine.services;
    const [lemon] = FACTS;
    if (lemon === undefined) throw new Error('unreachable');
    const { facts } = await business.saveFact({ ...lemon, text: 'A lemon cake costs €30.' });
    expect(facts).toHaveLength(FACTS.length);
    expect(desk.events.of('business-changed')).toHaveLength(1);
    desk.model.fallback = 'It costs €30.';
    await desk.write('lina');
    expect((await desk.draft('lina')).flags).toEqual([]);
  });

  it('gives a new fact its own id and lets it be deleted', async () => {
    const desk = await openDesk();
    const { business } = desk.engine.services;
    const fact = { topic: 'other', title: 'Dogs', text: 'Welcome.', keywords: [] } as const;
    const { facts } = await business.saveFact({
      ...fact,
      keywords: [],
      translations: {},
      id: null,
    });
    const added = facts.find(({ title }) => title === 'Dogs');
    if (added === undefined) throw new Error('the fact was not stored');
    expect((await business.deleteFact(added.id)).facts).toHaveLength(FACTS.length);
  });

  it('is replaced as a whole: no fact of the old shop stays', async () => {
    const desk = await openDesk();
    const [lemon] = FACTS;
    if (lemon === undefined) throw new Error('unreachable');
    const facts = [lemon, { ...lemon, id: FactId.parse('new'), title: 'New' }];
    const next = { business: { ...BAKERY, name: 'Other shop' }, facts };
    const replaced = await desk.engine.services.business.replaceAll(next);
    expect(replaced.business.name).toBe('Other shop');
    expect(replaced.facts.map(({ id }) => id).toSorted()).toEqual(['lemon', 'new']);
  });
});
