import { protocol, type Session } from 'electron';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

const SCHEME = 'frontdesk';
/** Where the desk's own page lives. No other origin may call the main process. */
export const DESK_ORIGIN = `${SCHEME}://desk`;
export const DESK_URL = `${DESK_ORIGIN}/index.html`;

/** Nothing remote, nothing inline, no frames, no forms. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  // What customers sent is shown from memory, as `blob:`; a page of that kind can neither be opened nor framed.
  "img-src 'self' data: blob:",
  'media-src blob:',
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
};

/** Must run before the app is ready. */
export function registerDeskScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The file that a URL of the desk names; null for anything outside `folder` or of a kind the desk has not. */
export function resolveDeskFile(folder: string, url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { origin, host, pathname, protocol: scheme } = new URL(url);
  if (scheme !== `${SCHEME}:` || (host !== 'desk' && origin !== DESK_ORIGIN)) return null;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const file = path.join(folder, decoded);
  const inside = path.relative(folder, file);
  if (inside.startsWith('..') || path.isAbsolute(inside) || decoded.includes('\0')) return null;
  return CONTENT_TYPES[path.extname(file)] === undefined ? null : file;
}

/** Serves the built desk from `folder` and refuses everything else. */
export function serveDesk(session: Session, folder: string): void {
  session.protocol.handle(SCHEME, async (request) => {
    const file = request.method === 'GET' ? resolveDeskFile(folder, request.url) : null;
    if (file === null) return new Response(null, { status: 404 });
    try {
      const body = await readFile(file);
      return new Response(new Uint8Array(body), {
        headers: {
          'content-type': CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream',
          'content-security-policy': CONTENT_SECURITY_POLICY,
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}
