import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';

const FLOATS = 'pointer-events-auto rounded-full bg-surface shadow-popover';

/** Ways up to what was unread and down to what is new. Nothing moves by itself. */
export function ThreadPills({
  unread,
  below,
  atEnd,
  onUnread,
  onEnd,
}: {
  /** Unread messages that begin above what is in sight; 0 for none. */
  unread: number;
  below: number;
  atEnd: boolean;
  onUnread: () => void;
  onEnd: () => void;
}) {
  const { t } = useTranslation('chats');
  return (
    <>
      <div className="pointer-events-none absolute inset-x-0 top-3 flex justify-center">
        {unread === 0 ? null : (
          <Button
            className={FLOATS}
            icon={<ArrowUp size={16} aria-hidden="true" />}
            onClick={onUnread}
          >
            {t('thread.unread', { count: unread })}
          </Button>
        )}
      </div>
      <div className="pointer-events-none absolute inset-x-0 bottom-3 flex justify-end px-4">
        {below > 0 ? (
          <Button
            className={FLOATS}
            icon={<ArrowDown size={16} aria-hidden="true" />}
            onClick={onEnd}
          >
            {t('thread.below', { count: below })}
          </Button>
        ) : atEnd ? null : (
          <IconButton
            className={`${FLOATS} border border-control`}
            label={t('thread.toEnd')}
            icon={<ArrowDown size={20} aria-hidden="true" />}
            onClick={onEnd}
          />
        )}
      </div>
    </>
  );
}
