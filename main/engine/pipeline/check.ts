import { MAX_REPLY_LENGTH, type DraftFlag } from '../domain/draft.ts';
import type { LanguageTag } from '../domain/time.ts';
import type { LanguageIdentifier } from '../ports/language-identifier.ts';
import { unbackedAmounts } from './checks/amounts.ts';
import { unbackedDates } from './checks/dates.ts';
import { dictated } from './checks/dictated.ts';
import type { Finding, Ground } from './checks/ground.ts';
import { anyOrders } from './checks/injection.ts';
import { leaks } from './checks/leak.ts';
import { unbackedLinks } from './checks/links.ts';
import { looseWords } from './checks/loose-words.ts';
import { unbackedPromises } from './checks/promises.ts';
import { unbackedTimes } from './checks/times.ts';
import { evidenceOf } from './evidence.ts';
import { hidesWords } from './hidden-text.ts';
import type { Middleware } from './middleware.ts';
import { todayText } from './opening-state.ts';
import { sourcesOf } from './sources.ts';
import { found, note, type Reply, type TurnWork } from './turn-work.ts';

/** What the reply may rest on: the facts given for this turn, in the shop's own language too, and who the shop is. */
function groundOf(work: TurnWork): Ground {
  const { business, facts } = work.shop;
  const { facts: given } = found(work.request, 'request');
  const ids = new Set(given.map(({ id }) => id));
  const originals = facts.filter(({ fact }) => ids.has(fact.id)).map(({ fact }) => fact);
  const told = [...given, ...originals].map(({ title, text }) => `${title}: ${text}`);
  const today = todayText(business, work.parts.clock.now());
  return {
    shop: [business.name, business.about, business.signature, today, ...told],
    customer: work.words,
    business,
  };
}

const primary = (language: LanguageTag): string => language.split('-')[0] ?? language;

/** Whether the reply is clearly in another language than the customer's. */
function foreign(reply: string, language: LanguageTag, languages: LanguageIdentifier): boolean {
  const told = languages.identify(reply, language);
  return told !== 'und' && language !== 'und' && primary(told) !== primary(language);
}

/** What the customer said of all that the model was given: an order of yesterday is obeyed as well as one of today. */
function customerWords(work: TurnWork): string[] {
  const { messages } = found(work.request, 'request');
  return messages.flatMap(({ role, text }) => (role === 'customer' ? [text] : []));
}

function flagsOf(work: TurnWork, reply: Reply): DraftFlag[] {
  const ground = groundOf(work);
  const customer = customerWords(work);
  const { text } = reply;
  const flagged = (kind: DraftFlag['kind'], findings: readonly Finding[]): DraftFlag[] =>
    findings.map((finding) => ({ kind, text: finding }));
  const whole = (kind: DraftFlag['kind'], raised: boolean): DraftFlag[] =>
    raised ? [{ kind, text: '' }] : [];
  return [
    ...whole('leak', leaks(text)),
    ...whole('injection', hidesWords(work.words) || anyOrders(customer)),
    ...flagged('injection', dictated(text, customer, ground.shop)),
    ...flagged('tool', reply.unofferedTools),
    ...flagged('amount', unbackedAmounts(text, ground)),
    ...flagged('date', unbackedDates(text, work.language, ground)),
    ...flagged('time', unbackedTimes(text, ground)),
    ...flagged('promise', unbackedPromises(text, ground)),
    ...flagged('link', unbackedLinks(text, ground)),
    ...whole('language', foreign(text, work.language, work.parts.languages)),
    ...whole('length', reply.finish === 'length' || text.length > MAX_REPLY_LENGTH),
  ];
}

/** Is every claim of the reply backed, and is it fit to be seen? Marks doubt; never rewrites. */
export const check: Middleware<TurnWork> = async (work, next) => {
  const since = work.parts.clock.monotonic();
  work.watch.checking();
  const reply = found(work.reply, 'reply');
  const sources = sourcesOf({
    reply: reply.text,
    customer: work.words,
    given: found(work.request, 'request').facts,
    // The built-in answers know what they use: silence means that they used nothing.
    factsUsed: reply.factsUsed ?? (reply.providerId === 'built-in' ? [] : null),
    shop: work.shop,
  });
  const { flags, evidence } = evidenceOf({
    flags: flagsOf(work, reply),
    sources,
    providerId: reply.providerId,
    // Only these answers know it of themselves: they are put together from ready sentences.
    needsNoFacts: reply.providerId === 'built-in' && reply.factsUsed?.length === 0,
  });
  const loose = looseWords(reply.text, groundOf(work).shop).length;
  work.findings = { flags, sources, evidence, loose };
  if (sources.length === 0) note(work, 'check', 'trace.no-sources', {}, since);
  else note(work, 'check', 'trace.sources', { count: sources.length }, since);
  if (flags.length === 0) note(work, 'check', 'trace.no-flags', {}, since);
  else note(work, 'check', 'trace.flags', { count: flags.length }, since);
  await next();
};
