import { latinDigits } from '../words.ts';
import { findings, type Finding, type Ground } from './ground.ts';

const LINK =
  /(?:https?:\/\/|www\.)[^\s<>"']+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w@.-])(?:[a-z0-9-]+\.)+(?:com|net|org|info|biz|shop|app|io|me|ly|eu|es|de|fr|it|pt|nl|uk|co|sa|ae|eg|ma)(?:\/[^\s<>"']*)?(?![\w-])/giu;

/** A number to call: at least seven digits, however they are grouped. */
const PHONE = /(?<![\w.,])\+?\d(?:[\s().-]?\d){6,14}(?!\w)/g;

const bare = (link: string): string =>
  link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[\s).,;:!?/]+$/, '');

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Links, addresses and telephone numbers of the reply that the shop did not give. */
export function unbackedLinks(reply: string, ground: Ground): Finding[] {
  const known = new Set([...ground.shop.matchAll(LINK)].map(([link]) => bare(link)));
  const called = digitsOf(latinDigits(`${ground.shop} ${ground.customer}`));
  const links = [...reply.matchAll(LINK)]
    .map(([link]) => link)
    .filter((link) => !known.has(bare(link)));
  const phones = [...latinDigits(reply).matchAll(PHONE)]
    .map(([phone]) => phone)
    .filter((phone) => !/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(phone))
    .filter((phone) => !called.includes(digitsOf(phone)));
  return findings([...links, ...phones]);
}
