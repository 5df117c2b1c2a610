import type { Conversation } from '../engine/domain/conversation.ts';
import { FrontdeskError } from '../engine/domain/errors.ts';

/** Where a page of conversations ended. */
export interface ListCursor {
  activity: number;
  id: string;
}

/** What the list is ordered by, newest first; equal ones by id, the higher first. */
export function activityOf(conversation: Conversation): number {
  return conversation.last?.at ?? conversation.createdAt;
}

export function writeCursor(conversation: Conversation): string {
  return `${activityOf(conversation)} ${conversation.id}`;
}

/** @throws FrontdeskError `invalid-input` where it is none of ours */
export function readCursor(text: string): ListCursor {
  const match = /^(\d{1,16}) (.{1,128})$/su.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) {
    throw new FrontdeskError('invalid-input', 'This list position is not one of ours.');
  }
  return { activity: Number(match[1]), id: match[2] };
}
