import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../../../main/engine/domain/views/conversations.ts';
import { bodyText } from '../../../../preload/contract/domain.ts';
import { useFormat } from '../../../i18n/index.ts';
import { useNow } from '../../../ui/now.ts';
import { excerptOf } from './excerpt.ts';

export function HitItem({
  hit,
  text,
  onOpen,
}: {
  hit: SearchHit;
  text: string;
  onOpen: () => void;
}) {
  const { t } = useTranslation('chats');
  const format = useFormat();
  const now = useNow(60_000);
  const { before, match, after } = excerptOf(bodyText(hit.message.body), text);
  return (
    <button
      type="button"
      className="flex w-full flex-col border-b border-line px-4 py-2 text-start -outline-offset-2 hover:bg-hover"
      onClick={onOpen}
    >
      <span className="flex w-full items-baseline gap-2">
        <bdi className="as-around min-w-0 flex-1 truncate font-medium">
          {hit.conversationTitle || t('noName')}
        </bdi>
        <span className="shrink-0 text-sm text-muted">{format.short(hit.message.sentAt, now)}</span>
      </span>
      <span dir="auto" className="as-around line-clamp-2 w-full text-sm wrap-anywhere text-muted">
        {before}
        <mark className="rounded-control bg-warn-soft font-medium text-warn">{match}</mark>
        {after}
      </span>
    </button>
  );
}
