import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../bridge/index.ts';
import { Group } from '../group.tsx';

export function AboutSection() {
  const { t } = useTranslation('settings');
  const info = useRoute('app.info', undefined);
  const rows = [
    { name: 'version', value: <bdi dir="ltr">{info.data?.version ?? ''}</bdi> },
    { name: 'data', value: t('about.dataWhere') },
    { name: 'keys', value: t('about.keysWhere') },
    { name: 'licence', value: t('about.licenceWords') },
  ] as const;
  return (
    <Group>
      {rows.map((row) => (
        <dl key={row.name} className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-3">
          <dt className="w-44 shrink-0 font-medium">{t(`about.${row.name}`)}</dt>
          <dd className="min-w-[min(12rem,100%)] flex-1 text-muted">{row.value}</dd>
        </dl>
      ))}
    </Group>
  );
}
