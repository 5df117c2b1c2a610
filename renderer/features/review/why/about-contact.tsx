import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import { useRoute } from '../../../bridge/index.ts';
import { useFormat } from '../../../i18n/index.ts';
import { WhySection } from './why-section.tsx';

/** The little that is known of who writes. */
export function AboutContact({
  conversationId,
  name,
}: {
  conversationId: ConversationId;
  name: string;
}) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { data } = useRoute('conversations.detail', { conversationId });
  if (data === undefined) return null;
  const language = data.contact?.language ?? null;
  const facts = [
    t('about.messages', { count: data.messageCount }),
    ...(language === null || language === 'und' ? [] : [format.language(language)]),
  ];
  return (
    <WhySection title={t('about.title', { name })}>
      <p>{facts.join(' · ')}</p>
      <p className="text-muted">
        {t('about.since', { date: format.date(data.conversation.createdAt) })}
      </p>
      {data.contact === null || data.contact.note === '' ? null : (
        <p dir="auto" className="wrap-anywhere">
          {data.contact.note}
        </p>
      )}
    </WhySection>
  );
}
