import { useTranslation } from 'react-i18next';
import { useRoute } from '../../bridge/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { COMMAND_IDS, REGISTRY, useShortcutKeys, type CommandId } from '../shortcuts/index.ts';

const GROUPS = ['draft', 'queue', 'move', 'go'] as const;

function Line({ id }: { id: CommandId }) {
  const { t } = useTranslation('shell');
  const { t: command } = useTranslation('commands');
  const keys = useShortcutKeys(id);
  if (keys.length === 0) return null;
  return (
    <li className="flex min-h-8 items-center justify-between gap-4">
      <span>{command(id)}</span>
      <span className="flex items-center gap-1">
        {keys.map((each, index) => (
          <span key={each} className="flex items-center gap-1">
            {index === 0 ? null : <span className="text-sm text-muted">{t('sheet.or')}</span>}
            <kbd className="sr-only">{each}</kbd>
            <Kbd keys={each} />
          </span>
        ))}
      </span>
    </li>
  );
}

/** Every shortcut, from the same table that the keys are read from. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell');
  const { data: settings } = useRoute('settings.get', undefined);
  return (
    <Dialog wide open={open} onOpenChange={onClose} title={t('sheet.title')}>
      {/* Inside what scrolls, so that keys can scroll it. */}
      <div className="mb-4 flex items-start justify-between gap-4">
        <p className="text-muted">
          {settings?.letterKeys === false ? t('sheet.lettersOff') : t('sheet.intro')}
        </p>
        <Button keys="Esc" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
      <div className="grid gap-x-8 gap-y-4 two:grid-cols-2">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3 className="mb-1 border-b border-line pb-1 text-sm font-semibold text-muted">
              {t(`sheet.groups.${group}`)}
            </h3>
            <ul>
              {COMMAND_IDS.filter((id) => REGISTRY[id].group === group).map((id) => (
                <Line key={id} id={id} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
