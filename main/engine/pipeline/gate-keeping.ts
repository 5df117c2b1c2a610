import { advance } from '../domain/turn-machine.ts';
import { silenceReason } from '../policy/silence.ts';
import type { Middleware } from './middleware.ts';
import { note, type TurnWork } from './turn-work.ts';

/** Is there anything to answer, and may Frontdesk? If not, the turn ends silent with its reason. */
export const gateKeeping: Middleware<TurnWork> = async (work, next) => {
  const { clock, settings } = work.parts;
  const since = clock.monotonic();
  const silence = silenceReason({
    conversation: work.conversation,
    messages: work.asked,
    recent: work.recent,
    settings: settings.get(),
    now: clock.now(),
  });
  if (silence !== null) {
    await work.conclude(({ turn, now }) => ({
      turn: advance(turn, 'fell-silent', now, { silence }),
    }));
    return;
  }
  note(work, 'gate-keeping', 'trace.allowed', {}, since);
  await next();
};
