import type { Send } from '../domain/send.ts';
import type { Approval, ApprovalResult } from '../domain/views/review.ts';
import { approveDraft } from './approve-draft.ts';
import { approveMany } from './approve-many.ts';
import { keepWords, saveEdit, useVersion } from './edit-draft.ts';
import { readCard } from './read-card.ts';
import { readLeaving } from './read-leaving.ts';
import { readQueue } from './read-queue.ts';
import { regenerate, retry, stopWriting } from './redraft.ts';
import { resolveUnconfirmed, resolveUnconfirmedSend } from './resolve-unconfirmed.ts';
import type { ServiceParts } from './service-parts.ts';
import type { ReviewService } from './services.ts';
import { keepDraft, putOff, rejectDraft } from './set-aside.ts';
import { giveBack, takeOver } from './take-over.ts';
import { undoLast, undoSend } from './undo.ts';

/** What the owner is told of a reply that now waits to leave; from here on it can be taken back. */
export function leavesSoon({ undo }: ServiceParts, send: Send): ApprovalResult {
  const { id: sendId, conversationId, notBefore } = send;
  undo.push({ what: 'send', sends: [{ sendId, conversationId }] });
  return { sendId, notBefore };
}

export function createReviewService(service: ServiceParts): ReviewService {
  const { undo } = service;
  const approve = async (approval: Approval) =>
    leavesSoon(service, await approveDraft(service, approval));
  return {
    queue: () => readQueue(service),
    card: (turnId) => readCard(service, turnId),
    approve: (approval) => undo.follow(approve(approval)),
    approveMany: (approvals) => undo.follow(approveMany(service, approvals)),
    saveEdit: (edit) => saveEdit(service, edit),
    keepWords: (turnId, words) => keepWords(service, turnId, words),
    async useVersion(choice) {
      await useVersion(service, choice);
      return readCard(service, choice.turnId);
    },
    keep: (turnId, kept) => keepDraft(service, turnId, kept),
    reject: (turnId) => undo.follow(rejectDraft(service, turnId)),
    regenerate: (turnId, hint) => regenerate(service, turnId, hint),
    stopWriting: (turnId) => stopWriting(service, turnId),
    later: (turnId) => undo.follow(putOff(service, turnId)),
    retry: (turnId) => retry(service, turnId),
    takeOver: (conversationId) => undo.follow(takeOver(service, conversationId)),
    giveBack: (conversationId) => giveBack(service, conversationId),
    undoLast: () => undoLast(service),
    resolveUnconfirmed: (turnId, choice) => resolveUnconfirmed(service, turnId, choice),
    leaving: () => readLeaving(service),
    undoSend: (sendId) => undoSend(service, sendId),
    resolveUnconfirmedSend: (sendId, choice) => resolveUnconfirmedSend(service, sendId, choice),
  };
}
