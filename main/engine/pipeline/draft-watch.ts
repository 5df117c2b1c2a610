import type { EngineParts } from '../parts.ts';
import type { Turn } from '../domain/turn.ts';

/** At most one telling in so many milliseconds: more than a reader can see, and less than floods a window. */
export const STREAM_EVERY_MS = 50;

/** A draft while it is written: what it says so far, told on at a readable pace. */
export class DraftWatch {
  readonly #parts: Pick<EngineParts, 'clock' | 'events'>;
  readonly #turn: Pick<Turn, 'id' | 'conversationId'>;
  #text = '';
  #checking = false;
  #toldAt = Number.NEGATIVE_INFINITY;
  #callOff: (() => void) | null = null;

  constructor(
    parts: Pick<EngineParts, 'clock' | 'events'>,
    turn: Pick<Turn, 'id' | 'conversationId'>,
  ) {
    this.#parts = parts;
    this.#turn = turn;
  }

  get progress(): { text: string; checking: boolean } {
    return { text: this.#text, checking: this.#checking };
  }

  text(text: string): void {
    this.#text = text;
    if (this.#callOff !== null) return;
    const { clock } = this.#parts;
    const wait = this.#toldAt + STREAM_EVERY_MS - clock.monotonic();
    if (wait <= 0) this.#tell();
    else {
      this.#callOff = clock.schedule(clock.now() + wait, () => {
        this.#callOff = null;
        this.#tell();
      });
    }
  }

  checking(): void {
    if (this.#callOff !== null) this.#tell();
    this.#checking = true;
    const { id, conversationId } = this.#turn;
    this.#parts.events.emit({ type: 'draft-checking', conversationId, turnId: id });
  }

  /** Nothing is told after this. */
  stop(): void {
    this.#callOff?.();
    this.#callOff = null;
  }

  #tell(): void {
    this.stop();
    this.#toldAt = this.#parts.clock.monotonic();
    const { id, conversationId } = this.#turn;
    this.#parts.events.emit({
      type: 'draft-streaming',
      conversationId,
      turnId: id,
      text: this.#text,
    });
  }
}
