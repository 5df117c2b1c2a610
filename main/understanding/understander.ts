import type { Clock } from '../engine/ports/clock.ts';
import type { Lessons, Understander } from '../engine/ports/understander.ts';
import { learnShop, type IntentReader } from './intent/intent-reader.ts';
import { readMood } from './mood/read-mood.ts';
import { findQuestions } from './questions/find-questions.ts';

/** Learning begins so long after it was asked for: what the desk has just begun comes first. Milliseconds. */
const BEGINS_AFTER_MS = 1500;
/** It works for so long at a time, and then lets everybody else go first. Milliseconds. */
const SLICE_MS = 3;
const PAUSE_MS = 8;

/** Understands on the device; knows nothing of the shop until `learn`. Keeps nothing on disk. */
export function createUnderstander(clock: Clock): Understander {
  let reader: IntentReader | null = null;
  let callOff = (): void => undefined;

  function learn(lessons: Lessons): void {
    callOff();
    const steps = learnShop(lessons);
    const slice = (): void => {
      const since = clock.monotonic();
      do {
        const step = steps.next();
        if (step.done === true) {
          reader = step.value;
          return;
        }
      } while (clock.monotonic() - since < SLICE_MS);
      callOff = clock.schedule(clock.now() + PAUSE_MS, slice);
    };
    callOff = clock.schedule(clock.now() + BEGINS_AFTER_MS, slice);
  }

  return {
    read: (texts) => ({
      intent: reader?.(texts.join('\n')) ?? null,
      ...readMood(texts),
      questions: findQuestions(texts),
    }),
    learn,
    stop() {
      callOff();
    },
  };
}
