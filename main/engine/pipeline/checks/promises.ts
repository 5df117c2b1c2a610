import { fold } from '../words.ts';
import { findings, type Finding, type Ground } from './ground.ts';
import { remembered } from './remembered.ts';

/** `parted`: beginnings of words; `unparted`: anywhere, for scripts without gaps. Both as a native writes them. */
function stems(parted: string, unparted: string): RegExp {
  const source = `(?<!\\p{L})(?:${parted})|${unparted}`;
  // As `fold` does with the reply; all is in lower case already, and `\p{L}` must stay as it is.
  return new RegExp(source.normalize('NFKD').replace(/\p{M}/gu, ''), 'u');
}

/** What a business can be held to, in several languages. */
const PROMISES: readonly RegExp[] = [
  stems(
    'refund|reimburs|money back|reembols|devolver\\p{L}* el dinero|rembours|erstatt|rimbors|استرداد|استرجاع المبلغ|نعيد لك|ارجاع المبلغ|возврат|верн\\p{L}* (?:вам )?деньги|повернен|iade ed|para iadesi|zwrot|zwróc|terugbetal|geld terug|रिफंड|पैसे वापस|रकम वापस|החזר|uang kembali|mengembalikan uang|hoàn tiền',
    '退款|退钱|退还|返金|환불',
  ),
  stems(
    "free of charge|for free|on the house|gratis|gratuit|kostenlos|umsonst|مجان|at no cost|no charge|(?:cost|pay|owe)s? (?:you )?nothing|(?:is|are|be|it['’]s|completely|totally|absolutely|entirely) free(?! (?:of|from|to|on|at|for (?:a|an|the) |this|that|today|tomorrow|until|between|and))|free (?:cake|delivery|gift|order|item|product|meal|coffee|dessert)|no paga\\p{L}* nada|sin cost[eo]|не платите|бесплатн|безкоштовн|ücretsiz|bedava|za darmo|bezpłatn|मुफ्त|मुफ़्त|निःशुल्क|חינם|miễn phí",
    '免费|免費|無料|무료|공짜',
  ),
  stems(
    'discount|(?:% |percent )off|descuento|rebaja|réduction|remise|rabatt|sconto|desconto|خصم|تخفيض|half (?:the )?price|half off|mitad de precio|moitié prix|halber preis|metà prezzo|скидк|знижк|indirim|zniżk|korting|छूट|הנחה|diskon|giảm giá',
    '折扣|打折|半价|割引|半額|할인|반값',
  ),
  stems(
    'guarante|i promise|we promise|garanti|garanz|prometemos|te prometo|le prometo|promets|versprech|promett|اضمن|نضمن|اعدك|نعدك|гарантир|обещ|гаранту|обіця|söz veriyor|gwarant|obiecuj|beloof|beloven|prometo que|गारंटी|वादा|אחריות מלאה|מבטיח|menjamin|đảm bảo',
    '保证|保證|约定|承诺|約束|보장|약속',
  ),
  stems(
    'compensat|voucher|indemniz|dédommag|entschädig|gutschein|risarc|تعويض|قسيمة|قسيمه|gift card|store credit|tarjeta regalo|cheque regalo|компенс|ваучер|tazminat|odszkodowan|schadevergoeding|cadeaubon|मुआवज|वाउचर|פיצוי|kompensasi|bồi thường',
    '赔偿|賠償|代金券|補償|보상|상품권',
  ),
  stems(
    '(?:have|has|is|are|been) (?:booked|reserved|confirmed)|(?:booked|reserved) (?:it |a table |one )?for you|queda\\p{L}* (?:reservad|confirmad)|(?:he|hemos) (?:reservado|confirmado)|est (?:réservé|confirmé)|ist (?:reserviert|bestätigt)|تم الحجز|تم التاكيد|تم تاكيد|حجزنا|حجزت لك|забронирован|подтвержден',
    '已预订|已預訂|已确认|予約を確定|예약을 확정',
  ),
];

const SENTENCE = /[^.!?؟\n]+[.!?؟]*/gu;

/** The promises that a folded text makes. */
const promisesIn = (folded: string): RegExp[] => PROMISES.filter((promise) => promise.test(folded));

const promisesOfPassage = remembered((passage) => new Set(promisesIn(fold(passage))));

/** Sentences of the reply that bind the shop to something that none of its facts offers. */
export function unbackedPromises(reply: string, ground: Ground): Finding[] {
  const offered = (promise: RegExp): boolean =>
    ground.shop.some((passage) => promisesOfPassage(passage).has(promise));
  const sentences = reply.match(SENTENCE) ?? [];
  return findings(
    sentences.filter((sentence) => promisesIn(fold(sentence)).some((promise) => !offered(promise))),
  );
}
