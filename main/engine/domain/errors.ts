import { z } from 'zod';

/**
 * Every failure that may reach the owner has one of these codes. The message that the owner reads is looked
 * up in the catalogues by code; `message` below is English, for logs and as the last resort.
 */
export const ErrorCode = z.enum([
  'approve.stale',
  'approve.needs-you',
  'approve.flagged',
  'send.closed',
  'send.recipient-changed',
  'send.too-late',
  'send.cold',
  'send.frozen',
  'draft.too-long',
  'draft.no-wishes',
  'not-found',
  'invalid-input',
  'conflict',
  'turn.wrong-state',
  'undo.nothing',
  'provider.key',
  'provider.no-key',
  'provider.rate-limited',
  'provider.overloaded',
  'provider.unreachable',
  'provider.timeout',
  'provider.cut-off',
  'provider.bad-output',
  'provider.model-not-found',
  'provider.quota',
  'provider.too-long',
  'provider.refused',
  'provider.unknown',
  'cancelled',
  'channel.offline',
  'channel.rejected',
  'channel.unknown-recipient',
  'vault.locked',
  'vault.wrong-key',
  'vault.corrupted',
  'vault.disk-full',
  'vault.stopped',
  'keychain.locked',
  'keychain.missing',
  'keychain.key-lost',
  'passphrase.wrong',
  'passphrase.too-short',
  'file.not-saved',
  'ipc.forbidden',
  'internal',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** What crosses a process boundary of an error: never a stack, never a secret. */
export const ErrorShape = z.object({
  code: ErrorCode,
  message: z.string(),
  /** Values for the catalogue's placeholders, for example `{name: 'Lina'}`. */
  details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type ErrorShape = z.infer<typeof ErrorShape>;

/** The one error class of the house. Wrap with `cause`; never swallow. */
export class FrontdeskError extends Error {
  override readonly name = 'FrontdeskError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; details?: Readonly<Record<string, string | number>> } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.details = options.details ?? {};
  }

  toShape(): ErrorShape {
    return { code: this.code, message: this.message, details: { ...this.details } };
  }
}

/** The typed error inside `cause`, or `internal` around it. Total: takes anything that was thrown. */
export function toFrontdeskError(cause: unknown): FrontdeskError {
  if (cause instanceof FrontdeskError) return cause;
  return new FrontdeskError('internal', 'Something went wrong inside Frontdesk.', { cause });
}
