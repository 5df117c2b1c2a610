import { fold } from '../words.ts';
import { ORDER_WORDS, type OrderWords } from './order-words.ts';
import { lettersAlone, readings } from './readings.ts';
import { remembered } from './remembered.ts';

/** An order may stand so far from what it is about. Characters. */
const APART = 60;

/** What is said in the next sentence is said of something else. */
const SENTENCE_ENDS = '[.!?\u061F\u3002\uFF01\uFF1F\u0964] ';

/** Orders to a machine in English; folded. Asking for a discount is no order, it is a customer. */
const ENGLISH: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|overrule|bypass|disobey|violate|discard|drop)\b.{0,40}\b(?:(?:your|all|any|these|those|previous|prior|earlier|above|system) (?:\w+ ){0,2}(?:instruction|rule|prompt|guideline|direction|restriction|policies|constraint|programming)|(?:your|these|system) (?:\w+ )?orders\b|prompts?\b|(?:the|everything|all) above|you (?:were|have been) told|(?:instructions|guidelines)\b(?! (?:on|for|of|in) ))/u,
  /\b(?:system|developer|hidden|initial|internal|original|secret) (?:prompt|instruction)|\b(?:system|developer) message\b/u,
  /\byou are (?:now|from now on|henceforth) (?:(?:an?|the|my|our) (?:[\w-]+ ){0,3}(?:ai|assistant|bot|model|machine|agent|pirate|system|terminal|shell|interpreter|owner|manager|admin|administrator|developer)\b|in (?:\w+ )?mode|dan\b|no longer|unrestricted|free (?:of|from)|\w*gpt|root\b)/u,
  /(?<!\b(?:i|we|he|she|they|who|will|would|to|ll) )\b(?:act|behave|respond|answer|reply|speak|write) (?:as if (?:you|no)\b|as (?:an?|the|my|its|their) (?:\w+ )?(?:ai|assistant|bot|unrestricted|different|manager|owner|boss|admin|administrator|developer|terminal|lawyer|system)\b|as root\b)/u,
  /(?:^|[.!?,;:] ?|\b(?:please|and|now|just|then|you|should|must|let us|let's) )pretend (?:to be|(?:that )?you(?: are|'re|’re))\b|\bimagine (?:that )?you(?: are|'re|’re) (?:an?|the) (?:\w+ ){0,2}(?:ai|assistant|bot|owner|manager|admin|developer|model|system)\b/mu,
  /\b(?:developer|debug|admin|god|dan|maintenance|root|sudo|unrestricted|jailbreak) mode\b|\bjailbreak|\bdo anything now\b/u,
  /\b(?:repeat|print|reveal|show|tell|output|display|copy|translate|summari[sz]e|list|recite|paraphrase|encode|leak|share|dump|give|spell|quote|write|put|turn|rephrase|rewrite|explain|describe|what (?:is|are|were))\b.{0,40}\b(?:your (?:own |exact |full |first |\w+ )?(?:instruction|prompt|configuration|guideline|directive|programming)|(?:the )?(?:instructions|rules|prompt|text|words|lines|messages?) (?:you (?:were|are|have|got|follow|work)|above|before this|at the (?:top|start|beginning))|your rules(?! (?:on|for|about|regarding|of))|the (?:prompt|configuration)\b)/u,
  /\b(?:new|updated|revised|real|actual|following|override|additional|emergency) (?:instructions|rules|orders|directives?|prompt|policy|task|objective) ?(?::|follow|from (?:the|your)|apply|begin)/u,
  /\b(?:begin|start|end)s? of (?:the )?(?:instructions?|(?:system )?prompt|system|context|rules|facts|conversation|transcript|user input|customer messages?|input|untrusted)\b|\bno longer (?:bound|restricted|limited|have to follow)\b/u,
  /<\/?(?:system|instructions?|assistant|user|human|prompt|context|facts?|tool[\w-]*|function[\w-]*|thinking|admin|owner|rules?|untrusted|customer[\w-]*|message|im_\w+|s)\b[^>]{0,80}>|\[\/?(?:inst|system|sys|assistant|admin|owner|tool|end|begin)\b[^\]]{0,40}\]|<<\/?sys>>|<\|[\w ]+\|>|\{\{[#/]?\w+|^[^\S\n]{0,8}[#>*\-=[(]{0,8}[^\S\n]{0,8}(?:system|assistant|developer|frontdesk|ai|bot|owner|admin|tool|function|observation|operator|root|moderator)(?: (?:message|note|override|notice|result|output|response|prompt|update|alert|reply))?[^\S\n]{0,8}[\])*]{0,3}[^\S\n]{0,8}[:>]/mu,
  /\b(?:tool|function)[ _](?:call|result|output|response|use)s?\b|["'](?:tool|function|tool_calls?|arguments|parameters|role|action|recipient|content)["']\s*:\s*["'{[]|\b[a-z]+_[a-z_]+\s*\(|\b(?:call|use|invoke|run|execute|trigger) (?:the |your |a |this )?(?:\w+ ){0,2}(?:tool|function|command|api|plugin|script)\b/u,
  /\b(?:skip|disable|turn off|switch off|bypass|remove|deactivate|avoid|suspend|evade|lift|without|no)\b.{0,30}\b(?:reviews?|approvals?|safety|safeguards?|filters?|moderation|restrictions|guardrails|owner's (?:ok|okay|approval)|checks)\b(?! (?:on|of|in|for (?:the|your|a)) )|\bwithout (?:asking|checking with|waiting for|showing|telling) (?:the |your |a |any )?(?:owner|boss|manager|human|supervisor)/u,
  /\b(?:set|switch|turn|change|put|enable|activate|go|enter|use|start)\b.{0,30}\bauto(?:matic|pilot)?[ -]?(?:mode|repl\w+|send\w*|pilot|answer\w*|approv\w*)|\bauto[ -]?(?:approve|send|reply)\b.{0,20}\b(?:on|enabled|everything|all|this|always)\b/u,
  /\b(?:change|set|switch|update|delete|remove|disable|enable|add|create|edit|rewrite|overwrite|replace|save|store|reset)\b.{0,40}\b(?:your (?:settings?|rules?|mode|configuration|persona|permissions?|facts?|memory|prices? list|price list|knowledge)|(?:assistant|bot|system|frontdesk|auto[ -]?reply|owner)(?:'s|s)? (?:settings?|rules?|mode|configuration|persona|permissions?)|(?:a |the )?(?:new |permanent |global )rule\b|the rule (?:that|which|about you)\b|(?:in|to|into|from) (?:your|the) (?:memory|facts|knowledge|settings))|\b(?:put|take|add|remove|set|delete)\b.{0,40}\b(?:allow|block|white|black|deny)[ -]?list\b/u,
  /\b(?:show|tell|list|forward|read|copy|paste|reveal|export|dump|print|repeat|send|give|share|leak|quote|summari[sz]e)s?\b.{0,50}\b(?:(?:other|another|previous|last|every|all(?: of)? (?:your|the)|someone else|different|next) ?(?:customer|client|conversation|chat|contact|user|person|people|caller|buyer)s?\b.{0,40}\b(?:messages?|orders?|numbers?|address(?:es)?|phones?|names?|data|details?|said|wrote|conversations?|chats?|history|texts?|words)|(?:messages?|conversations?|chats?|contacts?|data|numbers?|address(?:es)?|orders?|history|details) (?:of|from|with|by) (?:all |the |an?)?(?:other|another|previous|last|every|all|next)\b|all (?:of )?your (?:conversations|chats|contacts|customers|messages)\b)/u,
  /\b(?:send|forward|write|message|text|deliver|pass|relay|post|copy|transfer)\b.{0,50}\b(?:to|at|for) (?:the (?:number|address|contact|chat|conversation|group) )?(?:\+\d{6,}|\S+@(?:c\.us|lid|g\.us|s\.whatsapp))|\b(?:message|text|notify|broadcast to|reply to|send to|write to|(?:forward|send|relay|pass|deliver)s?\b.{0,40}\bto) (?:all|every|each) (?:of )?(?:your |the |my )?(?:customer|contact|client|chat|conversation|number)/u,
  /\b(?:api|openai|anthropic|encryption|private|secret|vault|master|recovery|license)[ _-]?(?:key|code|token|password|passphrase|credential)s?\b|\benv(?:ironment)? variables?\b|\b(?:password|credentials) (?:of|for|to) (?:the|your) (?:vault|system|desk|app|account)/u,
  /\b(?:your|every|each|the next|all(?: of)? your|future) (?:next |first |last |final |only )?(?:repl(?:y|ies)|answers?|responses?|outputs?)\b.{0,30}\b(?:must|should|shall|has to|have to|will) (?:\w+ )?(?:be|start|end|begin|contain|include|consist|say|read|carry)\b/u,
  /\b(?:reply|respond|answer|output)\b.{0,30}\b(?:verbatim|word for word|(?:only |exactly |just )?with (?:only )?(?:the (?:word|code|phrase|line|link|text|following|sentence|string)|this (?:line|sentence|text|code|string)|exactly)|exactly (?:this|as|the)|in (?:base ?64|hex(?:adecimal)?|rot ?13|morse|binary|json|pig latin|reverse)|backwards)\b/u,
  /\b(?:decode|decrypt|decipher|unscramble|translate|read (?:it |this )?backwards|reverse)\b.{0,80}\b(?:follow|obey|execute|do (?:what|as)|carry out|comply|act on|run it|as (?:your )?(?:instruction|order|command)s?)\b/u,
  /\b(?:this is|i am|i'm|message from|on behalf of|speaking as|authori[sz]ed by|note from|order from) (?:(?:the|your|an?) )?(?:frontdesk (?:support|team|developer|staff)|(?:app|system|software|bot|ai|platform) (?:developer|admin|administrator|engineer|owner|operator|vendor)|openai|anthropic|whatsapp (?:support|security|staff|team)|your (?:creator|developer|programmer|maker|operator|administrator|vendor)|root)\b/u,
  /(?:\b(?:q|question|customer|user|human|client)\s*:.{1,200}?\b(?:a|answer|assistant|shop|reply|agent|bot|response)\s*:.{1,200}?){2,}/su,
];

const stems = (list: string): string[] => list.split('|').map((stem) => fold(stem));

/** In either order, since in many languages the verb comes last. */
function together(verbs: readonly string[], nouns: readonly string[], begins: string): string {
  const [verb, noun] = [`${begins}(?:${verbs.join('|')})`, `(?:${nouns.join('|')})`];
  const between = `(?:(?!${SENTENCE_ENDS}).){0,${APART}}`;
  return `${verb}${between}${noun}|${noun}${between}${verb}`;
}

/** Scripts that write words without a gap, or put prefixes before them: a word may begin within one. */
const UNPARTED: readonly string[] = ['zh', 'ja', 'ko', 'ar', 'he', 'fa', 'ur'];

interface Orders {
  /** Without one of these there is no order: far cheaper to look for than the order itself. */
  signs: readonly string[];
  pattern: RegExp;
}

function ordersIn(language: string, words: OrderWords): Orders {
  const [setAside, told, letOut, worksBy, becomes] = [
    stems(words.setAside),
    stems(words.told),
    stems(words.letOut),
    stems(words.worksBy),
    stems(words.becomes),
  ] as const;
  const begins = UNPARTED.includes(language) ? '' : '(?<!\\p{L})';
  const source = [
    together(setAside, told, begins),
    together(letOut, worksBy, begins),
    `${begins}(?:${becomes.join('|')})`,
  ].join('|');
  return { signs: [...told, ...worksBy, ...becomes], pattern: new RegExp(source, 'u') };
}

const IN_LANGUAGES = Object.entries(ORDER_WORDS).map(([language, words]) =>
  ordersIn(language, words),
);

/** What is left of an order when every word is torn apart: so plain that no honest words run together to it. */
const TORN =
  /(?:ignore|disregard|forget|bypass|override)(?:all|any|the|your|these|of|previous|prior|above|earlier|system){1,4}(?:instruction|rule|prompt|guideline|direction|order)|(?:reveal|repeat|print|show|tell)(?:me|us)?(?:all|the|your|of){1,3}(?:system|hidden|secret)?(?:instruction|prompt)|youarenow(?:dan|unrestricted|inadmin|indeveloper)|systemprompt|developermode|ignor(?:a|en|e)(?:todas|tus|las|lesde|toutes|alle)+[a-z]{0,12}(?:instruc|consigne|anweisung|regla)/u;

function isOrder(reading: string): boolean {
  if (ENGLISH.some((order) => order.test(reading))) return true;
  if (TORN.test(lettersAlone(reading))) return true;
  return IN_LANGUAGES.some(
    ({ signs, pattern }) => signs.some((sign) => reading.includes(sign)) && pattern.test(reading),
  );
}

/** Whether a customer's words, in whatever disguise, try to give Frontdesk orders. */
export const givesOrders = remembered((words) => [...readings(words)].some(isOrder));

/** So much of what was written last is also read as one: an order may come in pieces. UTF-16 units. */
const JOINED = 1000;

/** Whether one of the messages that a model is given, or the last of them together, give orders. */
export function anyOrders(messages: readonly string[]): boolean {
  if (messages.some(givesOrders)) return true;
  return messages.length > 1 && givesOrders(messages.join('\n').slice(-JOINED));
}
