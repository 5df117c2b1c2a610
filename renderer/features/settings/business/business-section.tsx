import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../bridge/index.ts';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Group } from '../group.tsx';
import { FactList } from './fact-list.tsx';
import { HoursEditor } from './hours-editor.tsx';
import { Languages } from './languages.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { SampleShop } from './sample-shop.tsx';

export function BusinessSection() {
  const { t } = useTranslation('settings');
  const known = useRoute('business.get', undefined);
  if (known.isPending) return <SkeletonRows rows={6} label={t('loading')} />;
  if (known.data === undefined) return <ErrorLine error={known.error} />;
  const { business, facts } = known.data;
  return (
    <>
      <Group title={t('business.shop')} description={t('business.intro')}>
        <ProfileFields business={business} names={['name', 'about', 'signature']} />
        <Languages business={business} />
        <ProfileFields business={business} names={['timeZone', 'currency']} />
      </Group>
      <Group title={t('business.hours.title')} description={t('business.hours.hint')}>
        <HoursEditor business={business} />
      </Group>
      <FactList facts={facts} />
      <Group title={t('business.sample.title')}>
        <SampleShop facts={facts.length} />
      </Group>
    </>
  );
}
