import { LinkFault } from './link-session.ts';

/** What the page said of itself when it could not be used; null where it said nothing. */
export interface FailedPage {
  title: string;
  version: string | null;
  missing: readonly string[];
}

/** The error that was thrown, in words that lead somewhere. The library throws plain strings too. */
export function faultOf(
  cause: unknown,
  { page, online }: { page: FailedPage | null; online: boolean },
): LinkFault {
  const text = cause instanceof Error ? cause.message : String(cause);
  if (/net::ERR_/u.test(text)) {
    const away = /ERR_(INTERNET_DISCONNECTED|NETWORK_CHANGED)/u.test(text) || !online;
    return new LinkFault(away ? 'offline' : 'unreachable', { cause });
  }
  if (/target crashed|page crashed/iu.test(text)) return new LinkFault('crashed', { cause });
  if (page === null)
    return new LinkFault(/timeout/iu.test(text) ? 'timeout' : 'unknown', { cause });
  if (page.version === null && !/whatsapp/iu.test(page.title)) {
    return new LinkFault('not-whatsapp', { cause });
  }
  if (page.version !== null && page.missing.length > 0) {
    return new LinkFault('whatsapp-changed', { missing: page.missing, cause });
  }
  return new LinkFault(/timeout/iu.test(text) ? 'timeout' : 'unknown', { cause });
}
