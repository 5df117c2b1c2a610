import { Ban, CornerUpRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Message, Quotation, Reaction } from '../../../main/engine/domain/message.ts';

/** What a message answers: its first words, and whose they are. */
export function QuotationView({ quoted, sender }: { quoted: Quotation; sender: string | null }) {
  const { t } = useTranslation('thread');
  const whose = quoted.ours ? t('quote.ours') : sender;
  return (
    <blockquote className="rounded-control border-s-4 border-accent bg-sunken px-2 py-1 text-sm">
      {whose === null ? null : <p className="font-medium text-accent-text">{whose}</p>}
      <p dir="auto" className="line-clamp-2 wrap-anywhere text-muted">
        {quoted.preview === '' ? t('quote.noWords') : quoted.preview}
      </p>
    </blockquote>
  );
}

/** Above the words: who wrote in a group, unless they wrote just before, and that it was passed on. */
export function MessageHead({ message, grouped }: { message: Message; grouped: boolean }) {
  const { t } = useTranslation('thread');
  return (
    <>
      {grouped || message.senderName === undefined || message.senderName === '' ? null : (
        <p className="text-sm font-medium text-accent-text">
          <bdi>{message.senderName}</bdi>
        </p>
      )}
      {message.forwarded === true ? (
        <p className="flex items-center gap-1 text-xs text-muted">
          <CornerUpRight size={14} aria-hidden="true" className="rtl:-scale-x-100" />
          {t('forwarded')}
        </p>
      ) : null}
    </>
  );
}

export function RevokedMark() {
  const { t } = useTranslation('thread');
  return (
    <p className="flex items-center gap-2 text-sm text-muted">
      <Ban size={16} aria-hidden="true" className="shrink-0" />
      {t('revoked')}
    </p>
  );
}

/** Each sign once, with how many gave it. */
export function Reactions({ reactions }: { reactions: readonly Reaction[] }) {
  const { t } = useTranslation('thread');
  const counts = new Map<string, number>();
  for (const { emoji } of reactions) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  return (
    <ul aria-label={t('reactions')} className="flex flex-wrap gap-1">
      {[...counts].map(([emoji, count]) => (
        <li key={emoji} className="rounded-full border border-line bg-surface px-2 text-sm">
          {emoji}
          {count > 1 ? ` ${String(count)}` : ''}
        </li>
      ))}
    </ul>
  );
}
