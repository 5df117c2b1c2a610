import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { TRACE_KEYS } from '../../../../main/engine/pipeline/trace-keys.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { AUTO, openDesk } from '../engine/open-desk.ts';
import { GOOD_REPLY, openHouse, type House } from '../intake/house.ts';

const AMBULANCE = 'We called the ambulance, what was in the lemon cake?';
const UPSET = 'This is unacceptable, how much is the lemon cake?';
const CALM = 'How much is the lemon cake?';

async function keys(house: House): Promise<string[]> {
  return (await house.draft(await house.turn())).trace.map(({ key }) => key);
}

describe('what was understood', () => {
  it('would not be kept with the draft', async () => {
    const house = await openHouse();
    await house.write('Do you deliver?');
    expect((await house.draft(await house.turn())).understanding).toEqual({
      intent: { topic: 'delivery', factId: null },
      mood: 'calm',
      urgency: 'normal',
      questions: ['Do you deliver?'],
    });
  });

  it('would be told of a calm customer in lines that say nothing', async () => {
    const house = await openHouse();
    await house.write('Lemon cake please');
    expect((await keys(house)).filter((key) => /about|mood|urgency|questions/.test(key))).toEqual(
      [],
    );
  });

  it('would be left out of “Why this answer”, or told in words that no catalogue has', async () => {
    const house = await openHouse();
    await house.write('Unacceptable! Where is the ambulance?\nDo you deliver there?');
    const told = await keys(house);
    expect(told).toEqual(
      expect.arrayContaining([
        'trace.about',
        'trace.mood.angry',
        'trace.urgency.emergency',
        'trace.review.emergency',
      ]),
    );
    for (const key of told) expect(TRACE_KEYS).toContain(key);
  });
});

describe('a customer in need or upset', () => {
  it.each([
    ['in need', AMBULANCE, 'emergency'],
    ['upset', UPSET, 'upset'],
  ])('would be answered by itself although %s', async (_, words, alarm) => {
    const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0 } });
    await desk.write('lina', CALM);
    await desk.write('omar', words);
    await desk.clock.advance(60_000);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(desk.reached('omar')).toEqual([]);
    expect(await desk.turn('omar')).toMatchObject({ state: 'awaiting-review', alarm });
    expect((await desk.draft('omar')).trace.at(-1)?.key).toBe(`trace.review.${alarm}`);
  });

  it('would stand behind those who have only waited longer', async () => {
    const desk = await openDesk();
    await desk.write('lina', CALM);
    await desk.clock.advance(60_000);
    await desk.write('omar', UPSET);
    const rows = await desk.engine.services.review.queue();
    expect(rows.map(({ title, urgent }) => [title, urgent])).toEqual([
      ['omar', true],
      ['lina', false],
    ]);
    expect(rows[0]?.bulkExclusion).toBe('alarm');
  });

  it('would go unheard while the model is slow or away', async () => {
    const desk = await openDesk();
    desk.model.fallback = new FrontdeskError('provider.key', 'The key was refused.');
    await desk.write('lina', CALM);
    await desk.write('omar', AMBULANCE);
    const turn = await desk.turn('omar');
    expect(turn).toMatchObject({ state: 'failed', alarm: 'emergency' });
    expect(desk.events.of('customer-alarm')).toMatchObject([
      { turnId: turn.id, alarm: 'emergency' },
    ]);
    const [first] = await desk.engine.services.review.queue();
    expect(first).toMatchObject({ title: 'omar', urgent: true, state: 'failed' });
  });

  it('would be told of only once the answer stands', async () => {
    const heard: string[] = [];
    const house = await openHouse();
    house.events.on(({ type }) => {
      if (type === 'customer-alarm' || type === 'draft-ready') heard.push(type);
    });
    await house.write(AMBULANCE);
    expect(heard).toEqual(['customer-alarm', 'draft-ready']);
  });

  it('would stay first after they changed their words', async () => {
    const desk = await openDesk();
    await desk.write('omar', UPSET);
    expect((await desk.turn('omar')).alarm).toBe('upset');
    const [message] = await desk.thread('omar');
    if (message === undefined || message.channelMessageId === null) throw new Error('no message');
    const { channelMessageId, channelId } = message;
    const at = desk.clock.now();
    await desk.channel.amend({
      type: 'edited',
      text: CALM,
      channelId,
      chatAddress: 'omar',
      channelMessageId,
      at,
    });
    await settle();
    const { id } = await desk.turn('omar');
    await desk.engine.services.review.regenerate(id, null);
    await settle();
    expect((await desk.turn('omar')).alarm).toBeUndefined();
  });

  it('would be taken for calm because their second message is', async () => {
    const desk = await openDesk();
    await desk.write('omar', UPSET);
    await desk.write('omar', CALM);
    expect((await desk.turn('omar')).alarm).toBe('upset');
  });
});
