import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../banner.tsx';
import { Button } from '../button.tsx';

export type UnconfirmedChoice = 'check' | 'arrived' | 'send-again';

/** The connection dropped while it left: the owner decides, nothing is repeated unasked. */
export function UnconfirmedSend({
  name,
  onChoice,
}: {
  name: string;
  /** Resolves when that is done, or was refused and said so. */
  onChoice: (choice: UnconfirmedChoice) => Promise<unknown>;
}) {
  const { t } = useTranslation('status');
  const [busy, setBusy] = useState(false);
  const choose = (choice: UnconfirmedChoice) => {
    setBusy(true);
    void onChoice(choice).finally(() => setBusy(false));
  };
  return (
    <Banner
      inset
      tone="warn"
      icon={CircleHelp}
      actions={
        <>
          <Button tone="primary" disabled={busy} onClick={() => choose('check')}>
            {t('unconfirmedSend.check')}
          </Button>
          <Button disabled={busy} onClick={() => choose('arrived')}>
            {t('unconfirmedSend.arrived')}
          </Button>
          <Button disabled={busy} onClick={() => choose('send-again')}>
            {t('unconfirmedSend.sendAgain')}
          </Button>
        </>
      }
    >
      {t('unconfirmedSend.text', { name })}
    </Banner>
  );
}
