import { Save } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MediaId } from '../../../main/engine/domain/ids.ts';
import { useAction } from '../../bridge/index.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorLine } from '../../ui/error-line.tsx';

/** Puts a copy of the file where the owner wants it. Nothing a customer sent is ever opened from here. */
export function SaveCopy({ mediaId, name }: { mediaId: MediaId; name: string }) {
  const { t } = useTranslation('thread');
  const announce = useAnnounce();
  const save = useAction('media.save');
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <Button
        tone="quiet"
        icon={<Save size={16} aria-hidden="true" />}
        disabled={save.isPending}
        onClick={() =>
          save.mutate(
            { mediaId },
            {
              onSuccess: ({ saved }) => {
                if (saved) announce(t('media.saved'));
              },
            },
          )
        }
      >
        {t('media.save')} <span className="sr-only">{name}</span>
      </Button>
      {save.data?.saved === true ? (
        <span aria-hidden="true" className="text-sm font-medium text-ok">
          {t('media.saved')}
        </span>
      ) : null}
      <ErrorLine error={save.error} />
    </div>
  );
}
