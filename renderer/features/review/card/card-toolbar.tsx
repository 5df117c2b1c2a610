import { Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../bridge/index.ts';
import { CommandButton } from '../../../app/shortcuts/index.ts';
import { Toolbar, ToolbarItem } from '../../../ui/toolbar.tsx';
import { useCardContext } from './card-context.tsx';
import { isBeingWritten } from './use-card.ts';

/** What Approve would do now, in its own words. */
function useApproveLabel(): { label: string; disabled: boolean } {
  const { t } = useTranslation('review');
  const { card } = useCardContext();
  const { data: status } = useRoute('app.status', undefined);
  if (isBeingWritten(card)) {
    const checking = card.streaming?.checking === true;
    return { label: t(checking ? 'writing.checking' : 'writing.now'), disabled: true };
  }
  if (status?.gate.open === false) return { label: t('actions.stopped'), disabled: true };
  const channel = status?.channels.find((each) => each.channelId === card.turn.channelId);
  const away = channel !== undefined && channel.status !== 'ready';
  return { label: t(away ? 'actions.sendWhenBack' : 'actions.approve'), disabled: false };
}

function Approve() {
  const { actions, view } = useCardContext();
  const { label, disabled } = useApproveLabel();
  return (
    <ToolbarItem disabled={disabled}>
      <CommandButton
        command="approve"
        tone="primary"
        size="main"
        icon={<Send size={16} className="mirrors" aria-hidden="true" />}
        onClick={() => actions.approve(view.editing)}
      >
        {label}
      </CommandButton>
    </ToolbarItem>
  );
}

function EditItem({ main }: { main: boolean }) {
  const { t } = useTranslation('review');
  const { view, setView, actions } = useCardContext();
  const toggle = () => {
    if (view.editing) void actions.saveEdit();
    setView({ editing: !view.editing, hinting: false });
  };
  return (
    <ToolbarItem>
      <CommandButton
        command="edit"
        size="main"
        tone={main ? 'primary' : 'secondary'}
        onClick={toggle}
      >
        {t(view.editing ? 'actions.doneEditing' : 'actions.edit')}
      </CommandButton>
    </ToolbarItem>
  );
}

/** Every action as a button with its key; one stop for Tab, arrows between. */
export function CardToolbar() {
  const { t } = useTranslation('review');
  const { card, actions, view, setView } = useCardContext();
  const needsYou = card.draft?.evidence === 'needs-you' && actions.ownText === null;
  const hasDraft = card.draft !== null;
  const writing = isBeingWritten(card);
  return (
    <Toolbar label={t('actions.label')}>
      {hasDraft && !needsYou ? <Approve /> : null}
      {hasDraft && !writing ? <EditItem main={needsYou} /> : null}
      <ToolbarItem disabled={writing}>
        <CommandButton
          command="regenerate"
          size="main"
          aria-expanded={view.hinting}
          onClick={() => setView({ hinting: !view.hinting })}
        >
          {t('actions.regenerate')}
        </CommandButton>
      </ToolbarItem>
      <ToolbarItem disabled={writing}>
        <CommandButton command="reject" size="main" tone="quiet" onClick={actions.reject}>
          {t('actions.reject')}
        </CommandButton>
      </ToolbarItem>
      <ToolbarItem disabled={writing}>
        <CommandButton command="later" size="main" tone="quiet" onClick={actions.later}>
          {t('actions.later')}
        </CommandButton>
      </ToolbarItem>
    </Toolbar>
  );
}
