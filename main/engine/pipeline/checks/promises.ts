import { fold } from '../words.ts';
import { findings, type Finding, type Ground } from './ground.ts';
import { remembered } from './remembered.ts';

/** What a business can be held to, by its stems in several languages; folded. */
const PROMISES: readonly RegExp[] = [
  /(?<!\p{L})(?:refund|reimburs|money back|reembols|devolver\p{L}* el dinero|rembours|erstatt|rimbors|استرداد|استرجاع المبلغ|نعيد لك|ارجاع المبلغ)/u,
  /(?<!\p{L})(?:free of charge|for free|on the house|gratis|gratuit|kostenlos|umsonst|مجان)/u,
  /(?<!\p{L})(?:discount|(?:% |percent )off|descuento|rebaja|reduction|remise|rabatt|sconto|desconto|خصم|تخفيض)/u,
  /(?<!\p{L})(?:guarante|i promise|we promise|garanti|garanz|prometemos|te prometo|le prometo|promets|versprech|promett|اضمن|نضمن|اعدك|نعدك)/u,
  /(?<!\p{L})(?:compensat|voucher|indemniz|dedommag|entschadig|gutschein|risarc|تعويض|قسيمه)/u,
  /(?<!\p{L})(?:(?:have|is|are|been) (?:booked|reserved|confirmed)|(?:booked|reserved) (?:it |a table |one )?for you|queda\p{L}* (?:reservad|confirmad)|(?:he|hemos) (?:reservado|confirmado)|est (?:reserve|confirme)|ist (?:reserviert|bestatigt)|تم الحجز|تم التاكيد|حجزنا|حجزت لك)/u,
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
