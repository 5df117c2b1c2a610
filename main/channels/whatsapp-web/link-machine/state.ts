import type { LinkCause, LinkedAccount, LinkStatus } from '../../../engine/domain/link.ts';
import type { Instant } from '../../../engine/domain/time.ts';

/** What the one deadline of a state is for. */
export type DeadlineKind =
  /** Build again. */
  | 'retry'
  /** It should have come further by then. */
  | 'limit'
  /** The connection is gone for so long that it is worth showing. */
  | 'loss'
  /** The code on the screen has run out. */
  | 'code'
  /** It has held for so long that earlier troubles are forgotten. */
  | 'proof';

interface Code {
  readonly text: string;
  readonly expiresAt: Instant;
}

export interface LinkMachine {
  readonly status: LinkStatus;
  readonly since: Instant;
  /** There is a page. */
  readonly alive: boolean;
  /** The page came up once; from then on loading it anew is enough. */
  readonly started: boolean;
  /** The library is ready on this page. */
  readonly held: boolean;
  readonly connected: boolean;
  readonly asleep: boolean;
  /** A number is linked, as far as is known: a code to scan means that it was unlinked. */
  readonly expectLinked: boolean;
  readonly linked: LinkedAccount | null;
  readonly cause: LinkCause | null;
  readonly missing: readonly string[];
  readonly qr: Code | null;
  readonly code: Code | null;
  readonly progress: number | null;
  /** When codes are not renewed any more. */
  readonly linkingUntil: Instant | null;
  readonly deadline: { readonly at: Instant; readonly kind: DeadlineKind } | null;
  /** Crashes, hangs and deafness since it last held. */
  readonly troubles: number;
  /** Starts that failed in a row. */
  readonly failures: number;
}

/** What the owner or this computer does. */
export type WorldEvent =
  | { type: 'link' }
  | { type: 'relink' }
  | { type: 'cancel' }
  | { type: 'stop' }
  | { type: 'log-out' }
  | { type: 'deadline' }
  | { type: 'suspended' }
  | { type: 'resumed' };

/** What can only be of a page that is there. */
export type PageEvent =
  | { type: 'started' }
  | { type: 'qr'; text: string }
  | { type: 'code'; text: string }
  | { type: 'code-refused' }
  | { type: 'use-qr' }
  | { type: 'progress'; percent: number }
  /** `at`: when it was known, which may be before it was noted. */
  | { type: 'ready'; account: { name: string; number: string }; at: Instant }
  | { type: 'connected' }
  | { type: 'lost' }
  | { type: 'conflict' }
  | { type: 'take-over' }
  | { type: 'reloaded' }
  | { type: 'logged-out' }
  | { type: 'crashed' }
  | { type: 'gone' }
  | { type: 'hung' }
  | { type: 'deaf' }
  | { type: 'failed'; why: LinkCause; missing: readonly string[] };

export type LinkEvent = WorldEvent | PageEvent;

export type Effect =
  /** Ends the page there may be, and makes a new one. */
  | 'build'
  | 'destroy'
  | 'reload'
  | 'kill-and-reload'
  /** Notes that what the page keeps is to be wiped, before anything else is done. */
  | 'mark-wipe'
  | 'wipe'
  | 'tell-logout'
  | 'flush'
  | 'refresh-qr'
  | 'use-qr'
  | 'take-over'
  | 'probe';

/** What a step may know of the world. */
export interface Circumstances {
  now: Instant;
  /** Chance, from 0 to 1. */
  fraction: number;
  online: boolean;
}

export interface Step {
  readonly machine: LinkMachine;
  readonly effects: readonly Effect[];
  /** A link that was there, or was being made, was lost by this. */
  readonly loss?: LinkCause;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** WhatsApp's own times: the first code of a page lives longer than the next ones. */
export const FIRST_QR_MS = MINUTE;
export const NEXT_QR_MS = 20 * SECOND;
export const PAIRING_CODE_MS = 3 * MINUTE;
export const QR_GRACE_MS = 5 * SECOND;
/** Nobody scans any more: an unwatched screen must not ask WhatsApp for codes all night. */
export const LINKING_MS = 10 * MINUTE;
export const START_LIMIT_MS = 90 * SECOND;
/** Without any progress. */
export const SYNC_LIMIT_MS = 5 * MINUTE;
export const LOSS_SHOWN_MS = 5 * SECOND;
export const LOST_LIMIT_MS = 2 * MINUTE;
export const WAKE_LIMIT_MS = MINUTE;
export const PROOF_MS = 10 * MINUTE;

export function initialMachine(linked: LinkedAccount | null, now: Instant): LinkMachine {
  return { ...BLANK, since: now, linked, expectLinked: linked !== null };
}

export const BLANK: LinkMachine = {
  status: 'idle',
  since: 0,
  alive: false,
  started: false,
  held: false,
  connected: false,
  asleep: false,
  expectLinked: false,
  linked: null,
  cause: null,
  missing: [],
  qr: null,
  code: null,
  progress: null,
  linkingUntil: null,
  deadline: null,
  troubles: 0,
  failures: 0,
};

export function stay(machine: LinkMachine, effects: readonly Effect[] = []): Step {
  return { machine, effects };
}

/** Into a status, without what belonged to the one before. */
export function become(
  machine: LinkMachine,
  status: LinkStatus,
  { now }: Circumstances,
  change: Partial<LinkMachine> = {},
): LinkMachine {
  const since = machine.status === status ? machine.since : now;
  return {
    ...machine,
    cause: null,
    missing: [],
    qr: null,
    code: null,
    progress: null,
    deadline: null,
    ...change,
    status,
    since,
  };
}

export const NO_PAGE = { alive: false, started: false, held: false, connected: false } as const;
export const NEW_PAGE = { alive: true, started: false, held: false, connected: false } as const;

export function after(
  world: Circumstances,
  ms: number,
  kind: DeadlineKind,
): LinkMachine['deadline'] {
  return { at: world.now + ms, kind };
}

/** @param again a link that was there comes back, rather than a new one being made */
export function build(machine: LinkMachine, again: boolean, world: Circumstances): Step {
  const { cause } = machine;
  const next = become(machine, again ? 'reconnecting' : 'starting', world, {
    ...NEW_PAGE,
    ...(again && { cause }),
    deadline: after(world, START_LIMIT_MS, 'limit'),
  });
  return stay(next, ['build']);
}
