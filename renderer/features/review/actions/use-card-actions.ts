import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../../../main/engine/domain/conversation.ts';
import type { DraftId } from '../../../../main/engine/domain/ids.ts';
import type { OwnWords } from '../../../../main/engine/domain/turn.ts';
import type { ReviewCard } from '../../../../main/engine/domain/views/review.ts';
import { toFrontdeskError } from '../../../../preload/contract/domain.ts';
import { call, useRoute } from '../../../bridge/index.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { useShortcut } from '../../../app/shortcuts/index.ts';
import { useFlagWords } from '../card/flag-words.ts';
import { review, useReview } from '../review-store.ts';
import { approvalOf } from './approval-of.ts';
import { approvalStep } from './approval-step.ts';
import { OWN_WORDS } from './own-words.ts';
import { useAct } from './use-act.ts';

/** What the card knows of its own place on the screen. */
export interface Sight {
  /** When this version came up, in ms of `performance.now()`. */
  shownAt: number;
  endSeen: boolean;
  /** Brings the end of the text into view. */
  scrollToEnd: () => void;
  /** Puts the focus on what has to be looked at. */
  focusFlags: () => void;
  focusNewer: () => void;
}

export type CardActions = ReturnType<typeof useCardActions>;

/** The owner's text where it differs from the draft it was made from. */
function changedText(card: ReviewCard, text: string | undefined): string | null {
  return text === undefined || text === card.draft?.text || text.trim() === '' ? null : text;
}

/** What the owner has typed into this draft and not closed: on this screen, or before the app last ended. */
export function useOwnWords({ turn }: ReviewCard): OwnWords | undefined {
  return useReview((state) => state.edits[turn.id]) ?? turn.ownWords;
}

/** Everything that can be done to one draft. Each shows its effect before the main process has answered. */
export function useCardActions(card: ReviewCard, sight: React.RefObject<Sight>) {
  const act = useAct();
  const say = useAnnounce();
  const { t } = useTranslation('review');
  const flagWords = useFlagWords();
  const approveKey = useShortcut('approve').keys;
  const status = useRoute('app.status', undefined);
  const busy = useRef(false);
  const { id: turnId } = card.turn;
  const conversationId = card.conversation.id;
  const subject = { turnId, name: card.title };
  const edit = useOwnWords(card);
  const ownText = changedText(card, edit?.text);

  const saveEdit = async () => {
    if (ownText === null || edit === undefined) {
      await OWN_WORDS.now(turnId);
      return card.draft;
    }
    await OWN_WORDS.drop(turnId);
    const saved = await call('review.saveEdit', { turnId, basedOn: edit.basedOn, text: ownText });
    review.setEdit(turnId, undefined);
    return saved;
  };
  const send = async (sendAnyway: boolean) => {
    const draft = await saveEdit();
    const approval = draft === null ? null : approvalOf(card, draft);
    if (approval !== null) {
      await call('review.approve', { ...approval, ...(sendAnyway && { sendAnyway }) });
    }
  };
  /** `sendAnyway`: although the account is frozen. */
  const approve = (editing: boolean, sendAnyway = false) => {
    const step = approvalStep(card, {
      shownForMs: performance.now() - sight.current.shownAt,
      endSeen: sight.current.endSeen,
      flagsShown: useReview.getState().flagsShown,
      keptDespite: useReview.getState().keptDespite,
      gateOpen: status.data?.gate.open ?? true,
      editing: editing && ownText !== null,
      ownWords: ownText !== null,
    });
    switch (step) {
      case 'send':
        if (busy.current) return;
        busy.current = true;
        say(t('say.leaving', { name: card.title }));
        void act(subject, () => send(sendAnyway), { leaves: true }).finally(() => {
          busy.current = false;
        });
        return;
      case 'show-flags':
        review.showFlags(card.draft?.id ?? null);
        sight.current.focusFlags();
        say(
          t('flag.check', {
            what: card.draft?.flags.map(flagWords).join(' ') ?? '',
            key: approveKey ?? '',
          }),
        );
        return;
      case 'show-newer':
        sight.current.focusNewer();
        say(t('say.newer', { name: card.title }));
        return;
      case 'scroll-to-end':
        sight.current.scrollToEnd();
        say(t('say.readOn'));
        return;
      case 'needs-you':
        say(t('say.needsYou'));
        return;
      case 'stopped':
        say(t('say.stopped'));
        return;
      case 'writing':
        say(t('say.stillWriting'));
        return;
      case 'too-soon':
      case 'nothing':
        return;
    }
  };
  return {
    ownText,
    approve,
    saveEdit: () => act(subject, saveEdit),
    setText: (text: string) => {
      if (card.draft === null) return;
      const typed = { basedOn: edit?.basedOn ?? card.draft.id, text };
      const words = changedText(card, text) === null ? null : typed;
      review.setEdit(turnId, typed);
      OWN_WORDS.soon(turnId, () =>
        call('review.keepWords', { turnId, words }).catch((cause: unknown) =>
          review.fail({ ...subject, error: toFrontdeskError(cause) }),
        ),
      );
    },
    /** The owner looks away: what is typed is kept without waiting for more. */
    keepText: () => void OWN_WORDS.now(turnId),
    reject: () => {
      say(t('say.rejected', { name: card.title }));
      void act(subject, () => call('review.reject', { turnId }), { leaves: true });
    },
    later: () => {
      say(t('say.later', { name: card.title }));
      void act(subject, () => call('review.later', { turnId }));
    },
    regenerate: (hint: string | null) => {
      say(t('say.writing'));
      // The owner's words become a version of their own, so that the new one is not hidden behind them.
      void act(subject, async () => {
        await saveEdit();
        await call('review.regenerate', { turnId, hint });
      });
    },
    stopWriting: () => void act(subject, () => call('review.stopWriting', { turnId })),
    retry: () => void act(subject, () => call('review.retry', { turnId })),
    useVersion: (draftId: DraftId) =>
      void act(subject, async () => {
        await saveEdit();
        await call('review.useVersion', { turnId, draftId });
      }),
    takeOver: () => {
      const back = card.conversation.handOver !== null;
      say(t(back ? 'say.givenBack' : 'say.takenOver', { name: card.title }));
      void act(subject, () =>
        call(back ? 'review.giveBack' : 'review.takeOver', { conversationId }),
      );
    },
    resolve: (choice: 'check' | 'arrived' | 'send-again') =>
      act(subject, () => call('review.resolveUnconfirmed', { turnId, choice })),
    setMode: (mode: Mode) =>
      void act(subject, () => call('conversations.setMode', { conversationId, mode })),
    keepMine: () => {
      const last = card.newer.at(-1);
      if (last !== undefined) review.keepDespite(last.id);
    },
  };
}
