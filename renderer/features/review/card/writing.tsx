import { LoaderCircle, ShieldCheck, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { Pill } from '../../../ui/pill.tsx';
import { scriptClass } from '../../../ui/script.ts';
import { useCardContext } from './card-context.tsx';
import { DRAFT_TEXT } from './draft-text.tsx';

/** The draft as it comes in. Approve waits until it is whole and checked. */
export function Writing() {
  const { t } = useTranslation('review');
  const { card, actions } = useCardContext();
  const streaming = card.streaming ?? { text: '', checking: false };
  return (
    <div aria-busy="true" className="flex flex-col gap-3">
      <p dir="auto" className={classNames(DRAFT_TEXT, 'min-h-10', scriptClass(streaming.text))}>
        {streaming.text}
        {streaming.checking ? null : (
          <span
            aria-hidden="true"
            className="ms-0.5 inline-block h-4 w-0.5 animate-caret bg-accent align-text-bottom"
          />
        )}
      </p>
      <div className="flex items-center justify-between gap-2">
        <Pill plain icon={streaming.checking ? ShieldCheck : LoaderCircle}>
          {t(streaming.checking ? 'writing.checking' : 'writing.now')}
        </Pill>
        <Button
          icon={<Square size={16} aria-hidden="true" />}
          keys="Esc"
          aria-keyshortcuts="Escape"
          onClick={actions.stopWriting}
        >
          {t('writing.stop')}
        </Button>
      </div>
    </div>
  );
}
