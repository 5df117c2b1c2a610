import { fold } from '../words.ts';

/** Orders to a machine in a customer's message; folded. Asking for a discount is no order, it is a customer. */
const ORDERS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass)\b.{0,40}\b(?:instruction|rule|prompt|guideline|direction|above|previous)/u,
  /\b(?:system|developer|hidden|secret) (?:prompt|message|instruction)/u,
  /\b(?:you are|act|behave|respond) (?:now|as if|as an? (?:ai|assistant|bot|unrestricted|different|manager|owner|admin))/u,
  /\b(?:pretend|imagine) (?:to be|you are|that you)\b/u,
  /\b(?:developer|debug|admin|god|dan) mode\b|\bjailbreak/u,
  /\b(?:repeat|print|reveal|show|tell)\b.{0,30}\b(?:your|the) (?:instructions|rules|prompt|configuration)\b/u,
  /\bnew (?:instructions|rules|orders) ?:/u,
  /<\/?(?:system|instructions|assistant)\b|\[\/?inst\]|<\|[\w ]+\|>|^\s*(?:system|assistant)\s*:/mu,
  /\b(?:ignora|olvida|omite)\p{L}*\b.{0,40}\b(?:instruccion|regla|orden|anterior)/u,
  /\b(?:actua|responde|comportate) como\b|\bahora eres\b|\bfinge (?:ser|que)\b/u,
  /\b(?:ignore|oublie)z?\b.{0,40}\b(?:instruction|regle|consigne|precedent)/u,
  /\b(?:ignorier|vergiss|missacht)\p{L}*.{0,40}(?:anweisung|regel|vorgabe)/u,
  /\b(?:ignora|dimentica)\p{L}*\b.{0,40}\b(?:istruzion|regol)/u,
  /(?:تجاهل|انس|تخطي?).{0,40}(?:تعليمات|القواعد|الاوامر|الاوامر السابقه)|(?:انت الان|تصرف ك|تظاهر)/u,
];

/** Whether a customer's message tries to give Frontdesk orders. */
export function givesOrders(words: string): boolean {
  const folded = fold(words);
  return ORDERS.some((order) => order.test(folded));
}
