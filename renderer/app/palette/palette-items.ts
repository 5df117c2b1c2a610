import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../bridge/index.ts';
import {
  COMMAND_IDS,
  REGISTRY,
  useCommandBoard,
  useShortcuts,
  type CommandId,
} from '../shortcuts/index.ts';
import { matches } from './matches.ts';

export interface PaletteItem {
  value: string;
  label: string;
  detail?: string;
  keys?: string | undefined;
  run: () => void;
}

export interface PaletteGroup {
  value: string;
  label: string;
  items: PaletteItem[];
}

const SEARCH_FROM = 2;
const HITS = 8;

function useCommandItems(text: string): PaletteItem[] {
  const { t } = useTranslation('commands');
  const board = useCommandBoard();
  const shortcutOf = useShortcuts();
  const offered = (id: CommandId) =>
    REGISTRY[id].keysOnly !== true && board.live(id)?.enabled === true;
  return COMMAND_IDS.filter(offered)
    .map((id) => ({
      value: id,
      label: t(id),
      keys: shortcutOf(id).twin,
      run: () => {
        board.run(id);
      },
    }))
    .filter((item) => matches(item.label, text));
}

function useHitItems(text: string): PaletteItem[] {
  const navigate = useNavigate();
  const query = text.trim();
  const hits = useRoute(
    'conversations.search',
    { text: query, limit: HITS },
    { enabled: query.length >= SEARCH_FROM },
  );
  if (query.length < SEARCH_FROM) return [];
  return (hits.data ?? []).map((hit) => ({
    value: hit.message.id,
    label: hit.message.body.kind === 'text' ? hit.message.body.text : hit.conversationTitle,
    detail: hit.conversationTitle,
    run: () =>
      void navigate({
        to: '/chats/$conversationId',
        params: { conversationId: hit.conversationId },
      }),
  }));
}

/** What the palette offers for what was typed; a group that would be empty is left out. */
export function usePaletteGroups(text: string): PaletteGroup[] {
  const { t } = useTranslation('shell');
  const groups = [
    { value: 'commands', label: t('palette.commands'), items: useCommandItems(text) },
    { value: 'chats', label: t('palette.chats'), items: useHitItems(text) },
  ];
  return groups.filter((group) => group.items.length > 0);
}
