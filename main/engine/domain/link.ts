import { z } from 'zod';
import { ChannelStatus } from './channel.ts';
import { Instant } from './time.ts';

/** Where the link to the owner's number stands. Sending may be frozen in any of them: that is the account's health. */
export const LinkStatus = ChannelStatus.exclude(['frozen']);
export type LinkStatus = z.infer<typeof LinkStatus>;

/** Why the link is not, or was not, ready. The owner reads the catalogue's words for it. */
export const LinkCause = z.enum([
  /** This computer has no connection. */
  'offline',
  /** The computer slept. */
  'asleep',
  /** There is a connection, but WhatsApp does not answer. */
  'unreachable',
  /** The page that holds the link died. */
  'crashed',
  /** The page that holds the link stopped answering. */
  'hung',
  /** Connected, and yet nothing would arrive. */
  'deaf',
  /** The page came, but took too long to become usable. */
  'timeout',
  /** Something else answered at WhatsApp's address: a hotel's sign-in page, a filter. */
  'not-whatsapp',
  /** WhatsApp changed its page; `missing` says what is not there any more. */
  'whatsapp-changed',
  /** Another window of WhatsApp Web uses this link. */
  'used-elsewhere',
  /** Nobody scanned the code for so long that WhatsApp gave no new one. */
  'code-expired',
  /** WhatsApp refused to give a pairing code. */
  'code-refused',
  /** WhatsApp blocked the account, or wants its owner to agree to something first. */
  'restricted',
  'unlinked-here',
  'unlinked-on-phone',
  'unknown',
]);
export type LinkCause = z.infer<typeof LinkCause>;

/** The number that is linked. Stays on this device. */
export const LinkedAccount = z.object({
  /** As the owner set it in WhatsApp; may be empty. */
  name: z.string().max(256),
  /** Digits with the country code, without a plus. */
  number: z.string().max(32),
  since: Instant,
});
export type LinkedAccount = z.infer<typeof LinkedAccount>;

/** What the linking screen shows. */
export const LinkState = z.object({
  status: LinkStatus,
  since: Instant,
  /** The text in the code to scan; in `qr` only. */
  qr: z.object({ text: z.string().min(1), expiresAt: Instant }).optional(),
  /** The eight characters to type on the phone; in `code` only. */
  code: z.object({ text: z.string().min(1), expiresAt: Instant }).optional(),
  /** How much of the first or the missed messages has come, in percent; in `syncing` only. */
  progress: z.number().min(0).max(100).optional(),
  /** The number that is, or last was, linked. */
  linked: LinkedAccount.optional(),
  cause: LinkCause.optional(),
  /** Names of WhatsApp's own parts that are not there; with `whatsapp-changed` only. */
  missing: z.array(z.string()).optional(),
  /** When it is tried again by itself; absent where nothing is planned. */
  nextRetryAt: Instant.optional(),
  /** WhatsApp's own window is shown, so that a passkey can be confirmed. */
  windowShown: z.boolean(),
});
export type LinkState = z.infer<typeof LinkState>;

/** How many of the last losses are told. */
export const LOSSES_KEPT = 20;

/** What helps to find out why a link does not work. No name, number, address or text is in it. */
export const LinkDiagnostics = z.object({
  status: LinkStatus,
  since: Instant,
  /** Of WhatsApp's page; null until it said so. */
  whatsappVersion: z.string().max(64).nullable(),
  libraryVersion: z.string().max(64),
  chromiumVersion: z.string().max(64),
  /** WhatsApp's own word for its connection, such as CONNECTED; null where it does not answer. */
  socketState: z.string().max(64).nullable(),
  missing: z.array(z.string()),
  /** Since the app was started. */
  reconnects: z.number().int().nonnegative(),
  /** The last of them, newest first. */
  losses: z
    .array(z.object({ at: Instant, cause: LinkCause, detail: z.string().max(200).optional() }))
    .max(LOSSES_KEPT),
  lastProvenAt: Instant.nullable(),
  lastMessageInAt: Instant.nullable(),
  lastMessageOutAt: Instant.nullable(),
});
export type LinkDiagnostics = z.infer<typeof LinkDiagnostics>;

/** A phone number as the owner types it, reduced to what WhatsApp takes: digits with the country code. */
export const PhoneToLink = z
  .string()
  .transform((typed) => typed.replaceAll(/\D/gu, '').replace(/^00/u, ''))
  .pipe(z.string().regex(/^[1-9]\d{6,14}$/u));
