import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conversation, Mode } from '../../../../main/engine/domain/conversation.ts';
import { CommandButton, useCommands } from '../../../app/shortcuts/index.ts';
import { Menu } from '../../../ui/menu.tsx';
import { MODE_ICON, ModeChoices } from '../../../ui/status/mode.tsx';

/** What Frontdesk does in this chat, and changing it. */
export function ModeMenu({
  conversation,
  onChange,
}: {
  conversation: Conversation;
  onChange: (mode: Mode) => void;
}) {
  const { t } = useTranslation('review');
  const { t: status } = useTranslation('status');
  const [open, setOpen] = useState(false);
  const Icon = MODE_ICON[conversation.mode];
  useCommands({ mode: () => setOpen(true) });
  return (
    <Menu
      open={open}
      onOpenChange={setOpen}
      trigger={
        <CommandButton command="mode" tone="quiet" icon={<Icon size={16} aria-hidden="true" />}>
          <span className="sr-only">{t('header.mode')}</span>{' '}
          <span className="inline-flex items-center gap-1">
            {status(`mode.${conversation.mode}`)}
            <ChevronDown size={16} aria-hidden="true" />
          </span>
        </CommandButton>
      }
    >
      <ModeChoices label={t('header.mode')} mode={conversation.mode} onChange={onChange} />
    </Menu>
  );
}
