import { useQueryClient } from '@tanstack/react-query';
import {
  AtSign,
  ChevronDown,
  MessageCircle,
  MessageCircleOff,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Conversation, GroupReplies } from '../../../../main/engine/domain/conversation.ts';
import { routeKey, useAction } from '../../../bridge/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { Menu, MenuChoices } from '../../../ui/menu.tsx';

const ICON: Record<GroupReplies, LucideIcon> = {
  never: MessageCircleOff,
  mentioned: AtSign,
  always: MessageCircle,
};
const CHOICES = ['never', 'mentioned', 'always'] as const satisfies readonly GroupReplies[];

/** Which messages of this group are answered. */
export function GroupRepliesMenu({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation('chats');
  const client = useQueryClient();
  const set = useAction('conversations.setGroupReplies');
  const { id: conversationId, groupReplies = 'mentioned' } = conversation;
  const Icon = ICON[groupReplies];
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <Menu
        trigger={
          <Button tone="quiet" icon={<Icon size={16} aria-hidden="true" />}>
            <span className="sr-only">{t('group.replies')}</span>{' '}
            <span className="inline-flex items-center gap-1">
              {t(`group.${groupReplies}`)}
              <ChevronDown size={16} aria-hidden="true" />
            </span>
          </Button>
        }
      >
        <MenuChoices
          label={t('group.replies')}
          value={groupReplies}
          choices={CHOICES.map((value) => {
            const Choice = ICON[value];
            return {
              value,
              label: t(`group.${value}`),
              description: t(`group.what.${value}`),
              icon: <Choice size={16} aria-hidden="true" />,
            };
          })}
          onChange={(next) =>
            set.mutate(
              { conversationId, groupReplies: next },
              {
                onSuccess: (fresh) =>
                  client.setQueryData(routeKey('conversations.detail', { conversationId }), fresh),
              },
            )
          }
        />
      </Menu>
      <ErrorLine error={set.error} />
    </div>
  );
}
