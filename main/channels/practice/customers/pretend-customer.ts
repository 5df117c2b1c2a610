import type { LanguageTag } from '../../../engine/domain/time.ts';

/** Ways to say the same thing; which one is a matter of chance. */
export type Line = readonly string[];

/** Lines sent one after another, before any reply. */
export type Burst = readonly Line[];

/** A matter that a customer writes about. After each burst the customer waits for a reply. */
export interface Scene {
  id: string;
  bursts: readonly Burst[];
}

export interface PretendCustomer {
  id: string;
  name: string;
  language: LanguageTag;
  /** Names a catalogue entry. */
  temper: string;
  /** What the customer types per second, in characters. */
  typing: number;
  /** The first is how a newcomer meets the customer. */
  scenes: readonly Scene[];
  /** Said when nobody answers, once. */
  nudge: Line;
  /** Said when the matter is settled; some customers then say nothing. */
  thanks: Line;
}

/** A scene whose bursts have one line each. */
export function scene(id: string, ...bursts: readonly (Line | Burst)[]): Scene {
  return { id, bursts: bursts.map((burst) => (isLine(burst) ? [burst] : burst)) };
}

function isLine(burst: Line | Burst): burst is Line {
  return typeof burst[0] === 'string';
}
