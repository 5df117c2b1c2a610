import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { DraftId, SendId, type TurnId } from '../../../main/engine/domain/ids.ts';
import { bodyText } from '../../../main/engine/domain/message.ts';
import type {
  Approval,
  ApprovalResult,
  QueueItem,
  ReviewCard,
} from '../../../main/engine/domain/views/review.ts';
import type { Answers, World } from '../desk-bridge.ts';
import { makeMessage } from '../desk-data.ts';

type ReviewRoute = Extract<keyof Answers, `review.${string}` | `outbox.${string}`>;

const SHOWN: readonly string[] = ['awaiting-review', 'failed', 'unconfirmed'];

function rowOf(card: ReviewCard, world: World): QueueItem {
  const extra = world.data.extras.get(card.turn.id);
  const last = card.messages.at(-1);
  if (last === undefined) throw new RangeError('a card has messages');
  return {
    turnId: card.turn.id,
    conversationId: card.conversation.id,
    channelId: card.turn.channelId,
    state: card.turn.state,
    title: card.title,
    preview: bodyText(last.body),
    waitingSince: card.messages[0]?.sentAt ?? last.sentAt,
    laterAt: card.turn.laterAt,
    draftId: card.draft?.id ?? null,
    draftVersion: card.draft?.version ?? null,
    lastMessageId: last.id,
    evidence: card.draft?.evidence ?? null,
    flags: card.draft?.flags ?? [],
    language: card.draft?.language ?? null,
    held: card.turn.held,
    newer: card.newer.length > 0,
    urgent: extra?.urgent ?? false,
    error: card.turn.error,
    bulkExclusion: extra?.bulkExclusion ?? null,
  };
}

function queueOf(world: World): QueueItem[] {
  return [...world.data.cards.values()]
    .filter((card) => SHOWN.includes(card.turn.state))
    .map((card) => rowOf(card, world))
    .toSorted((a, b) => (a.laterAt ?? a.waitingSince) - (b.laterAt ?? b.waitingSince));
}

