import type { App, Session } from 'electron';

const withRulesOfTheirOwn = new WeakSet<Session>();

/** The pages of this session move within their own site: whoever opens them keeps them inside it. */
export function keepsItselfInside(session: Session): void {
  withRulesOfTheirOwn.add(session);
}

/** No page of ours opens windows, leaves its address, embeds others or asks for devices. */
export function denyTheWeb(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', (event) => event.preventDefault());
    if (withRulesOfTheirOwn.has(contents.session)) return;
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
  });
}

/** Denies every permission, and every request that is not for the desk's own files. */
export function lockSession(session: Session, allowedOrigins: readonly string[]): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowed(details.url, allowedOrigins) });
  });
}

/** Local schemes that carry no request to anybody, and the desk's own origins. */
export function isAllowed(url: string, allowedOrigins: readonly string[]): boolean {
  if (/^(data|blob|devtools):/.test(url)) return true;
  return allowedOrigins.some((origin) => url === origin || url.startsWith(`${origin}/`));
}
