import { Unplug } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../bridge/index.ts';
import { ActButton } from '../act-button.tsx';
import { LinkFrame } from '../link-frame.tsx';

export function LoggedOut({ here }: { here: boolean }) {
  const { t } = useTranslation('link');
  const { t: status } = useTranslation('status');
  const desk = useRoute('app.status', undefined);
  const count = desk.data?.waiting ?? 0;
  return (
    <LinkFrame
      icon={Unplug}
      tone="danger"
      title={status('channel.logged-out')}
      actions={
        <ActButton act="link.relink" input={undefined} tone="primary">
          {t('loggedOut.again')}
        </ActButton>
      }
    >
      <p>{here ? t('loggedOut.here', { count }) : t('loggedOut.onPhone', { count })}</p>
    </LinkFrame>
  );
}
