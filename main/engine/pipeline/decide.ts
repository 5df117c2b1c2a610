import type { Draft } from '../domain/draft.ts';
import { DraftId, SendId } from '../domain/ids.ts';
import { advance } from '../domain/turn-machine.ts';
import { lastMessageId } from '../domain/turn.ts';
import { alarmOf } from '../domain/understanding.ts';
import { newSend } from '../outbox/new-send.ts';
import { reviewReason } from '../policy/auto-send.ts';
import { effectiveMode } from '../policy/effective-mode.ts';
import type { Middleware } from './middleware.ts';
import { found, note, type Conclusion, type Fresh, type TurnWork } from './turn-work.ts';

function draftOf(work: TurnWork, { turn, now }: Fresh): Draft {
  const reply = found(work.reply, 'reply');
  const { evidence, flags, sources } = found(work.findings, 'findings');
  const version = 1 + Math.max(0, ...work.versions.map((draft) => draft.version));
  return {
    id: DraftId.parse(work.parts.random.id()),
    turnId: turn.id,
    conversationId: turn.conversationId,
    version,
    author: 'assistant',
    basedOn: turn.draftId,
    text: reply.text,
    language: work.language,
    answersMessageId: lastMessageId(turn),
    evidence,
    flags: [...flags],
    sources: [...sources],
    toolCalls: [],
    providerId: reply.providerId,
    model: reply.model.slice(0, 200),
    usage: reply.usage,
    cost: null,
    trace: [...work.trace],
    ...(work.understanding === null ? {} : { understanding: work.understanding }),
    hint: turn.hint,
    createdAt: now,
  };
}

/** Ends the turn: the draft waits for the owner, or, where nothing is in doubt, is on its way out. */
function conclusion(work: TurnWork, fresh: Fresh, since: number): Conclusion {
  const { random, settings } = work.parts;
  const { turn, conversation, contact, now } = fresh;
  const reply = found(work.reply, 'reply');
  const findings = found(work.findings, 'findings');
  const alarm = work.understanding === null ? null : alarmOf(work.understanding);
  const review = reviewReason({
    alarm,
    mode: effectiveMode(conversation, settings.get(), now),
    kind: conversation.kind,
    providerId: reply.providerId,
    ...findings,
  });
  note(work, 'decide', review === null ? 'trace.auto' : `trace.review.${review}`, {}, since);
  const draft = draftOf(work, fresh);
  const settled = advance(turn, review === null ? 'auto-approved' : 'drafted', now, {
    draftId: draft.id,
    attempts: 0,
    newerMessageId: null,
    held: null,
    error: null,
    hint: null,
    alarm: alarm ?? undefined,
  });
  const learned =
    contact === null || contact.language === work.language
      ? {}
      : { contact: { ...contact, language: work.language } };
  if (review !== null) return { turn: settled, draft, ...learned };
  const send = newSend({
    turn: settled,
    draft,
    origin: 'auto',
    settings: settings.get(),
    now,
    id: SendId.parse(random.id()),
  });
  return { turn: settled, draft, send, ...learned };
}

/** Review, or send? Decided on what is true at the moment of storing. */
export const decide: Middleware<TurnWork> = async (work, next) => {
  const since = work.parts.clock.monotonic();
  const steps = work.trace.length;
  await work.conclude((fresh) => {
    // Storing may be tried again: what an earlier try noted must not stand twice.
    work.trace.length = steps;
    return conclusion(work, fresh, since);
  });
  await next();
};
