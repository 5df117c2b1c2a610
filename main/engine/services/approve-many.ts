import { FrontdeskError, toFrontdeskError, type ErrorShape } from '../domain/errors.ts';
import type { TurnId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import type { Approval, ApprovalResult } from '../domain/views/review.ts';
import { MOST_AT_ONCE } from '../policy/bulk-exclusion.ts';
import { approveDraft } from './approve-draft.ts';
import { readExclusion } from './read-queue.ts';
import type { ServiceParts } from './service-parts.ts';

/** Approved together, replies leave one by one, so far apart, in milliseconds: time to take back the rest. */
const APART_MS = 1000;

export interface ManyResult {
  turnId: TurnId;
  result: ApprovalResult | null;
  error: ErrorShape | null;
}

/** @throws FrontdeskError where a draft must be looked at alone; `details.reason` says why */
async function assertAllowed(service: ServiceParts, turnId: TurnId): Promise<void> {
  const reason = await readExclusion(service, turnId);
  if (reason === null) return;
  if (reason === 'stopped') throw new FrontdeskError('send.closed', 'Sending is stopped.');
  throw new FrontdeskError('approve.flagged', 'This reply must be looked at alone.', {
    details: { reason },
  });
}

/**
 * Approves up to ten drafts, each on its own terms: one that is refused does not stop the others.
 * @throws FrontdeskError `invalid-input` for more than ten
 */
export async function approveMany(
  service: ServiceParts,
  approvals: readonly Approval[],
): Promise<ManyResult[]> {
  if (approvals.length > MOST_AT_ONCE) {
    throw new FrontdeskError('invalid-input', `At most ${MOST_AT_ONCE} replies at once.`);
  }
  const results: ManyResult[] = [];
  const sends: Send[] = [];
  for (const approval of approvals) {
    const { turnId } = approval;
    try {
      await assertAllowed(service, turnId);
      const unseen = { ...approval, flagsSeen: false };
      const send = await approveDraft(service, unseen, sends.length * APART_MS);
      sends.push(send);
      const result = { sendId: send.id, notBefore: send.notBefore };
      results.push({ turnId, result, error: null });
    } catch (cause) {
      results.push({ turnId, result: null, error: toFrontdeskError(cause).toShape() });
    }
  }
  if (sends.length > 0) {
    const deeds = sends.map(({ id: sendId, conversationId }) => ({ sendId, conversationId }));
    service.undo.push({ what: 'send', sends: deeds });
  }
  return results;
}
