import { bodyText } from '../domain/message.ts';
import type { Middleware } from './middleware.ts';
import { note, type TurnWork } from './turn-work.ts';

/** Which language to answer in: what the customer writes now, else wrote last, else the shop's own. */
export const understand: Middleware<TurnWork> = async (work, next) => {
  const { clock, languages } = work.parts;
  const since = clock.monotonic();
  work.words = work.asked
    .map((message) => bodyText(message.body).trim())
    .filter((words) => words !== '')
    .join('\n');
  const spoken = work.contact?.language ?? null;
  const told = languages.identify(work.words, spoken);
  work.language = told === 'und' ? (spoken ?? work.shop.business.languages[0] ?? 'en') : told;
  note(work, 'understand', 'trace.language', { language: work.language }, since);
  await next();
};
