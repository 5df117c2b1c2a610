import { z } from 'zod';
import { FULL_LIMITS } from './account-health.ts';
import { Mode } from './conversation.ts';
import { ProviderId } from './ids.ts';
import { ProviderConfig } from './provider.ts';
import { Instant, MinuteOfDay } from './time.ts';

/** The undo times that the owner may choose from, in seconds. */
export const HOLD_SECONDS = [0, 5, 10, 20, 30] as const;

const upTo = (limit: number) => z.number().int().min(1).max(limit);

/** How a number that stands under somebody else's rules is kept safe. */
export const GovernorSettings = z
  .object({
    /** A human pace and caps on what leaves. */
    on: z.boolean(),
    /** The owner has said that switching it off may cost the number. */
    offConfirmed: z.boolean(),
    perContactHour: upTo(FULL_LIMITS['contact-hour']),
    perHour: upTo(FULL_LIMITS.hour),
    perDay: upTo(FULL_LIMITS.day),
  })
  .refine(({ on, offConfirmed }) => on || offConfirmed, { path: ['offConfirmed'] });
export type GovernorSettings = z.infer<typeof GovernorSettings>;

/** Small and not secret: kept outside the vault so that the lock screen can read its language and theme. */
export const Settings = z.object({
  language: z.enum(['system', 'en', 'ar']),
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
  /** Single-letter keys such as A and E; their twins with Ctrl always work. */
  letterKeys: z.boolean(),
  /** Auto-reply for the whole desk; off = every conversation behaves as Draft, modes are kept. */
  autoReply: z.boolean(),
  /** Auto-reply is paused and comes back by itself then; null = no pause running. */
  autoReplyPausedUntil: Instant.nullable(),
  /** Mode of a conversation that begins. */
  defaultMode: Mode,
  /** The undo time before a reply leaves, in seconds. */
  holdSeconds: z.literal(HOLD_SECONDS),
  /** A customer quiet for so long gets a draft. Milliseconds. */
  quietMs: z.number().int().min(0).max(60_000),
  /** The longest that a burst may wait. Milliseconds. */
  collectCapMs: z.number().int().min(0).max(300_000),
  /** Silence after the owner took a conversation over; 0 = until given back. Minutes. */
  handOverMinutes: z.number().int().min(0).max(10_080),
  provider: ProviderId,
  providers: z.array(ProviderConfig).max(20),
  notifications: z.object({
    enabled: z.boolean(),
    sound: z.boolean(),
    /** Show message text in notifications. */
    showText: z.boolean(),
    quietHours: z.object({ from: MinuteOfDay, to: MinuteOfDay }).nullable(),
  }),
  governor: GovernorSettings,
  /** Customers see that a message was read once its chat is opened at the desk. */
  markRead: z.boolean(),
  startAtLogin: z.boolean(),
  /** What closing the window does; `ask` until the owner has chosen once. */
  onClose: z.enum(['ask', 'keep-running', 'quit']),
  practice: z.object({
    enabled: z.boolean(),
    running: z.boolean(),
    speed: z.enum(['slow', 'normal', 'fast']),
  }),
  whatsApp: z.object({
    /** When the owner read and took the risk of linking; null = not yet, and nothing is linked before. */
    consentAt: Instant.nullable(),
    /** The owner wants WhatsApp to be linked: it is started with the desk. */
    enabled: z.boolean(),
  }),
  firstRun: z.enum(['practise', 'business', 'provider', 'whatsapp', 'done']),
});
export type Settings = z.infer<typeof Settings>;

export const DEFAULT_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  density: 'comfortable',
  letterKeys: true,
  autoReply: false,
  autoReplyPausedUntil: null,
  defaultMode: 'draft',
  holdSeconds: 5,
  quietMs: 1500,
  collectCapMs: 15_000,
  handOverMinutes: 60,
  provider: 'built-in',
  providers: [],
  notifications: { enabled: true, sound: false, showText: false, quietHours: null },
  governor: {
    on: true,
    offConfirmed: false,
    perContactHour: FULL_LIMITS['contact-hour'],
    perHour: FULL_LIMITS.hour,
    perDay: FULL_LIMITS.day,
  },
  markRead: true,
  startAtLogin: false,
  onClose: 'ask',
  practice: { enabled: true, running: true, speed: 'normal' },
  whatsApp: { consentAt: null, enabled: false },
  firstRun: 'practise',
};

/** A change of settings: any part; nested objects are replaced whole. */
export const SettingsPatch = Settings.partial();
export type SettingsPatch = z.infer<typeof SettingsPatch>;
