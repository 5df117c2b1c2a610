import { bodyText } from '../../../../preload/contract/domain.ts';
import type { ThreadRow } from './thread-rows.ts';

const LINE = 22;
const LETTERS_A_LINE = 56;
const MOST_LINES = 13;
const FRAME = 32;
const MARK = 44;

/** A guess in pixels until a row was drawn and measured: near enough that the scroll bar stays calm. */
export function estimateHeight(row: ThreadRow | undefined): number {
  if (row === undefined) return LINE + FRAME;
  const { body } = row.message;
  const text = bodyText(body);
  const lines = Math.ceil(text.length / LETTERS_A_LINE) + (body.kind === 'media' ? 1 : 0);
  const marks = (row.day === null ? 0 : MARK) + (row.unread === null ? 0 : MARK);
  return Math.min(Math.max(lines, 1), MOST_LINES) * LINE + FRAME + (row.grouped ? 2 : 12) + marks;
}
