import { Check, Hand } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../app/shortcuts/index.ts';
import { useDeskEvent } from '../../bridge/index.ts';
import { Banner } from '../../ui/banner.tsx';

/** One line that says what to try, then what happened. It never covers the desk. */
export function PractiseHint() {
  const { t } = useTranslation('firstRun');
  const [approved, setApproved] = useState(false);
  const approve = useShortcut('approve');
  const undo = useShortcut('undo');
  useDeskEvent('engine.event', (event) => {
    if (event.type === 'turn-changed' && event.state === 'approved') setApproved(true);
  });
  return (
    <Banner live tone={approved ? 'ok' : 'accent'} icon={approved ? Check : Hand}>
      <p className="font-medium">
        {approved
          ? t('practise.approved', { key: undo.keys ?? '' })
          : t('practise.hint', { key: approve.keys ?? '' })}
      </p>
    </Banner>
  );
}
