import {
  WARNINGS_KEPT,
  type Account,
  type AccountWarning,
  type Freeze,
} from '../../domain/account-health.ts';
import type { Send } from '../../domain/send.ts';
import type { Instant } from '../../domain/time.ts';

/** So many refused replies in a row are taken for a warning. */
export const REFUSALS_THAT_FREEZE = 3;

/** An automatic reply that would have to wait longer goes to the owner as a draft. Milliseconds. */
export const LONGEST_AUTO_WAIT_MS = 10 * 60_000;

/** The account after a warning. Each begins a freeze of its own: what was confirmed before knew nothing of it. Pure. */
export function warned(account: Account, warning: AccountWarning, now: Instant): Account {
  const { kind, code } = warning;
  const at = Math.max(now, (account.freeze?.at ?? -1) + 1);
  return {
    ...account,
    freeze: { at, kind, ...(code === undefined ? {} : { code }) },
    warnings: [...account.warnings, warning].slice(-WARNINGS_KEPT),
  };
}

/** The account after a reply was refused; warned by the last one that is too many. Pure. */
export function refused(account: Account, now: Instant): Account {
  const refusedInRow = account.refusedInRow + 1;
  const next = { ...account, refusedInRow };
  if (refusedInRow < REFUSALS_THAT_FREEZE) return next;
  const { channelId } = account;
  return { ...warned(next, { channelId, kind: 'send-refused', at: now }, now), refusedInRow: 0 };
}

/** Whether a freeze keeps a reply back: any that the owner did not ask for in spite of this very freeze. Pure. */
export function keptBack(freeze: Freeze | null, send: Pick<Send, 'despiteFreeze'>): boolean {
  return freeze !== null && send.despiteFreeze !== freeze.at;
}
