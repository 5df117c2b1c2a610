import type {
  HandedOver,
  HandOverJournal,
} from '../../../../main/channels/whatsapp-web/hand-over-journal.ts';

/** A journal without a file. */
export class MemoryJournal implements HandOverJournal {
  readonly handedOver: HandedOver[] = [];
  whole = true;
  isFull = false;

  load() {
    return Promise.resolve({ handedOver: [...this.handedOver], whole: this.whole });
  }

  append(entry: HandedOver): Promise<void> {
    if (this.isFull) return Promise.reject(new Error('The disk is full.'));
    this.handedOver.push(entry);
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
