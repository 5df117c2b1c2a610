import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  initialMachine,
  LINKING_MS,
  type Effect,
  type LinkEvent,
  type LinkMachine,
  type Step,
} from '../../../../main/channels/whatsapp-web/link-machine/state.ts';
import { step } from '../../../../main/channels/whatsapp-web/link-machine/step.ts';
import { toLinkState } from '../../../../main/channels/whatsapp-web/link-view.ts';
import { LinkCause, LinkState, type LinkedAccount } from '../../../../main/engine/domain/link.ts';

const ACCOUNT = { name: 'Olive Tree', number: '15550001111' };
const LINKED: LinkedAccount = { ...ACCOUNT, since: 5 };

interface Moment {
  event: LinkEvent;
  /** Milliseconds since the one before; may be as long as a computer sleeps. */
  passed: number;
  online: boolean;
  fraction: number;
}

const bare = fc.constantFrom<LinkEvent>(
  { type: 'link' },
  { type: 'relink' },
  { type: 'cancel' },
  { type: 'stop' },
  { type: 'log-out' },
  { type: 'deadline' },
  { type: 'deadline' },
  { type: 'deadline' },
  { type: 'suspended' },
  { type: 'resumed' },
  { type: 'started' },
  { type: 'started' },
  { type: 'qr', text: 'a,b,c' },
  { type: 'code', text: 'ABCD1234' },
  { type: 'code-refused' },
  { type: 'use-qr' },
  { type: 'ready', account: ACCOUNT, at: 7 },
  { type: 'ready', account: ACCOUNT, at: 7 },
  { type: 'connected' },
  { type: 'lost' },
  { type: 'conflict' },
  { type: 'take-over' },
  { type: 'logged-out' },
  { type: 'reloaded' },
  { type: 'crashed' },
  { type: 'gone' },
  { type: 'hung' },
  { type: 'deaf' },
);
const progress = fc
  .integer({ min: 0, max: 100 })
  .map((percent): LinkEvent => ({ type: 'progress', percent }));
const failure = fc
  .constantFrom(...LinkCause.options)
  .map((why): LinkEvent => ({ type: 'failed', why, missing: [] }));
const events = fc.oneof(
  { weight: 12, arbitrary: bare },
  { weight: 1, arbitrary: progress },
  { weight: 2, arbitrary: failure },
);
const moments: fc.Arbitrary<Moment[]> = fc.array(
  fc.record({
    event: events,
    passed: fc.oneof(fc.nat({ max: 120_000 }), fc.constantFrom(0, 600_000, 36_000_000)),
    online: fc.boolean(),
    fraction: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  }),
  { minLength: 1, maxLength: 60 },
);

interface Seen extends Step {
  before: LinkMachine;
  event: LinkEvent;
  now: number;
}

/** Lives through the moments; a deadline comes when it is due, as the clock would have it. */
function live(start: LinkMachine, course: readonly Moment[]): Seen[] {
  const seen: Seen[] = [];
  let machine = start;
  let now = start.since;
  for (const { event, passed, online, fraction } of course) {
    now = event.type === 'deadline' ? Math.max(now, machine.deadline?.at ?? now) : now + passed;
    const taken = step(machine, event, { now, online, fraction });
    seen.push({ ...taken, before: machine, event, now });
    machine = taken.machine;
  }
  return seen;
}

/** For each way to start: every step of a random life keeps the rule. */
function always(rule: (seen: Seen) => void): void {
  fc.assert(
    fc.property(moments, fc.constantFrom(null, LINKED), (course, linked) => {
      for (const seen of live(initialMachine(linked, 1000), course)) rule(seen);
    }),
    { numRuns: 2000 },
  );
}

const ends = (effects: readonly Effect[]): boolean => effects.includes('destroy');
const WAITS_FOR_OWNER = ['idle', 'logged-out', 'failed', 'conflict'];

