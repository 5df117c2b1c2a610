import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import type { EngineParts } from '../parts.ts';

type AutoReplySettings = Pick<Settings, 'autoReply' | 'autoReplyPausedUntil'>;

/** The settings after the owner's switch. A pause of what is off changes nothing. Pure. */
export function switched(
  current: AutoReplySettings,
  change: { on: boolean; pauseMinutes?: number | undefined },
  now: Instant,
): AutoReplySettings {
  if (change.on) return { autoReply: true, autoReplyPausedUntil: null };
  if (change.pauseMinutes === undefined) return { autoReply: false, autoReplyPausedUntil: null };
  if (!current.autoReply) return { autoReply: false, autoReplyPausedUntil: null };
  return { autoReply: true, autoReplyPausedUntil: now + change.pauseMinutes * 60_000 };
}

/** Ends a pause when its time has come, so that everyone who listens to the settings learns of it. */
export class PauseTimer {
  readonly #parts: Pick<EngineParts, 'settings' | 'clock' | 'logger'>;
  #callOff: (() => void) | null = null;
  #stopListening: (() => void) | null = null;

  constructor(parts: Pick<EngineParts, 'settings' | 'clock' | 'logger'>) {
    this.#parts = parts;
  }

  start(): void {
    const { settings } = this.#parts;
    this.#stopListening = settings.onChange((changed) => {
      this.#arm(changed.autoReplyPausedUntil);
    });
    this.#arm(settings.get().autoReplyPausedUntil);
  }

  stop(): void {
    this.#callOff?.();
    this.#stopListening?.();
  }

  #arm(until: Instant | null): void {
    this.#callOff?.();
    this.#callOff = null;
    if (until === null) return;
    const { clock, settings, logger } = this.#parts;
    this.#callOff = clock.schedule(until, () => {
      settings.update({ autoReplyPausedUntil: null }).catch((cause: unknown) => {
        logger.error('auto-reply.pause', cause);
      });
    });
  }
}
