import type { LanguageTag } from '../domain/time.ts';
import { alarmOf, type Understanding } from '../domain/understanding.ts';
import { bodyText } from '../domain/message.ts';
import type { Middleware } from './middleware.ts';
import { note, type TurnWork } from './turn-work.ts';

/** Which language to answer in: what the customer writes now, else wrote last, else the shop's own. */
function languageOf({ parts, words, contact, shop }: TurnWork): LanguageTag {
  const spoken = contact?.language ?? null;
  const told = parts.languages.identify(words, spoken);
  return told === 'und' ? (spoken ?? shop.business.languages[0] ?? 'en') : told;
}

function noteTopic(work: TurnWork, { intent }: Understanding, since: number): void {
  if (intent === null) return;
  const { topic, factId } = intent;
  const title = work.shop.facts.find(({ fact }) => fact.id === factId)?.fact.title;
  if (topic === 'none') note(work, 'understand', 'trace.about-nothing', {}, since);
  else if (title === undefined) note(work, 'understand', 'trace.about', { topic }, since);
  else note(work, 'understand', 'trace.about-fact', { topic, title }, since);
}

/** Only what is out of the ordinary is worth a line. */
function noteState(
  work: TurnWork,
  { mood, urgency, questions }: Understanding,
  since: number,
): void {
  if (mood !== 'calm') note(work, 'understand', `trace.mood.${mood}`, {}, since);
  if (urgency !== 'normal') note(work, 'understand', `trace.urgency.${urgency}`, {}, since);
  const count = questions.length;
  if (count > 1) note(work, 'understand', 'trace.questions', { count }, since);
}

/** The owner hears of a customer in need before an answer is looked for, and although none may be found. */
function raiseAlarm(work: TurnWork, understanding: Understanding): void {
  const alarm = alarmOf(understanding);
  work.alarm(alarm);
  if (alarm === null) return;
  const { id: turnId, conversationId } = work.turn;
  work.parts.events.emit({ type: 'customer-alarm', conversationId, turnId, alarm });
}

/** What the customer wants, in which language and in which mood: read on this device. */
export const understand: Middleware<TurnWork> = async (work, next) => {
  const { clock, understander } = work.parts;
  const since = clock.monotonic();
  const texts = work.asked
    .map((message) => bodyText(message.body).trim())
    .filter((words) => words !== '');
  work.words = texts.join('\n');
  work.language = languageOf(work);
  note(work, 'understand', 'trace.language', { language: work.language }, since);
  const read = clock.monotonic();
  const understanding = understander.read(texts);
  work.understanding = understanding;
  noteTopic(work, understanding, read);
  noteState(work, understanding, read);
  raiseAlarm(work, understanding);
  await next();
};
