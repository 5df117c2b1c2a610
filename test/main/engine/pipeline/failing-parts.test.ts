import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { advance } from '../../../../main/engine/domain/turn-machine.ts';
import type { ModelEvent } from '../../../../main/engine/ports/language-model.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { ScriptedModel } from '../../../doubles/scripted-model.ts';
import { GOOD_REPLY, openHouse, type House } from '../intake/house.ts';
import { QUESTION, finish, text, fault, asked } from './asked.ts';

describe('a provider that fails', () => {
  it.each(['provider.key', 'provider.quota', 'provider.no-key', 'provider.timeout'] as const)(
    'would end in silence: %s',
    async (code) => {
      const house = await asked(new ScriptedModel({ script: [fault(code)] }));
      const turn = await house.turn();
      expect(turn).toMatchObject({ state: 'failed', error: { code } });
      expect(house.drafting.lastFault()).toMatchObject({ code });
      expect(house.events.of('turn-changed').at(-1)).toMatchObject({
        turnId: turn.id,
        state: 'failed',
      });
      expect(house.drafting.progress(turn.id)).toBeNull();
    },
  );

  it.each([
    ['cut off in the middle', [text('The lemon')], 'provider.cut-off'],
    ['an empty answer', [finish()], 'provider.bad-output'],
    ['only marks that nobody sees', [text(' \u0000\n'), finish()], 'provider.bad-output'],
    ['a refusal', [text('I cannot'), finish('refused')], 'provider.refused'],
    ['a tool that was never offered', [finish('tool-calls')], 'provider.bad-output'],
    ['a fault in mid-stream', [text('The'), fault('provider.cut-off')], 'provider.cut-off'],
    ['something unknown', [new TypeError('x is undefined')], 'internal'],
  ] as const)('would become a draft: %s', async (_, events, code) => {
    const house = await asked(new ScriptedModel({ script: [[...events]] }));
    expect(await house.turn()).toMatchObject({ state: 'failed', draftId: null, error: { code } });
    expect(JSON.stringify(await house.turn())).not.toContain('x is undefined');
  });

  it('would be asked again at once, too often, or not at all', async () => {
    const model = new ScriptedModel({
      script: [fault('provider.rate-limited', 7000), fault('provider.overloaded'), GOOD_REPLY],
    });
    const house = await asked(model);
    expect((await house.turn()).state).toBe('drafting');
    expect(house.drafting.lastFault()).toMatchObject({ code: 'provider.rate-limited' });
    // Whoever shows the status must hear of it while it is waited out.
    expect(house.events.of('fault')).toMatchObject([{ code: 'provider.rate-limited' }]);
    await house.clock.advance(6999);
    expect(model.calls).toBe(1);
    await house.clock.advance(1);
    expect(model.calls).toBe(2);
    await house.clock.advance(4000);
    expect(await house.turn()).toMatchObject({ state: 'awaiting-review' });
    expect(house.drafting.lastFault()).toBeNull();
  });

  it('would be asked again for ever', async () => {
    const model = new ScriptedModel();
    model.fallback = fault('provider.unreachable');
    const house = await asked(model);
    await house.clock.advance(600_000);
    expect(model.calls).toBe(4);
    expect(await house.turn()).toMatchObject({
      state: 'failed',
      error: { code: 'provider.unreachable' },
    });
  });

  it('would hold up other customers while it is waited for', async () => {
    const model = new ScriptedModel({ script: [fault('provider.overloaded'), GOOD_REPLY] });
    const house = await openHouse({ model, draftsAtOnce: 1 });
    await house.write(QUESTION);
    await house.write(QUESTION, { chatAddress: 'omar' });
    expect((await house.turn('omar')).state).toBe('awaiting-review');
    expect((await house.turn('mia')).state).toBe('drafting');
  });

  it('would hold up the customer’s next message because it does not listen', async () => {
    async function* deaf(): AsyncIterable<ModelEvent> {
      yield text('The');
      await new Promise(() => undefined);
    }
    const model = new ScriptedModel({ script: [deaf, GOOD_REPLY] });
    const house = await asked(model);
    await house.write('For eight');
    expect((await house.turn()).state).toBe('awaiting-review');
  });
});

