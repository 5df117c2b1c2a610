import { Ellipsis } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Opens what can be done to the message beside it. Seen where the pointer or the focus is. */
export function ActsButton({
  reachable,
  onOpen,
}: {
  /** In the tab order: only beside the message that has the thread's one stop. */
  reachable: boolean;
  /** `opener`: what had the focus. */
  onOpen: (anchor: HTMLElement, opener: HTMLElement) => void;
}) {
  const { t } = useTranslation('chats');
  return (
    <button
      type="button"
      tabIndex={reachable ? 0 : -1}
      data-acts
      aria-haspopup="menu"
      aria-label={t('act.open')}
      className="inline-flex size-8 shrink-0 items-center justify-center rounded-control text-muted opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100 pointer-coarse:opacity-100"
      onClick={({ currentTarget }) => {
        const { activeElement } = document;
        const article = currentTarget.closest('article');
        onOpen(currentTarget, activeElement === article && article ? article : currentTarget);
      }}
    >
      <Ellipsis size={20} aria-hidden="true" />
    </button>
  );
}
