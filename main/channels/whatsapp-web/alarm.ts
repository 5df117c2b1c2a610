import type { AccountWarning, WarningKind } from '../../engine/domain/account-health.ts';
import type { LinkState } from '../../engine/domain/link.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import { WHATSAPP_WEB } from './whatsapp-web.ts';

/** So many refusals with nothing accepted between them are no accident. */
const REFUSALS_IN_ROW = 3;

/** WhatsApp's numbers for "no new chats for you" and "your account is limited". */
const NUMBERS = new Map<string, WarningKind>([
  ['463', 'new-chats-blocked'],
  ['403', 'restricted'],
  ['429', 'restricted'],
]);

/** Sees in what WhatsApp answers that the account may be in danger. */
export class Alarm {
  readonly #clock: Clock;
  readonly #warn: (warning: AccountWarning) => void;
  #inRow = 0;
  #lastLink = '';

  constructor(clock: Clock, warn: (warning: AccountWarning) => void) {
    this.#clock = clock;
    this.#warn = warn;
  }

  /** A message was refused as it was handed over. */
  refused(code: string | undefined): void {
    const kind = code === undefined ? undefined : NUMBERS.get(code);
    if (kind !== undefined) this.#raise(kind, code);
  }

  /** WhatsApp's word on a message, whenever it comes. */
  verdict(went: boolean): void {
    this.#inRow = went ? 0 : this.#inRow + 1;
    if (this.#inRow < REFUSALS_IN_ROW) return;
    this.#inRow = 0;
    this.#raise('send-refused');
  }

  link({ status, cause }: LinkState): void {
    const now = `${status} ${cause ?? ''}`;
    if (now === this.#lastLink) return;
    this.#lastLink = now;
    if (cause === 'restricted') this.#raise('restricted');
    if (status === 'logged-out' && cause === 'unlinked-on-phone') this.#raise('logged-out');
  }

  #raise(kind: WarningKind, code?: string): void {
    const at = this.#clock.now();
    this.#warn({ channelId: WHATSAPP_WEB, kind, at, ...(code !== undefined && { code }) });
  }
}
