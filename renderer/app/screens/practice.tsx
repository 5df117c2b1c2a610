import { useTranslation } from 'react-i18next';
import { PracticePanel } from '../../features/practice/index.ts';
import { Drawer } from '../../ui/drawer.tsx';

/** The pretend customers, beside whatever screen one is on. */
export function PracticeDrawer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell');
  const { t: command } = useTranslation('commands');
  return (
    <Drawer open={open} onOpenChange={onClose} title={command('practice')} closeLabel={t('close')}>
      <PracticePanel />
    </Drawer>
  );
}
