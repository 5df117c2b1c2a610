import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../main/engine/domain/draft.ts';
import { MAX_DRAFT_LENGTH, MAX_REPLY_LENGTH } from '../../../../preload/contract/domain.ts';
import { useShortcut } from '../../../app/shortcuts/index.ts';
import { useFormat } from '../../../i18n/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { scriptClass } from '../../../ui/script.ts';
import { useHandBackFocus } from '../../../ui/use-hand-back-focus.ts';
import { useOwnWords } from '../actions/use-card-actions.ts';
import { useCardContext } from './card-context.tsx';
import { DRAFT_TEXT } from './draft-text.tsx';

/** Another card, screen or window takes the field away without its losing the focus first. */
function useKeepOnLeaving(keep: () => void): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => () => latest.current(), []);
}

/** The draft's own place turned into a field: same font, same width, the caret at the end. */
export function DraftEditor({ draft }: { draft: Draft }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const { card, actions } = useCardContext();
  const approve = useShortcut('approve').twin;
  const field = useRef<HTMLTextAreaElement>(null);
  const text = useOwnWords(card)?.text ?? draft.text;
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
  }, []);
  useHandBackFocus(field);
  useKeepOnLeaving(actions.keepText);
  const over = text.length - MAX_REPLY_LENGTH;
  return (
    <div className="flex flex-col gap-3 pt-1">
      <textarea
        ref={field}
        dir="auto"
        aria-label={t('edit.label', { name: card.title })}
        aria-describedby="draft-editor-hint"
        maxLength={MAX_DRAFT_LENGTH}
        value={text}
        onChange={(event) => actions.setText(event.target.value)}
        onBlur={actions.keepText}
        className={classNames(
          DRAFT_TEXT,
          scriptClass(text),
          'field-sizing-content min-h-20 w-full resize-none rounded-control bg-surface text-ink outline-offset-4',
        )}
      />
      <p id="draft-editor-hint" className="text-sm text-muted">
        {over > 0 ? (
          <span className="font-medium text-danger">
            {t('edit.tooLong', { count: over, over: format.number(over) })}
          </span>
        ) : (
          t('edit.hint', { key: approve ?? '' })
        )}
      </p>
    </div>
  );
}
