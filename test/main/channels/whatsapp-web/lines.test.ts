import { describe, expect, it } from 'vitest';
import { Lines } from '../../../../main/channels/whatsapp-web/lines.ts';
import { Reception } from '../../../../main/channels/whatsapp-web/reception.ts';
import { People } from '../../../../main/channels/whatsapp-web/people.ts';
import { FakeClock, settle } from '../../../doubles/fake-clock.ts';
import { RecordingSink } from '../../../doubles/recording-sink.ts';
import { SilentLogger } from '../../../doubles/silent-logger.ts';
import { LENA, model } from './raw-models.ts';

describe('what waits to be stored', () => {
  it('stays bounded, and says which chat is to be read again', async () => {
    const [clock, logger, sink] = [new FakeClock(), new SilentLogger(), new RecordingSink()];
    const lines = new Lines(clock, logger, 3);
    const missed: string[] = [];
    const people = new People({
      clock,
      logger,
      page: () => null,
      ownNumber: () => undefined,
      learnt: () => undefined,
    });
    const reception = new Reception({
      clock,
      logger,
      lines,
      people,
      missed: (chat) => missed.push(chat),
      verdict: () => undefined,
    });
    sink.refusals = 1;
    lines.open(sink);
    for (let at = 0; at < 5; at += 1) {
      reception.heard('message', [model({ body: String(at) }, { id: `3A${String(at)}` })]);
    }
    await settle();
    expect(lines.isFull).toBe(true);
    expect(missed).toEqual([LENA, LENA]);
    await clock.advance(60_000);
    expect(sink.messages).toHaveLength(3);
    expect(lines.isFull).toBe(false);
  });

  it('leaves no timer behind when it is closed', async () => {
    const clock = new FakeClock();
    const lines = new Lines(clock, new SilentLogger());
    lines.open(new RecordingSink());
    await lines.offer('a', () => Promise.reject(new Error('full')));
    expect(clock.pending).toBe(1);
    lines.close();
    expect(clock.pending).toBe(0);
  });
});
