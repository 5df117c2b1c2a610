import { latinDigits } from '../words.ts';
import { accountsIn, joined } from './accounts.ts';
import { findings, type Finding, type Ground } from './ground.ts';
import { remembered } from './remembered.ts';

/** Endings that are no word of their own: what ends in one is an address even without a path. */
const ENDINGS =
  'com|net|org|info|biz|shop|app|io|me|ly|eu|es|de|fr|it|pt|nl|uk|co|sa|ae|eg|ma|ru|cn|xyz|top|click|link|site|online|store|club|icu|tech|cloud|dev|ai|gg|tk|ml|cf|ga|gq|pw|cc|tv|ws|mobi|vip|zip|mov|example|test|invalid|br|mx|cl|pe|jp|kr|tr|pl|ro|cz|gr|ua|kz|vn|tw|hk|za|ng|ke|tn|dz|qa|kw|рф|укр|中国|网络|السعودية|مصر';

const SCHEMES =
  'bitcoin|ethereum|litecoin|lightning|monero|javascript|data|mailto|tel|sms|tg|upi|whatsapp|intent|file|magnet';

const LINK = new RegExp(
  [
    String.raw`(?:[a-z][a-z0-9+-]{1,15}:\/\/|(?<![\w.])\/\/(?=[\w-]+\.)|www\.)[^\s<>"']+`,
    String.raw`(?<!\w)(?:${SCHEMES}):(?=\S*[\w/@])[^\s<>"']{4,}`,
    String.raw`[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+(?:${ENDINGS})(?:\/[^\s<>"']*)?(?![\p{L}\p{N}-])`,
    String.raw`(?<![\p{L}\p{N}@.-])(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]{2,}\/[^\s<>"']+`,
    String.raw`(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?\/[^\s<>"']*`,
    // A name to look up in another app.
    String.raw`(?<![\w.@])@[a-z][\w.]{3,}`,
    // Written so that a filter does not see it.
    String.raw`\bhxxps?\S*|[\w-]+\s?(?:\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\[punto\]|\(punto\))\s?[\w-]+[^\s<>"']*|(?<!\p{L})[\w-]+ (?:dot|punto|point|punkt|ponto) (?:com|net|org|info|io|co|es|fr|de|shop|app|xyz|top|ru|link|site|online|store|example)(?!\p{L})`,
  ].join('|'),
  'giu',
);

/** A number to call: at least seven digits, however they are grouped. */
const PHONE = /(?<![\w.,])\+?\d(?:[\s().-]?\d){6,14}(?!\w)/g;

const bare = (link: string): string =>
  link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[\s).,;:!?/]+$/, '');

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const linksIn = (text: string): string[] =>
  [
    ...text
      .normalize('NFKC')
      .replace(/[。｡．]/g, '.')
      .matchAll(LINK),
  ].map(([link]) => link);

const linksOfPassage = remembered((passage) => new Set(linksIn(passage).map(bare)));
const digitsOfPassage = remembered((passage) => digitsOf(latinDigits(passage)));
const joinedPassage = remembered(joined);

/**
 * Links, addresses, telephone numbers and accounts to pay into that the shop did not give. A number to call may be the
 * customer's own; where to pay is for the shop alone to say.
 */
export function unbackedLinks(reply: string, ground: Ground): Finding[] {
  const links = linksIn(reply).filter(
    (link) => !ground.shop.some((passage) => linksOfPassage(passage).has(bare(link))),
  );
  const accounts = accountsIn(latinDigits(reply)).filter(
    (account) => !ground.shop.some((passage) => joinedPassage(passage).includes(joined(account))),
  );
  const phones = [...latinDigits(reply).matchAll(PHONE)]
    .map(([phone]) => phone)
    .filter((phone) => !/^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/.test(phone))
    .filter((phone) => {
      const digits = digitsOf(phone);
      const called = [digitsOf(latinDigits(ground.customer)), ...ground.shop.map(digitsOfPassage)];
      return !called.some((known) => known.includes(digits));
    });
  return findings([...links, ...accounts, ...phones]);
}
