import { describe, expect, it } from 'vitest';
import { hidesWords } from '../../../../main/engine/pipeline/hidden-text.ts';
import { anyOrders } from '../../../../main/engine/pipeline/checks/injection.ts';
import { HONEST, HONEST_ELSEWHERE, HONEST_REPLIES } from '../../../fixtures/injection/honest.ts';
import { AUTO, GOOD_REPLY, openDesk } from '../engine/open-desk.ts';

describe('an honest message that looks odd would wait for the owner', () => {
  it.each(HONEST)('%s', async (text) => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0 } });
    desk.parts.languages.identify = () => 'en';
    await desk.write('lina', text);
    await desk.clock.advance(60_000);
    expect((await desk.draft('lina')).flags).toEqual([]);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
  });

  it.each(HONEST_ELSEWHERE)('%s', (text) => {
    expect(hidesWords(text)).toBe(false);
    expect(anyOrders([text])).toBe(false);
  });
});

describe('an honest reply would wait for the owner', () => {
  it.each(HONEST_REPLIES)('%s', async (reply) => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0 } });
    desk.model.fallback = reply;
    const asked = 'Hi, what does the lemon cake cost, do you deliver, and is Sunday fine? Walnuts?';
    await desk.write('lina', asked);
    await desk.clock.advance(60_000);
    expect(await desk.draft('lina')).toMatchObject({ flags: [], evidence: 'facts-found' });
    expect(desk.reached('lina')).toEqual([reply]);
  });
});

describe('the honest messages', () => {
  it(`would be fewer than they are said to be: ${String(HONEST.length + HONEST_ELSEWHERE.length)}`, () => {
    expect(new Set([...HONEST, ...HONEST_ELSEWHERE]).size).toBeGreaterThanOrEqual(60);
  });
});
