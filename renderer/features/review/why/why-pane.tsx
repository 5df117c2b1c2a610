import { useTranslation } from 'react-i18next';
import type { TurnId } from '../../../../main/engine/domain/ids.ts';
import { useCard } from '../card/use-card.ts';
import { AboutContact } from './about-contact.tsx';
import { WhyAnswer } from './why-answer.tsx';

/** "Why this answer" and about whom, for the card that is open. */
export function WhyContent({ turnId }: { turnId: TurnId | null }) {
  const { t } = useTranslation('review');
  const { data: card } = useCard(turnId);
  if (card === undefined) return <p className="p-4 text-muted">{t('why.nothing')}</p>;
  return (
    <>
      {card.draft === null ? (
        <p className="p-4 text-muted">{t('why.nothing')}</p>
      ) : (
        <WhyAnswer draft={card.draft} />
      )}
      <AboutContact conversationId={card.conversation.id} name={card.title} />
    </>
  );
}
