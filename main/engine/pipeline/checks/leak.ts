import { RULES } from '../instructions.ts';
import { fold } from '../words.ts';
import { disguised } from './disguise.ts';
import { lettersAlone, readings } from './readings.ts';

/** So many words of our rules in a row are no accident. */
const RUN = 7;

/** What only machines say: errors, keys, markup of models, talk about being one. */
const MACHINE_TALK =
  /\b(?:TypeError|ReferenceError|SyntaxError|Unhandled|ECONNREFUSED|ETIMEDOUT|ENOTFOUND|stack trace)\b|\bat (?:async )?[\w.<>]+ \([^)]*:\d+:\d+\)|\b(?:sk|pk)-[A-Za-z0-9_-]{12,}|\bapi[ _-]?key\b|\bHTTP (?:4|5)\d\d\b|<\/?(?:system|instructions|thinking|tool_call|function_calls)\b|\[\/?INST\]|<\|[\w ]+\|>|\bsystem[ _-]?prompt\b|\b(?:developer|dan|god) mode\b|\btool[ _](?:call|result)s?\b|"(?:tool|function|arguments|tool_calls)"\s*:|\bauto(?:matic)?[ -](?:mode|send|approve)\w* (?:is |has been )?(?:now )?(?:on|enabled|active|activated)\b|\bmy (?:instructions|rules|guidelines) (?:say|are|tell)\b|\bas an? (?:ai|artificial intelligence|(?:large )?language model)\b|\bcomo (?:modelo de lenguaje|una? (?:ia|inteligencia artificial))\b|\ben tant que modele de langage\b|\bals (?:ki|sprachmodell)\b|كنموذج لغ|كذكاء اصطناع/iu;

const plainWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Runs of our rules' words, with nothing between the letters: how they are torn apart makes no difference. */
const RULE_RUNS: readonly string[] = RULES.flatMap((rule) => {
  const words = plainWords(rule);
  return words
    .slice(0, Math.max(0, words.length - RUN + 1))
    .map((_, start) => lettersAlone(words.slice(start, start + RUN).join('')));
});

function holdsRule(reading: string): boolean {
  const letters = lettersAlone(reading);
  return RULE_RUNS.some((run) => letters.includes(run));
}

/** Whether the reply lets out how Frontdesk works: our own rules, in whatever code, an error's words, a key. */
export function leaks(reply: string): boolean {
  if (MACHINE_TALK.test(reply) || disguised(reply)) return true;
  return [...readings(reply)].some((reading) => MACHINE_TALK.test(reading) || holdsRule(reading));
}
