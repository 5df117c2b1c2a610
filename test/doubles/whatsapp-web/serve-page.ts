import type { Session } from 'electron';

/** As strict as the real page's. */
const POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>WhatsApp</title></head><body><script src="/simulated.js"></script></body></html>';

/** What the page's servers do; a test changes it while it runs. */
export interface Servers {
  /** Nothing can be reached. */
  offline: boolean;
}

const nowhere = (): Response => new Response('', { status: 404 });

/**
 * Lets web.whatsapp.com be the simulated page in this session. No other host can be reached in it.
 *
 * @param elsewhere answers what the page asks for beside itself
 */
export function servePage(
  session: Session,
  script: string,
  elsewhere: (request: Request) => Response | Promise<Response> = nowhere,
): Servers {
  const servers: Servers = { offline: false };
  session.protocol.handle('https', (request) => {
    const { host, pathname } = new URL(request.url);
    if (servers.offline || host !== 'web.whatsapp.com') return Response.error();
    if (pathname === '/simulated.js') {
      return new Response(script, { headers: { 'content-type': 'text/javascript' } });
    }
    if (pathname !== '/') return elsewhere(request);
    return new Response(PAGE, {
      headers: { 'content-type': 'text/html', 'content-security-policy': POLICY },
    });
  });
  return servers;
}
