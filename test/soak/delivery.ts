import type { Attributes } from '../doubles/whatsapp-web/page/emitter.ts';
import type { Writes } from '../doubles/whatsapp-web/page/writing.ts';

/** What somebody writes; an image of so many bytes where they are given. */
export type Written = Writes & { id: string; mediaBytes?: number };

/** One thing that the servers have for the page. */
export interface Delivery {
  /** Counts from 1; the page asks for what comes after the last one that it kept. */
  number: number;
  does:
    | { writes: Written }
    /** A message that was told before, by its whole name. */
    | { again: string }
    /** Two addresses are one person. */
    | { learn: { lid: string; phone: string } }
    | { malformed: Attributes };
}
