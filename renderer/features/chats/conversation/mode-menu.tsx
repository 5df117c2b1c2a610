import { useQueryClient } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../main/engine/domain/views/conversations.ts';
import { CommandButton, useCommands } from '../../../app/shortcuts/index.ts';
import { routeKey, useAction } from '../../../bridge/index.ts';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { MODE_ICON, ModeChoices } from '../../../ui/status/mode.tsx';

/** The chat's own mode, and what it comes to at the moment where that is something else. */
export function ModeMenu({ detail }: { detail: ConversationDetail }) {
  const { t } = useTranslation('chats');
  const { t: status } = useTranslation('status');
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const set = useAction('conversations.setMode');
  useCommands({ mode: () => setOpen(true) });
  const { conversation, effectiveMode } = detail;
  const conversationId = conversation.id;
  const { mode } = conversation;
  const Icon = MODE_ICON[mode];
  const paused = mode === 'auto' && effectiveMode === 'draft';
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <Menu
        open={open}
        onOpenChange={setOpen}
        trigger={
          <CommandButton command="mode" tone="quiet" icon={<Icon size={16} aria-hidden="true" />}>
            <span className="sr-only">{t('header.mode')}</span>{' '}
            <span className="inline-flex items-center gap-1">
              {paused ? t('header.autoPaused') : status(`mode.${mode}`)}
              <ChevronDown size={16} aria-hidden="true" />
            </span>
          </CommandButton>
        }
      >
        <ModeChoices
          label={t('header.mode')}
          mode={mode}
          onChange={(next) =>
            set.mutate(
              { conversationId, mode: next },
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
