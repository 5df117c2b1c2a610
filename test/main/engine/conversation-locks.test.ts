import { describe, expect, it } from 'vitest';
import { ConversationLocks } from '../../../main/engine/conversation-locks.ts';
import { settle } from '../../doubles/fake-clock.ts';

/** Work that ends when told to. */
function pending(log: string[], name: string): { work: () => Promise<string>; end: () => void } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = async (): Promise<string> => {
    log.push(`${name} began`);
    await ended;
    log.push(`${name} ended`);
    return name;
  };
  return { work, end };
}

describe('conversation locks', () => {
  it('let one in at a time, in the order of asking', async () => {
    const locks = new ConversationLocks();
    const log: string[] = [];
    const first = pending(log, 'first');
    const second = pending(log, 'second');
    const both = Promise.all([locks.run('a', first.work), locks.run('a', second.work)]);
    second.end();
    await settle();
    expect(log).toEqual(['first began']);
    first.end();
    expect(await both).toEqual(['first', 'second']);
    expect(log).toEqual(['first began', 'first ended', 'second began', 'second ended']);
  });

  it('do not make one conversation wait for another', async () => {
    const locks = new ConversationLocks();
    const log: string[] = [];
    const slow = pending(log, 'slow');
    const waiting = locks.run('a', slow.work);
    expect(await locks.run('b', () => Promise.resolve('quick'))).toBe('quick');
    slow.end();
    await waiting;
  });

  it('let the next one in after a failure, and pass the failure on', async () => {
    const locks = new ConversationLocks();
    const failing = locks.run('a', () => Promise.reject(new Error('full')));
    const next = locks.run('a', () => Promise.resolve('in'));
    await expect(failing).rejects.toThrow('full');
    expect(await next).toBe('in');
  });

  it('forget a key that nobody holds, or memory would grow with every customer', async () => {
    const locks = new ConversationLocks();
    await Promise.all(
      Array.from({ length: 100 }, (_, key) => locks.run(String(key), () => Promise.resolve())),
    );
    await settle();
    expect(locks.size).toBe(0);
  });
});
