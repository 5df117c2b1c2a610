import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';

export function OutdatedWording({
  tags,
  onRemove,
  onKeep,
}: {
  tags: readonly string[];
  onRemove: () => void;
  onKeep: () => void;
}) {
  const { t } = useTranslation('settings');
  const format = useFormat();
  return (
    <Banner
      inset
      live
      tone="warn"
      icon={TriangleAlert}
      actions={
        <>
          <Button onClick={onRemove}>{t('facts.outdatedRemove')}</Button>
          <Button tone="quiet" onClick={onKeep}>
            {t('facts.outdatedKeep')}
          </Button>
        </>
      }
    >
      {t('facts.outdated', { languages: format.list(tags.map((tag) => format.language(tag))) })}
    </Banner>
  );
}
