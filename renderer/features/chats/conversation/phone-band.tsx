import { Smartphone, Undo2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../../main/engine/domain/conversation.ts';
import { CommandButton } from '../../../app/shortcuts/index.ts';
import { useAction } from '../../../bridge/index.ts';
import { useFormat } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/banner.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { useNow } from '../../../ui/now.ts';

/** Why Frontdesk is quiet in a chat that nobody took over here: the owner answered on the phone. */
export function PhoneBand({
  conversation: { id, title, handOver },
}: {
  conversation: Conversation;
}) {
  const { t } = useTranslation('chats');
  const giveBack = useAction('review.giveBack');
  if (handOver?.by !== 'phone') return null;
  const name = title || t('noName');
  return (
    <Banner
      tone="accent"
      icon={Smartphone}
      actions={
        <CommandButton
          command="take-over"
          disabled={giveBack.isPending}
          icon={<Undo2 size={16} className="mirrors" aria-hidden="true" />}
          onClick={() => giveBack.mutate({ conversationId: id })}
        >
          {t('phone.giveBack')}
        </CommandButton>
      }
    >
      {handOver.until === null ? (
        <p>{t('phone.quiet', { name })}</p>
      ) : (
        <QuietUntil name={name} until={handOver.until} />
      )}
      <ErrorLine error={giveBack.error} />
    </Banner>
  );
}

function QuietUntil({ name, until }: { name: string; until: number }) {
  const { t } = useTranslation('chats');
  const format = useFormat();
  const now = useNow(1000);
  const left = format.duration(Math.max(0, until - now));
  const time = format.time(until);
  return (
    <p>
      {t('phone.quietUntil', { name, time })}{' '}
      <span className="text-sm">{t('phone.left', { left })}</span>
    </p>
  );
}
