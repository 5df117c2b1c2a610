import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../act-button.tsx';
import { LinkFrame } from '../link-frame.tsx';

export function Starting() {
  const { t } = useTranslation('link');
  const { t: status } = useTranslation('status');
  return (
    <LinkFrame
      icon={Hourglass}
      tone="muted"
      title={status('channel.starting')}
      actions={
        <ActButton act="link.cancel" input={undefined}>
          {t('cancel')}
        </ActButton>
      }
    >
      <p>{t('starting.what')}</p>
    </LinkFrame>
  );
}