describe('a store that fails', () => {
  it('would lose a draft that is paid for', async () => {
    const model = new ScriptedModel({ script: [GOOD_REPLY] });
    const house = await openHouse({ model });
    const release = model.hold();
    await house.write(QUESTION);
    house.memory.failNextCommit(new FrontdeskError('vault.disk-full', 'The disk is full.'));
    release();
    await settle();
    expect(house.events.of('fault')).toMatchObject([{ code: 'vault.disk-full' }]);
    expect((await house.turn()).state).toBe('drafting');
    await house.clock.advance(5000);
    const turn = await house.turn();
    expect(turn.state).toBe('awaiting-review');
    expect((await house.draft(turn)).trace.filter(({ step }) => step === 'decide')).toHaveLength(1);
    expect(model.calls).toBe(1);
  });

  it('would forget a turn that could not be read', async () => {
    let broken = true;
    const house = await openHouse({
      settings: { quietMs: 100 },
      beforeStoreCall: (call) => {
        const refused = broken && call === 'conversations.snapshot';
        return refused ? Promise.reject(new FrontdeskError('vault.stopped', 'Stopped.')) : null;
      },
    });
    await house.write(QUESTION);
    await house.clock.advance(100);
    expect(house.events.of('fault')).toMatchObject([{ code: 'vault.stopped' }]);
    broken = false;
    await house.clock.advance(5000);
    expect((await house.turn()).state).toBe('awaiting-review');
  });

  it('would end a turn invisibly when its messages cannot be read', async () => {
    let broken = true;
    const house = await openHouse({
      beforeStoreCall: (call) => {
        const refused = broken && call === 'messages.page';
        return refused ? Promise.reject(new FrontdeskError('vault.stopped', 'Stopped.')) : null;
      },
    });
    await house.write(QUESTION);
    broken = false;
    expect(await house.turn()).toMatchObject({ state: 'failed', error: { code: 'vault.stopped' } });
  });

  it('would store a result for a turn that has moved on', async () => {
    const model = new ScriptedModel({ script: [GOOD_REPLY] });
    const house = await openHouse({ model });
    const release = model.hold();
    await house.write(QUESTION);
    const turn = advance(await house.turn(), 'taken-over', 0);
    await house.memory.commit([{ type: 'put-turn', turn }]);
    release();
    await settle();
    expect(await house.turn()).toMatchObject({ state: 'handed-over', draftId: null });
    expect(house.events.of('draft-ready')).toEqual([]);
    expect(house.events.of('fault')).toEqual([]);
  });

  it('would be asked for ever about a turn that someone else has ended', async () => {
    const house = await openHouse();
    const release = house.model.hold();
    await house.write(QUESTION);
    const turn = advance(await house.turn(), 'drafting-failed', 0);
    await house.memory.commit([{ type: 'put-turn', turn }]);
    release();
    await settle();
    expect(await house.turn()).toMatchObject({ state: 'failed', revision: turn.revision });
    expect(house.events.of('fault')).toEqual([]);
    expect(house.clock.pending).toBe(0);
  });

  it('would drop a result because the turn got a mark meanwhile', async () => {
    const model = new ScriptedModel({ script: [GOOD_REPLY] });
    const house = await openHouse({ model });
    const release = model.hold();
    await house.write(QUESTION);
    const drafting = await house.turn();
    const marked = { ...drafting, laterAt: 5, revision: drafting.revision + 1 };
    await house.memory.commit([{ type: 'put-turn', turn: marked }]);
    release();
    await settle();
    expect(await house.turn()).toMatchObject({ state: 'awaiting-review', laterAt: 5 });
  });
});

describe('after the app has ended', () => {
  async function killedWhileDrafting(times: number): Promise<House> {
    const house = await openHouse();
    house.model.hold();
    await house.write(QUESTION);
    for (let index = 1; index < times; index += 1) await house.restart();
    return house;
  }

  it('would leave a turn unanswered that was being drafted', async () => {
    const house = await killedWhileDrafting(1);
    house.model.barrier = null;
    await house.restart();
    expect(await house.turn()).toMatchObject({ state: 'awaiting-review', attempts: 0 });
  });

  it('would let one draft end the app again and again', async () => {
    const house = await killedWhileDrafting(3);
    expect(await house.turn()).toMatchObject({ state: 'drafting', attempts: 3 });
    await house.restart();
    expect(await house.turn()).toMatchObject({ state: 'failed', error: { code: 'internal' } });
    expect(house.model.calls).toBe(3);
  });

  it('would count an orderly end as a crash', async () => {
    const house = await killedWhileDrafting(1);
    await house.drafting.stop();
    expect(await house.turn()).toMatchObject({ state: 'ready', attempts: 0 });
    house.drafting.start((await house.turn()).id);
    expect(house.drafting.progress((await house.turn()).id)).toBeNull();
    house.model.barrier = null;
    await house.restart();
    expect((await house.turn()).state).toBe('awaiting-review');
  });
});
