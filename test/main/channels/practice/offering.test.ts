import { describe, expect, it } from 'vitest';
import { Offering } from '../../../../main/channels/practice/offering.ts';
import { toInbound } from '../../../../main/channels/practice/mapper.ts';
import { FakeClock } from '../../../doubles/fake-clock.ts';
import { RecordingSink } from '../../../doubles/recording-sink.ts';
import { SilentLogger } from '../../../doubles/silent-logger.ts';

function set() {
  const clock = new FakeClock();
  const sink = new RecordingSink();
  const offering = new Offering(clock, new SilentLogger());
  offering.open(sink);
  let count = 0;
  const write = (chat: string, text: string): Promise<void> => {
    count += 1;
    const id = String(count);
    const message = toInbound({ id, address: chat, name: chat, text, at: clock.now() });
    return offering.offer(chat, (to) => to.inbound(message));
  };
  const said = () => sink.messages.map(({ body }) => (body.kind === 'text' ? body.text : ''));
  return { clock, sink, offering, write, said };
}

describe('what the engine could not store', () => {
  it('does not lose its place in the chat', async () => {
    const { clock, sink, write, said } = set();
    sink.refusals = 1;
    await write('a', 'one');
    await write('a', 'two');
    expect(said()).toEqual([]);
    await clock.advance(5000);
    expect(said()).toEqual(['one', 'two']);
  });

  it('does not hold up another chat', async () => {
    const { sink, write, said } = set();
    sink.refusals = 1;
    await write('a', 'one');
    await write('b', 'two');
    expect(said()).toEqual(['two']);
  });

  it('is offered ever more rarely, and for as long as it takes', async () => {
    const { clock, sink, write, said } = set();
    sink.refusals = 20;
    await write('a', 'one');
    await clock.advance(60_000);
    expect(sink.refused).toBeLessThan(9);
    await clock.advance(900_000);
    expect(said()).toEqual(['one']);
  });

  it('is kept over a stop and offered at the next start', async () => {
    const { clock, sink, offering, write, said } = set();
    sink.refusals = 1;
    await write('a', 'one');
    offering.close();
    await write('a', 'two');
    await clock.advance(600_000);
    expect(said()).toEqual([]);
    offering.open(sink);
    await clock.advance(0);
    expect(said()).toEqual(['one', 'two']);
    expect(clock.pending).toBe(0);
  });
});
