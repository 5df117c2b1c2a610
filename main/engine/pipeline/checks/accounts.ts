/** Bank accounts, cards and wallets. */
const ACCOUNT =
  /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?\b|(?<![\d.,])\d(?:[ -]?\d){15,23}(?!\d)|\b0x[0-9a-fA-F]{40}\b|\b(?:bc1[a-z0-9]{20,60}|[13][1-9A-HJ-NP-Za-km-z]{25,34}|T[1-9A-HJ-NP-Za-km-z]{33})\b/g;

/** Every account to pay into that a text names, as it is written there. */
export function accountsIn(text: string): string[] {
  return [...text.matchAll(ACCOUNT)].map(([account]) => account);
}

/** An account without the gaps that it is grouped by. */
export const joined = (account: string): string => account.replace(/[\s-]/g, '').toUpperCase();
