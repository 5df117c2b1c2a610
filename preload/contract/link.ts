import { z } from 'zod';
import { LinkDiagnostics, LinkState } from '../../main/engine/domain/link.ts';
import { route } from './route.ts';

const Nothing = z.void();

/** The link between the owner's WhatsApp number and this computer. Each change answers with the state after it. */
export const linkRoutes = {
  'link.state': route(Nothing, LinkState),
  /** Links, shows a new code, or tries at once what would be tried later. The first time it needs the owner's consent. */
  'link.start': route(z.object({ understood: z.literal(true).optional() }), LinkState),
  /** `phone` as typed: with the country code, with or without plus and blanks. */
  'link.requestCode': route(z.object({ phone: z.string().min(1).max(40) }), LinkState),
  /** Back from the pairing code to the code to scan. */
  'link.useQr': route(Nothing, LinkState),
  /** Ends linking that is not finished. */
  'link.cancel': route(Nothing, LinkState),
  'link.takeOver': route(Nothing, LinkState),
  /** Unlinks here and on the phone. Chats and drafts stay. */
  'link.logOut': route(z.object({ confirmed: z.literal(true) }), LinkState),
  /** Starts over with a new code after the link was lost. */
  'link.relink': route(Nothing, LinkState),
  /** WhatsApp's own window, for a passkey that it asks for. */
  'link.showWindow': route(Nothing, LinkState),
  'link.hideWindow': route(Nothing, LinkState),
  'link.diagnostics': route(Nothing, LinkDiagnostics),
  /** Writes what helps to find a fault, without personal data, where the owner says. `saved`: false where they said nowhere. */
  'link.exportReport': route(Nothing, z.object({ saved: z.boolean() })),
};
