import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MAX_MEDIA_BYTES } from '../../../../preload/contract/domain.ts';
import { useFormat } from '../../../i18n/index.ts';
import { ErrorLine } from '../../../ui/error-line.tsx';
import type { FileTrouble } from './composed.ts';

/** In whole megabytes, so that the words promise no more than is taken. */
const SAID_LIMIT = Math.floor(MAX_MEDIA_BYTES / 1_000_000) * 1_000_000;

/** Why a file does not stand beside the words. */
export function FileTroubleLine({ trouble }: { trouble: FileTrouble | null }) {
  const { t } = useTranslation('chats');
  const format = useFormat();
  if (trouble !== null && typeof trouble !== 'string') return <ErrorLine error={trouble} />;
  return (
    <div role="alert" className="text-sm font-medium text-danger empty:hidden">
      {trouble === null ? null : (
        <p className="flex items-start gap-2">
          <TriangleAlert size={16} aria-hidden="true" className="mt-px" />
          <span>{t(`attach.refused.${trouble}`, { size: format.bytes(SAID_LIMIT) })}</span>
        </p>
      )}
    </div>
  );
}
