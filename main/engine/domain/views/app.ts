import { z } from 'zod';
import { ChannelState } from '../channel.ts';
import { ErrorShape } from '../errors.ts';
import { GateState } from '../gate-state.ts';
import { ProviderId } from '../ids.ts';
import { ProviderConfig } from '../provider.ts';
import { Instant, LanguageTag } from '../time.ts';

/** What the top bar, the tray and the emergency banner show. */
export const DeskStatus = z.object({
  channels: z.array(ChannelState),
  gate: GateState,
  autoReply: z.object({
    on: z.boolean(),
    pausedUntil: Instant.nullable(),
    /** Conversations in mode Auto. */
    conversations: z.number().int().nonnegative(),
  }),
  waiting: z.number().int().nonnegative(),
  leaving: z.number().int().nonnegative(),
  unconfirmed: z.number().int().nonnegative(),
  provider: z.object({
    id: ProviderId,
    model: z.string(),
    /** Last failure of the provider, until a call succeeds. */
    fault: ErrorShape.nullable(),
    /** Customers whose draft that failure keeps from being written. */
    awaited: z.number().int().nonnegative(),
  }),
  /** Storing failed (a full disk, say), and nothing could be stored since. */
  storageFault: ErrorShape.nullable(),
  lastReplyAt: Instant.nullable(),
});
export type DeskStatus = z.infer<typeof DeskStatus>;

/** Whether the conversations can be opened, and if not, which way forward there is. */
export const VaultState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('opening') }),
  z.object({ state: z.literal('open') }),
  /** First start without a keychain: the owner chooses a passphrase. */
  z.object({ state: z.literal('choose-passphrase') }),
  z.object({ state: z.literal('passphrase-needed'), retryAt: Instant.nullable() }),
  z.object({ state: z.literal('keychain-locked') }),
  /** There was a keychain, now none answers. */
  z.object({ state: z.literal('keychain-missing') }),
  /** The keychain answers but our key is gone. */
  z.object({ state: z.literal('key-lost') }),
  z.object({ state: z.literal('corrupted'), file: z.string() }),
  z.object({ state: z.literal('disk-full') }),
  z.object({ state: z.literal('failed'), error: ErrorShape }),
]);
export type VaultState = z.infer<typeof VaultState>;

export const ProviderRow = z.object({
  config: ProviderConfig,
  active: z.boolean(),
  needsKey: z.boolean(),
  hasKey: z.boolean(),
});
export type ProviderRow = z.infer<typeof ProviderRow>;

/** A pretend customer of the practice channel. */
export const PracticeCustomer = z.object({
  id: z.string().min(1).max(64),
  name: z.string().min(1).max(80),
  language: LanguageTag,
  /** Names a catalogue entry: `burst`, `angry`, `asks-unknown`… */
  temper: z.string().max(40),
});
export type PracticeCustomer = z.infer<typeof PracticeCustomer>;

export const PracticeState = z.object({
  running: z.boolean(),
  speed: z.enum(['slow', 'normal', 'fast']),
  customers: z.array(PracticeCustomer),
});
export type PracticeState = z.infer<typeof PracticeState>;
