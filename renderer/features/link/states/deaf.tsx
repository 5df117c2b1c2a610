import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../act-button.tsx';
import { LinkFrame } from '../link-frame.tsx';

export function Deaf() {
  const { t } = useTranslation('link');
  const { t: status } = useTranslation('status');
  return (
    <LinkFrame
      icon={TriangleAlert}
      tone="danger"
      title={status('channel.deaf')}
      actions={
        <ActButton act="link.start" input={{}} tone="primary">
          {t('deaf.reconnect')}
        </ActButton>
      }
    >
      <p>{t('deaf.what')}</p>
    </LinkFrame>
  );
}
