import type { Clock } from '../engine/ports/clock.ts';
import type { Lessons, Understander } from '../engine/ports/understander.ts';
import { learnShop, type IntentReader } from './intent/intent-reader.ts';
import { readMood } from './mood/read-mood.ts';
import { findQuestions } from './questions/find-questions.ts';

/** Learning lets everybody else go first after so long. Milliseconds. */
const SLICE_MS = 3;

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
      callOff = clock.schedule(clock.now(), slice);
    };
    callOff = clock.schedule(clock.now(), slice);
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
