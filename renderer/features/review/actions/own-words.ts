import type { TurnId } from '../../../../main/engine/domain/ids.ts';
import { Soon } from './soon.ts';

/** How long after the last key, and at most after the first, what is typed is kept. Milliseconds. */
export const OWN_WORDS_TIMES = { quietMs: 400, capMs: 2000 } as const;

/** What the owner types into drafts, on its way to where a crash cannot take it. */
export const OWN_WORDS = new Soon<TurnId>(OWN_WORDS_TIMES);
