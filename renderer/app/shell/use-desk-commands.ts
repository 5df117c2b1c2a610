import { useNavigate } from '@tanstack/react-router';
import { useDeskEvent } from '../../bridge/index.ts';
import { COMMAND_IDS, useCommands, useRunCommand, type CommandId } from '../shortcuts/index.ts';
import { moveToPane } from './panes.ts';
import { useEmergency } from './use-emergency.ts';

const isCommandId = (id: string): id is CommandId => COMMAND_IDS.some((each) => each === id);

/** The commands that every screen has, and those that the menu, the tray and notifications give. */
export function useDeskCommands(open: (layer: 'palette' | 'sheet' | 'practice') => void): void {
  const navigate = useNavigate();
  const run = useRunCommand();
  const emergency = useEmergency();
  useCommands({
    palette: () => open('palette'),
    shortcuts: () => open('sheet'),
    practice: () => open('practice'),
    'screen-1': () => void navigate({ to: '/review' }),
    'screen-2': () => void navigate({ to: '/chats' }),
    'screen-3': () => void navigate({ to: '/settings' }),
    whatsapp: () => void navigate({ to: '/settings/$section', params: { section: 'whatsapp' } }),
    'next-pane': () => moveToPane(1),
    'previous-pane': () => moveToPane(-1),
    'stop-sending': { run: emergency.stop, enabled: !emergency.stopped },
  });
  useDeskEvent('desk.command', (told) => {
    if (told.command === 'show-review') void navigate({ to: '/review' });
    if (told.command === 'show-settings') void navigate({ to: '/settings' });
    if (told.command === 'run' && isCommandId(told.id)) run(told.id);
  });
}
