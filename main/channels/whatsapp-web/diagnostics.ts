import { LOSSES_KEPT, type LinkCause, type LinkDiagnostics } from '../../engine/domain/link.ts';
import type { Instant } from '../../engine/domain/time.ts';

type Kept = Pick<
  LinkDiagnostics,
  'socketState' | 'reconnects' | 'losses' | 'lastProvenAt' | 'lastMessageInAt' | 'lastMessageOutAt'
>;

/** What is remembered about a link since the app was started. Times and WhatsApp's own words, nothing of anybody. */
export class LinkDiary {
  #kept: Kept = {
    socketState: null,
    reconnects: 0,
    losses: [],
    lastProvenAt: null,
    lastMessageInAt: null,
    lastMessageOutAt: null,
  };

  get kept(): Kept {
    return this.#kept;
  }

  lost(cause: LinkCause, at: Instant): void {
    const losses = [{ at, cause }, ...this.#kept.losses].slice(0, LOSSES_KEPT);
    this.#kept = { ...this.#kept, losses, socketState: null };
  }

  reconnected(): void {
    this.#kept = { ...this.#kept, reconnects: this.#kept.reconnects + 1 };
  }

  said(socketState: string | null): void {
    this.#kept = { ...this.#kept, socketState: socketState?.slice(0, 64) ?? null };
  }

  proven(at: Instant): void {
    this.#kept = { ...this.#kept, lastProvenAt: at };
  }

  message(direction: 'in' | 'out', at: Instant): void {
    const field = direction === 'in' ? 'lastMessageInAt' : 'lastMessageOutAt';
    this.#kept = { ...this.#kept, [field]: at };
  }
}
