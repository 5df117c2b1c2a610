import { describe, expect, it } from 'vitest';
import { Soon } from '../../../renderer/features/review/actions/soon.ts';
import { FakeClock, settle } from '../../doubles/fake-clock.ts';

function desk() {
  const clock = new FakeClock();
  const written: string[] = [];
  const soon = new Soon<string>({ quietMs: 400, capMs: 2000 }, (ms, run) =>
    clock.schedule(clock.now() + ms, run),
  );
  const write = (text: string) => async () => {
    await settle();
    written.push(text);
  };
  return { clock, soon, write, written };
}

describe('what is written soon', () => {
  it('is the newest state once typing pauses, not one write for each key', async () => {
    const { clock, soon, write, written } = desk();
    soon.soon('a', write('H'));
    await clock.advance(300);
    soon.soon('a', write('He'));
    await clock.advance(399);
    expect(written).toEqual([]);
    await clock.advance(1);
    expect(written).toEqual(['He']);
    expect(clock.pending).toBe(0);
  });

  it('does not wait for the end of one who types without a pause', async () => {
    const { clock, soon, write, written } = desk();
    for (let at = 0; at < 2000; at += 200) {
      soon.soon('a', write(`${at}`));
      await clock.advance(200);
    }
    expect(written).toEqual(['1800']);
  });

  it('keeps one draft’s words apart from another’s', async () => {
    const { clock, soon, write, written } = desk();
    soon.soon('a', write('to a'));
    soon.soon('b', write('to b'));
    await soon.now('a');
    expect(written).toEqual(['to a']);
    await clock.advance(400);
    expect(written).toEqual(['to a', 'to b']);
  });

  it('never lets an older state land after a newer one', async () => {
    const { soon, write, written } = desk();
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => (open = resolve));
    soon.soon('a', async () => {
      await opened;
      written.push('older');
    });
    const older = soon.now('a');
    soon.soon('a', write('newer'));
    const newer = soon.now('a');
    await settle();
    expect(written).toEqual([]);
    open();
    await Promise.all([older, newer]);
    expect(written).toEqual(['older', 'newer']);
  });

  it('is forgotten when it is saved in another way, but what is under way is waited for', async () => {
    const { clock, soon, write, written } = desk();
    soon.soon('a', write('under way'));
    const underWay = soon.now('a');
    soon.soon('a', write('forgotten'));
    await soon.drop('a');
    expect(written).toEqual(['under way']);
    await underWay;
    await clock.advance(5000);
    expect(written).toEqual(['under way']);
    expect(clock.pending).toBe(0);
  });
});
