import { Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../../bridge/index.ts';
import { classNames } from '../../../../ui/class-names.ts';
import type { VoiceTrouble } from './voice-state.ts';

/** These ended a recording that is there all the same. */
const KEPT: readonly VoiceTrouble[] = ['unplugged', 'longest', 'unseen'];

/** Why there is no voice note, or why it is shorter than was meant; and where to switch a refused microphone on. */
export function VoiceTroubleLine({ trouble }: { trouble: VoiceTrouble | null }) {
  const { t } = useTranslation('chats');
  const info = useRoute('app.info', undefined);
  const kept = trouble !== null && KEPT.includes(trouble);
  const Icon = kept ? Info : TriangleAlert;
  return (
    <div
      role="alert"
      className={classNames('text-sm font-medium empty:hidden', kept ? 'text-ink' : 'text-danger')}
    >
      {trouble === null ? null : (
        <p className="flex items-start gap-2">
          <Icon size={16} aria-hidden="true" className="mt-px shrink-0" />
          <span>
            {trouble === 'refused'
              ? t(`voice.refusedOn.${info.data?.platform ?? 'linux'}`)
              : t(`voice.trouble.${trouble}`)}
          </span>
        </p>
      )}
    </div>
  );
}
