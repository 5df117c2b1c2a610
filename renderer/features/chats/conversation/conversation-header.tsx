import { ArrowLeft, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../main/engine/domain/views/conversations.ts';
import { useShortcut } from '../../../app/shortcuts/index.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { channelNameKey } from '../../../ui/status/channel-status.tsx';
import { TurnStatusPill } from '../../../ui/status/turn-status.tsx';
import { GroupRepliesMenu } from './group-replies-menu.tsx';
import { HandOverControl } from './hand-over-control.tsx';
import { ModeMenu } from './mode-menu.tsx';

/** Who it is, where it stands, what Frontdesk does here, and the ways out. */
export function ConversationHeader({
  detail,
  onBack,
  onFind,
}: {
  detail: ConversationDetail;
  onBack: () => void;
  onFind: () => void;
}) {
  const { t } = useTranslation('chats');
  const { t: status } = useTranslation('status');
  const find = useShortcut('find');
  const close = useShortcut('close');
  const { conversation, turn } = detail;
  const name = conversation.title || t('noName');
  return (
    <header className="flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-surface px-4 py-2">
      <IconButton
        label={t('back')}
        keys={close.keys}
        aria-keyshortcuts={close.aria}
        icon={<ArrowLeft size={20} className="mirrors" aria-hidden="true" />}
        onClick={onBack}
      />
      <div className="min-w-0 flex-1 basis-52">
        <h2 className="truncate text-lg font-semibold" title={name}>
          <bdi>{name}</bdi>
        </h2>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
          {status(channelNameKey(conversation.channelId))}
          {conversation.handOver !== null || turn === null ? null : (
            <TurnStatusPill state={turn.state} silence={turn.silence} />
          )}
        </p>
      </div>
      <IconButton
        label={t('find.open')}
        keys={find.twin}
        aria-keyshortcuts={find.aria}
        icon={<Search size={20} aria-hidden="true" />}
        onClick={onFind}
      />
      <ModeMenu detail={detail} />
      {conversation.kind === 'group' ? <GroupRepliesMenu conversation={conversation} /> : null}
      <HandOverControl conversation={conversation} />
    </header>
  );
}