/** The review desk's questions, answered from memory. */
export function reviewAnswers(world: World): Pick<Answers, ReviewRoute> {
  const { data, now } = world;
  let undoable: { what: 'send' | 'rejection' | 'take-over' | 'later'; turnId: TurnId } | null =
    null;

  const cardOf = (turnId: TurnId): ReviewCard => {
    const card = data.cards.get(turnId);
    if (card === undefined) throw new FrontdeskError('not-found', turnId);
    return card;
  };
  const change = (
    turnId: TurnId,
    patch: Partial<ReviewCard>,
    turn: Partial<ReviewCard['turn']> = {},
  ) => {
    const card = cardOf(turnId);
    const next = { ...card, ...patch, turn: { ...card.turn, ...turn } };
    data.cards.set(turnId, next);
    world.told({
      type: 'turn-changed',
      conversationId: card.conversation.id,
      turnId,
      state: next.turn.state,
    });
    world.emit(
      'status.changed',
      (data.status = { ...data.status, waiting: queueOf(world).length }),
    );
    return next;
  };
  const leave = (card: ReviewCard, text: string): ApprovalResult => {
    const sendId = SendId.parse(`send-${card.turn.id}-${now()}`);
    const notBefore = now() + data.settings.holdSeconds * 1000;
    data.leaving = [
      ...data.leaving,
      {
        sendId,
        turnId: card.turn.id,
        conversationId: card.conversation.id,
        title: card.title,
        preview: text,
        notBefore,
        state: 'queued',
        waitingForChannel: false,
        canUndo: true,
      },
    ];
    world.after(data.settings.holdSeconds * 1000 + 300, () => arrive(sendId, card, text));
    return { sendId, notBefore };
  };
  const arrive = (sendId: SendId, card: ReviewCard, text: string) => {
    if (!data.leaving.some((item) => item.sendId === sendId)) return;
    data.leaving = data.leaving.filter((item) => item.sendId !== sendId);
    const conversationId = card.conversation.id;
    data.threads
      .get(conversationId)
      ?.push(makeMessage(conversationId, `m-${sendId}`, text, now(), { delivery: 'delivered' }));
    data.status = { ...data.status, lastReplyAt: now() };
    change(card.turn.id, {}, { state: 'sent' });
    world.told({ type: 'send-changed', conversationId, sendId, state: 'sent' });
  };
  const approve = (approval: Approval): ApprovalResult => {
    const card = cardOf(approval.turnId);
    if (!data.status.gate.open) throw new FrontdeskError('send.closed', 'stopped');
    if (
      card.messages.at(-1)?.id !== approval.lastMessageId ||
      card.draft?.id !== approval.draftId
    ) {
      throw new FrontdeskError('approve.stale', 'stale', { details: { name: card.title } });
    }
    if (card.draft.evidence === 'needs-you')
      throw new FrontdeskError('approve.needs-you', 'own words');
    if (card.draft.flags.length > 0 && !approval.flagsSeen) {
      throw new FrontdeskError('approve.flagged', 'flags');
    }
    const result = leave(card, card.draft.text);
    undoable = { what: 'send', turnId: approval.turnId };
    change(approval.turnId, {}, { state: 'approved' });
    return result;
  };
  const write = (turnId: TurnId, text: string) => {
    const step = (at: number) => {
      const card = data.cards.get(turnId);
      if (card?.turn.state !== 'drafting') return;
      const conversationId = card.conversation.id;
      if (at < text.length) {
        const streamed = text.slice(0, at + 6);
        data.cards.set(turnId, { ...card, streaming: { text: streamed, checking: false } });
        world.told({ type: 'draft-streaming', conversationId, turnId, text: streamed });
        world.after(50, () => step(at + 6));
        return;
      }
      const last = card.messages.at(-1);
      if (card.draft === null || last === undefined) return;
      const draft = {
        ...card.draft,
        id: DraftId.parse(`draft-${turnId}-${card.versions.length + 1}`),
        version: card.versions.length + 1,
        author: 'assistant' as const,
        basedOn: card.draft.id,
        text,
        evidence: 'facts-found' as const,
        flags: [],
        answersMessageId: last.id,
      };
      change(
        turnId,
        { draft, versions: [...card.versions, draft], streaming: null, newer: [] },
        { state: 'awaiting-review', draftId: draft.id, held: null },
      );
    };
    change(
      turnId,
      { streaming: { text: '', checking: false } },
      { state: 'drafting', error: null },
    );
    world.after(50, () => step(0));
  };
  return {
    'review.queue': () => queueOf(world),
    'review.card': ({ turnId }) => cardOf(turnId),
    'review.approve': approve,
    'review.approveMany': ({ approvals }) =>
      approvals.map((approval) => ({
        turnId: approval.turnId,
        result: approve(approval),
        error: null,
      })),
    'review.saveEdit': ({ turnId, basedOn, text }) => {
      const card = cardOf(turnId);
      const from = card.versions.find((version) => version.id === basedOn) ?? card.draft;
      if (from === null) throw new FrontdeskError('not-found', basedOn);
      const draft = {
        ...from,
        id: DraftId.parse(`draft-${turnId}-${card.versions.length + 1}`),
        version: card.versions.length + 1,
        author: 'owner' as const,
        basedOn,
        text,
        evidence: 'facts-found' as const,
        flags: [],
      };
      change(
        turnId,
        { draft, versions: [...card.versions, draft] },
        { draftId: draft.id, ownWords: undefined },
      );
      return draft;
    },
    'review.keepWords': ({ turnId, words }) => {
      change(turnId, {}, { ownWords: words ?? undefined });
    },
    'review.useVersion': ({ turnId, draftId }) => {
      const card = cardOf(turnId);
      const draft = card.versions.find((version) => version.id === draftId);
      if (draft === undefined) throw new FrontdeskError('not-found', draftId);
      return change(turnId, { draft }, { draftId });
    },
    'review.keep': () => undefined,
    'review.reject': ({ turnId }) => {
      undoable = { what: 'rejection', turnId };
      change(turnId, {}, { state: 'rejected' });
    },
    'review.regenerate': ({ turnId }) =>
      write(
        turnId,
        'With pleasure. The lemon cake for 10 is 42 €; for 8 people that is the right size.',
      ),
    'review.stopWriting': ({ turnId }) => {
      change(turnId, { streaming: null }, { state: 'awaiting-review' });
    },
    'review.later': ({ turnId }) => {
      undoable = { what: 'later', turnId };
      change(turnId, {}, { laterAt: now() });
    },
    'review.retry': ({ turnId }) => {
      change(turnId, {}, { state: 'ready' });
    },
    'review.takeOver': ({ conversationId }) => {
      for (const card of data.cards.values()) {
        if (card.conversation.id !== conversationId) continue;
        undoable = { what: 'take-over', turnId: card.turn.id };
        change(card.turn.id, {}, { state: 'handed-over' });
      }
    },
    'review.giveBack': () => undefined,
    'review.undoLast': () => {
      if (undoable === null) throw new FrontdeskError('undo.nothing', 'nothing');
      const { what, turnId } = undoable;
      undoable = null;
      data.leaving = data.leaving.filter((item) => item.turnId !== turnId);
      const card = change(turnId, {}, { state: 'awaiting-review', laterAt: null, held: 'undone' });
      return { what, conversationId: card.conversation.id, turnId };
    },
    'review.resolveUnconfirmed': ({ turnId, choice }) => {
      if (choice === 'check') return { state: 'unconfirmed' as const };
      change(turnId, {}, { state: 'sent' });
      return { state: 'sent' as const };
    },
    'outbox.resolveUnconfirmed': ({ sendId, choice }) => {
      const item = data.leaving.find((each) => each.sendId === sendId);
      if (item === undefined) throw new FrontdeskError('not-found', sendId);
      if (choice === 'check') return { state: 'unconfirmed' as const };
      const others = data.leaving.filter((each) => each !== item);
      const again = { ...item, state: 'queued' as const, canUndo: true, notBefore: now() + 5000 };
      data.leaving = choice === 'arrived' ? others : [...others, again];
      const state = choice === 'arrived' ? ('sent' as const) : ('queued' as const);
      world.told({ type: 'send-changed', conversationId: item.conversationId, sendId, state });
      return { state };
    },
    'outbox.leaving': () => data.leaving,
    'outbox.undo': ({ sendId }) => {
      const item = data.leaving.find((each) => each.sendId === sendId);
      if (item === undefined || item.turnId === null)
        throw new FrontdeskError('send.too-late', 'gone');
      data.leaving = data.leaving.filter((each) => each !== item);
      change(item.turnId, {}, { state: 'awaiting-review', held: 'undone' });
      return { what: 'send' as const, conversationId: item.conversationId, turnId: item.turnId };
    },
  };
}
