import { AppWindow } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import { ActButton } from './act-button.tsx';

/** The owner must not forget that WhatsApp's own window stands open somewhere. */
export function WindowShown() {
  const { t } = useTranslation('link');
  return (
    <Banner
      inset
      live
      tone="accent"
      icon={AppWindow}
      actions={
        <ActButton act="link.hideWindow" input={undefined}>
          {t('window.hide')}
        </ActButton>
      }
    >
      {t('window.shown')}
    </Banner>
  );
}
