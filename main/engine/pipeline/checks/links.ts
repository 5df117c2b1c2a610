import { latinDigits } from '../words.ts';
import { findings, type Finding, type Ground } from './ground.ts';
import { remembered } from './remembered.ts';

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

const linksIn = (text: string): string[] => [...text.matchAll(LINK)].map(([link]) => link);

const linksOfPassage = remembered((passage) => new Set(linksIn(passage).map(bare)));
const digitsOfPassage = remembered((passage) => digitsOf(latinDigits(passage)));

/** Links, addresses and telephone numbers of the reply that the shop did not give. */
export function unbackedLinks(reply: string, ground: Ground): Finding[] {
  const links = linksIn(reply).filter(
    (link) => !ground.shop.some((passage) => linksOfPassage(passage).has(bare(link))),
  );
  const phones = [...latinDigits(reply).matchAll(PHONE)]
    .map(([phone]) => phone)
    .filter((phone) => !/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(phone))
    .filter((phone) => {
      const digits = digitsOf(phone);
      const called = [digitsOf(latinDigits(ground.customer)), ...ground.shop.map(digitsOfPassage)];
      return !called.some((known) => known.includes(digits));
    });
  return findings([...links, ...phones]);
}
