import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../bridge/index.ts';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { SkeletonRows } from '../../../ui/skeleton.tsx';
import { Group } from '../group.tsx';
import { FactList } from './fact-list.tsx';
import { HoursEditor } from './hours-editor.tsx';
import { ProfileFields } from './profile-fields.tsx';
import { SampleShop } from './sample-shop.tsx';

/** The little that makes drafts useful at once: step 2 of the first run. The rest stands in the settings. */
export function BusinessBasics() {
  const { t } = useTranslation('settings');
  const known = useRoute('business.get', undefined);
  if (known.isPending) return <SkeletonRows rows={6} label={t('loading')} />;
  if (known.data === undefined) return <ErrorLine error={known.error} />;
  const { business, facts } = known.data;
  return (
    <>
      <Group>
        <SampleShop facts={facts.length} />
      </Group>
      <Group>
        <ProfileFields business={business} names={['name']} />
      </Group>
      <Group title={t('business.hours.title')} description={t('business.hours.hint')}>
        <HoursEditor business={business} />
      </Group>
      <FactList facts={facts} />
    </>
  );
}
