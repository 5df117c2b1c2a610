import { Hand, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Conversation, HandOver } from '../../../../main/engine/domain/conversation.ts';
import { CommandButton, useCommands } from '../../../app/shortcuts/index.ts';
import { useAction } from '../../../bridge/index.ts';
import { useFormat } from '../../../i18n/index.ts';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { useNow } from '../../../ui/now.ts';
import { Pill } from '../../../ui/pill.tsx';

/** Who answers here: take the chat over, or give it back before its time is up. */
export function HandOverControl({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('chats');
  const takeOver = useAction('review.takeOver');
  const giveBack = useAction('review.giveBack');
  const { handOver } = conversation;
  const mine = handOver !== null;
  const action = mine ? giveBack : takeOver;
  const run = () => action.mutate({ conversationId: conversation.id });
  useCommands({ 'take-over': run });
  const Icon = mine ? Undo2 : Hand;
  // Said with its reason, and its way back, below the head.
  if (handOver?.by === 'phone') return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {handOver === null ? null : <Yours handOver={handOver} />}
      <CommandButton
        command="take-over"
        disabled={takeOver.isPending || giveBack.isPending}
        icon={<Icon size={16} className={mine ? 'mirrors' : undefined} aria-hidden="true" />}
        onClick={run}
      >
        {t(mine ? 'header.giveBack' : 'header.takeOver')}
      </CommandButton>
      <ErrorLine error={action.error} />
    </div>
  );
}

function Yours({ handOver }: { handOver: HandOver }) {
  const { t } = useTranslation('chats');
  const format = useFormat();
  const now = useNow(1000);
  const left = handOver.until === null ? null : handOver.until - now;
  return (
    <Pill tone="accent" icon={Hand}>
      {left === null || left <= 0
        ? t('header.yours')
        : t('header.yoursFor', { time: format.duration(left) })}
    </Pill>
  );
}