describe('the link machine, over random lives', () => {
  it('always has a state that the desk can read', () => {
    always(({ machine }) => {
      expect(LinkState.safeParse(toLinkState(machine, false)).success).toBe(true);
    });
  });

  it('never gets stuck: what does not wait for the owner, or sleeps, has a deadline', () => {
    always(({ machine }) => {
      const waits = WAITS_FOR_OWNER.includes(machine.status) || machine.status === 'ready';
      if (waits || machine.asleep) return;
      expect(machine.deadline).not.toBeNull();
    });
  });

  it('never shows as ready what is not proven', () => {
    always(({ machine }) => {
      if (machine.status !== 'ready') return;
      const inDoubt = machine.deadline?.kind === 'loss';
      expect({ ...machine }).toMatchObject({ alive: true, held: true, asleep: false });
      expect(machine.connected || inDoubt).toBe(true);
    });
  });

  it('shows a code only while it can be used', () => {
    always(({ machine }) => {
      expect(machine.qr !== null).toBe(machine.status === 'qr');
      expect(machine.code !== null).toBe(machine.status === 'code');
      expect(machine.progress !== null).toBe(machine.status === 'syncing');
    });
  });

  it('has no page where the owner sees none, and one where something goes on', () => {
    always(({ machine }) => {
      if (['idle', 'logged-out', 'failed'].includes(machine.status)) {
        expect(machine.alive).toBe(false);
      }
      if (['starting', 'qr', 'code', 'syncing', 'ready', 'conflict'].includes(machine.status)) {
        expect(machine.alive).toBe(true);
      }
    });
  });

  it('never leaves a page behind, and never asks something of one that is not there', () => {
    always(({ before, machine, effects }) => {
      if (before.alive && !machine.alive) expect(ends(effects)).toBe(true);
      if (!before.alive && machine.alive) expect(effects).toContain('build');
      const ofPage: Effect[] = ['reload', 'kill-and-reload', 'refresh-qr', 'take-over', 'probe'];
      if (effects.some((effect) => ofPage.includes(effect))) expect(before.alive).toBe(true);
    });
  });

  it('never loads a page anew that did not come up before: nobody would take hold of it', () => {
    always(({ before, effects }) => {
      const reloads = effects.some((effect) => ['reload', 'kill-and-reload'].includes(effect));
      if (reloads) expect(before.started).toBe(true);
    });
  });

  it('never wipes a link because of a fault: only where it was ended', () => {
    always(({ before, event, effects }) => {
      if (!effects.includes('wipe')) return;
      const ended = ['log-out', 'logged-out', 'relink', 'cancel', 'qr'].includes(event.type);
      expect(ended).toBe(true);
      if (event.type === 'qr') expect(before.expectLinked).toBe(true);
      if (event.type === 'cancel') expect(before.expectLinked).toBe(false);
    });
  });

  it('notes that it will wipe before it ends the page, and wipes after', () => {
    always(({ effects }) => {
      const wipe = effects.indexOf('wipe');
      if (wipe === -1) return;
      expect(effects.indexOf('mark-wipe')).toBe(0);
      expect(effects.indexOf('destroy')).toBeGreaterThan(0);
      expect(effects.indexOf('destroy')).toBeLessThan(wipe);
    });
  });

  it('does not knock at WhatsApp more often than every second, nor wait longer than an hour', () => {
    always(({ before, machine, now }) => {
      if (machine.deadline?.kind !== 'retry' || !before.alive) return;
      expect(machine.deadline.at - now).toBeGreaterThanOrEqual(1000);
      expect(machine.deadline.at - now).toBeLessThanOrEqual(3_600_000);
    });
  });

  it('remembers since when the same number is linked', () => {
    always(({ before, machine, event }) => {
      if (event.type !== 'ready' || !before.alive || !before.expectLinked) return;
      expect(machine.linked?.since).toBe(before.linked?.since);
    });
  });

  it('says why, in everything that asks the owner for something', () => {
    always(({ machine }) => {
      if (['failed', 'logged-out', 'conflict'].includes(machine.status)) {
        expect(machine.cause).not.toBeNull();
      }
    });
  });

  it('does not renew codes for ever on a screen that nobody looks at', () => {
    always(({ before, machine, now }) => {
      if (machine.status !== 'qr' || machine.linkingUntil === null) return;
      expect(machine.linkingUntil).toBeLessThanOrEqual((before.linkingUntil ?? now) + LINKING_MS);
      if (before.qr?.expiresAt !== machine.qr?.expiresAt) {
        expect(now).toBeLessThan(machine.linkingUntil);
      }
    });
  });
});
