import { advance } from '../domain/turn-machine.ts';
import { loopStop } from '../policy/loop.ts';
import { silenceReason } from '../policy/silence.ts';
import type { Middleware } from './middleware.ts';
import { note, type TurnWork } from './turn-work.ts';

/** Is there anything to answer, and may Frontdesk? If not, the turn ends silent with its reason. */
export const gateKeeping: Middleware<TurnWork> = async (work, next) => {
  const { clock, settings } = work.parts;
  const since = clock.monotonic();
  const { conversation, recent } = work;
  const { stop, liftedAt } = conversation.loop ?? { stop: null, liftedAt: null };
  const loop = stop ?? loopStop(recent, clock.now(), liftedAt);
  const silence = silenceReason({
    conversation,
    messages: work.asked,
    settings: settings.get(),
    now: clock.now(),
    loop,
  });
  if (silence !== null) {
    await work.conclude(({ turn, conversation: fresh, now }) => ({
      turn: advance(turn, 'fell-silent', now, { silence }),
      ...(silence === 'loop' && stop === null
        ? { conversation: { ...fresh, loop: { stop: loop, liftedAt } } }
        : {}),
    }));
    return;
  }
  note(work, 'gate-keeping', 'trace.allowed', {}, since);
  await next();
};
