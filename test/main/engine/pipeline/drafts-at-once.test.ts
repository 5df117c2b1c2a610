import { describe, expect, it } from 'vitest';
import { advance } from '../../../../main/engine/domain/turn-machine.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { ScriptedModel } from '../../../doubles/scripted-model.ts';
import { openHouse } from '../intake/house.ts';
import { QUESTION, asked } from './asked.ts';

describe('many at once', () => {
  it('would ask the provider for more drafts at once than allowed', async () => {
    const model = new ScriptedModel();
    const house = await openHouse({ model, draftsAtOnce: 3 });
    const release = model.hold();
    const names = Array.from({ length: 10 }, (_, index) => `customer${index}`);
    await Promise.all(names.map((chatAddress) => house.write(QUESTION, { chatAddress })));
    expect(model.calls).toBe(3);
    expect(house.drafting.room(0)).toBe(false);
    expect((await house.turn('customer9')).state).toBe('ready');
    release();
    await settle();
    expect(model.calls).toBe(10);
    expect(model.mostRunning).toBe(3);
    const states = (await house.turns()).map(({ state }) => state);
    expect(new Set(states)).toEqual(new Set(['awaiting-review']));
    expect(house.drafting.room(0)).toBe(true);
  });
});

describe('two turns of one conversation', () => {
  it('would be drafted at once, and overtake each other', async () => {
    const house = await asked(new ScriptedModel());
    const first = await house.turn();
    const steps = ['approved', 'handing-over', 'lost-contact'] as const;
    const lost = steps.reduce((turn, step) => advance(turn, step, 0), first);
    await house.memory.commit(
      [
        advance(first, 'approved', 0),
        advance(advance(first, 'approved', 0), 'handing-over', 0),
        lost,
      ].map((turn) => ({ type: 'put-turn', turn })),
    );
    const release = house.model.hold();
    await house.write('And bread?');
    const failed = advance(lost, 'send-failed', 0);
    const again = advance(failed, 'redraft', 0);
    await house.memory.commit([
      { type: 'put-turn', turn: failed },
      { type: 'put-turn', turn: again },
    ]);
    house.drafting.start(again.id);
    await settle();
    release();
    await settle();
    expect(house.model.calls).toBe(3);
    expect(house.model.mostRunning).toBe(1);
    const states = (await house.turns()).map(({ state }) => state);
    expect(states).toEqual(['awaiting-review', 'awaiting-review']);
  });
});
