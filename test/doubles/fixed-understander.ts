import type { Understanding } from '../../main/engine/domain/understanding.ts';
import type { Lessons, Understander } from '../../main/engine/ports/understander.ts';

/** Calm about nothing, but for a few plain words. Enough for the engine's own tests. */
export class FixedUnderstander implements Understander {
  /** What it was told to learn, oldest first. */
  readonly taught: Lessons[] = [];

  read(texts: readonly string[]): Understanding {
    const text = texts.join('\n');
    const delivery = { topic: 'delivery', factId: null } as const;
    return {
      intent: /deliver/iu.test(text) ? delivery : null,
      mood: /unacceptable/iu.test(text) ? 'angry' : 'calm',
      urgency: /ambulance/iu.test(text) ? 'emergency' : 'normal',
      questions: text
        .split('\n')
        .filter((line) => line.endsWith('?'))
        .slice(0, 10),
    };
  }

  learn(lessons: Lessons): void {
    this.taught.push(lessons);
  }

  stop(): void {
    return undefined;
  }
}
