import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { useCardContext } from './card-context.tsx';

/** The connection dropped while it left: the owner decides, nothing is repeated unasked. */
export function Unconfirmed() {
  const { t } = useTranslation('review');
  const { card, actions } = useCardContext();
  const [busy, setBusy] = useState(false);
  const resolve = (choice: 'check' | 'arrived' | 'send-again') => {
    setBusy(true);
    void actions.resolve(choice).finally(() => setBusy(false));
  };
  return (
    <Banner
      inset
      tone="warn"
      icon={CircleHelp}
      actions={
        <>
          <Button tone="primary" disabled={busy} onClick={() => resolve('check')}>
            {t('unconfirmed.check')}
          </Button>
          <Button disabled={busy} onClick={() => resolve('arrived')}>
            {t('unconfirmed.arrived')}
          </Button>
          <Button disabled={busy} onClick={() => resolve('send-again')}>
            {t('unconfirmed.sendAgain')}
          </Button>
        </>
      }
    >
      {t('unconfirmed.text', { name: card.title })}
    </Banner>
  );
}
