import { RULES } from '../instructions.ts';
import { fold } from '../words.ts';
import { decodedReply, disguised } from './disguise.ts';
import { latinLook } from './look-alikes.ts';

/** So many words of our rules in a row are no accident. */
const RUN = 7;

/** What only machines say: errors, keys, markup of models, talk about being one. */
const MACHINE_TALK =
  /\b(?:TypeError|ReferenceError|SyntaxError|Unhandled|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|stack trace)\b|\bat (?:async )?[\w.<>]+ \([^)]*:\d+:\d+\)|\b(?:sk|pk)-[A-Za-z0-9_-]{12,}|\bapi[ _-]?key\b|\bHTTP (?:4|5)\d\d\b|<\/?(?:system|instructions|thinking|tool_call|function_calls)\b|\[\/?INST\]|<\|[\w ]+\|>|\bsystem[ _-]?prompt\b|\b(?:developer|admin|dan|god|debug) mode\b|\btool[ _](?:call|result)s?\b|"(?:tool|function|arguments|tool_calls)"\s*:|\bauto(?:matic)?[ -](?:mode|send|approve)\w* (?:is |has been )?(?:now )?(?:on|enabled|active|activated)\b|\bmy (?:instructions|rules|guidelines) (?:say|are|tell)\b|\bas an? (?:ai|artificial intelligence|(?:large )?language model)\b|\bcomo (?:modelo de lenguaje|una? (?:ia|inteligencia artificial))\b|\ben tant que modele de langage\b|\bals (?:ki|sprachmodell)\b|كنموذج لغ|كذكاء اصطناع/iu;

function plainWords(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

function runsOf(words: readonly string[]): string[] {
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, start) => words.slice(start, start + RUN).join(' '));
}

const RULE_RUNS: ReadonlySet<string> = new Set(RULES.flatMap((rule) => runsOf(plainWords(rule))));

const holdsRule = (text: string): boolean =>
  runsOf(plainWords(text)).some((run) => RULE_RUNS.has(run));

/** Whether the reply lets out how Frontdesk works: our own rules, in whatever code, an error's words, a key. */
export function leaks(reply: string): boolean {
  const folded = latinLook(fold(reply));
  if (MACHINE_TALK.test(reply) || MACHINE_TALK.test(folded)) return true;
  return disguised(reply) || [folded, ...decodedReply(reply)].some(holdsRule);
}
