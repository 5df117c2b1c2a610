import { OctagonX, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { useShortcut } from '../shortcuts/index.ts';
import { AutoReplyMenu } from './auto-reply-menu.tsx';
import { ChannelStates } from './channel-states.tsx';
import { useEmergency } from './use-emergency.ts';

function SearchButton({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation('shell');
  const { keys, aria } = useShortcut('palette');
  return (
    <button
      type="button"
      onClick={onSearch}
      aria-keyshortcuts={aria}
      className="flex min-h-8 min-w-0 items-center gap-2 rounded-control border border-control bg-surface px-3 text-muted hover:bg-hover two:w-60"
    >
      <Search size={16} aria-hidden="true" />
      <span className="truncate">{t('topBar.search')}</span>
      <span className="ms-auto hidden two:inline">
        {keys === undefined ? null : <Kbd keys={keys} />}
      </span>
    </button>
  );
}

function StopButton() {
  const { t } = useTranslation('shell');
  const { aria } = useShortcut('stop-sending');
  const { stop, stopped } = useEmergency();
  return (
    <Button
      tone="danger"
      icon={<OctagonX size={16} aria-hidden="true" />}
      aria-keyshortcuts={aria}
      disabled={stopped}
      onClick={stop}
    >
      {stopped ? t('topBar.stopped') : t('topBar.stop')}
    </Button>
  );
}

export function TopBar({ onSearch }: { onSearch: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <header
      data-pane
      aria-label={t('topBar.label')}
      className="flex min-h-13 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-surface px-4 py-2"
    >
      <ChannelStates />
      <AutoReplyMenu />
      <div className="ms-auto flex min-w-0 items-center gap-3">
        <SearchButton onSearch={onSearch} />
        <StopButton />
      </div>
    </header>
  );
}
