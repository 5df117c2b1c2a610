import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useErrorText } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { useCardContext } from './card-context.tsx';

const UNNAMED = { code: 'internal' } as const;

/** What did not work, and the way on. The customer's words are safe. */
export function Failed() {
  const { t } = useTranslation('review');
  const { card, actions } = useCardContext();
  const errorText = useErrorText();
  return (
    <Banner
      inset
      tone="danger"
      icon={CircleAlert}
      actions={
        <Button tone="primary" onClick={actions.retry}>
          {t('failed.retry')}
        </Button>
      }
    >
      {errorText(card.turn.error ?? UNNAMED, { name: card.title })}
    </Banner>
  );
}
