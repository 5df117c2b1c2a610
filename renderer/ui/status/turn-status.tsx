import {
  Ban,
  CircleAlert,
  CircleHelp,
  Clock,
  Ear,
  Hand,
  Inbox,
  PencilLine,
  Repeat,
  Send,
  Timer,
  VolumeX,
  Check,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SilenceReason, TurnState } from '../../../main/engine/domain/turn.ts';
import { Pill, type Look } from '../pill.tsx';

export const TURN_LOOK: Record<TurnState, Look> = {
  collecting: { icon: Ear, tone: 'muted' },
  ready: { icon: Clock, tone: 'muted' },
  drafting: { icon: PencilLine, tone: 'muted' },
  'awaiting-review': { icon: Inbox, tone: 'accent' },
  approved: { icon: Timer, tone: 'accent' },
  sending: { icon: Send, tone: 'muted' },
  sent: { icon: Check, tone: 'muted' },
  rejected: { icon: Ban, tone: 'muted' },
  superseded: { icon: Repeat, tone: 'muted' },
  expired: { icon: Clock, tone: 'muted' },
  'handed-over': { icon: Hand, tone: 'muted' },
  silent: { icon: VolumeX, tone: 'muted' },
  failed: { icon: CircleAlert, tone: 'danger' },
  unconfirmed: { icon: CircleHelp, tone: 'warn' },
};

/** Where a turn stands, in the words of the status table. */
export function TurnStatusPill({
  state,
  silence = null,
}: {
  state: TurnState;
  silence?: SilenceReason | null;
}) {
  const { t } = useTranslation('status');
  return (
    <Pill plain {...TURN_LOOK[state]}>
      {state === 'silent' && silence !== null
        ? t('turn.silentWhy', { reason: t(`silence.${silence}`) })
        : t(`turn.${state}`)}
    </Pill>
  );
}
