import type { EngineServices } from '../../engine/services/services.ts';
import type { Handlers } from '../router.ts';

type ReviewRoutes = Extract<keyof Handlers, `review.${string}` | `outbox.${string}`>;

export function reviewHandlers(engine: () => EngineServices): Pick<Handlers, ReviewRoutes> {
  return {
    'review.queue': () => engine().review.queue(),
    'review.card': ({ turnId }) => engine().review.card(turnId),
    'review.approve': (approval) => engine().review.approve(approval),
    'review.approveMany': ({ approvals }) => engine().review.approveMany(approvals),
    'review.saveEdit': (edit) => engine().review.saveEdit(edit),
    'review.keepWords': ({ turnId, words }) => engine().review.keepWords(turnId, words),
    'review.useVersion': (choice) => engine().review.useVersion(choice),
    'review.keep': ({ turnId, kept }) => engine().review.keep(turnId, kept),
    'review.reject': ({ turnId }) => engine().review.reject(turnId),
    'review.regenerate': ({ turnId, hint }) => engine().review.regenerate(turnId, hint),
    'review.stopWriting': ({ turnId }) => engine().review.stopWriting(turnId),
    'review.later': ({ turnId }) => engine().review.later(turnId),
    'review.retry': ({ turnId }) => engine().review.retry(turnId),
    'review.takeOver': ({ conversationId }) => engine().review.takeOver(conversationId),
    'review.giveBack': ({ conversationId }) => engine().review.giveBack(conversationId),
    'review.undoLast': () => engine().review.undoLast(),
    'review.resolveUnconfirmed': ({ turnId, choice }) =>
      engine().review.resolveUnconfirmed(turnId, choice),
    'outbox.leaving': () => engine().review.leaving(),
    'outbox.resolveUnconfirmed': ({ sendId, choice }) =>
      engine().review.resolveUnconfirmedSend(sendId, choice),
    'outbox.undo': ({ sendId }) => engine().review.undoSend(sendId),
  };
}
