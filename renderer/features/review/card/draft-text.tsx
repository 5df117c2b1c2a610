import type { DraftFlag } from '../../../../main/engine/domain/draft.ts';
import { classNames } from '../../../ui/class-names.ts';
import { scriptClass } from '../../../ui/script.ts';
import { markFlags } from './marked-text.ts';

export const DRAFT_TEXT = 'text-message wrap-anywhere whitespace-pre-wrap';

/** The draft as it would leave, with the words that need a look marked. */
export function DraftText({ text, flags }: { text: string; flags: readonly DraftFlag[] }) {
  return (
    <p dir="auto" className={classNames(DRAFT_TEXT, scriptClass(text))}>
      {markFlags(text, flags).map((part, index) =>
        part.flagged ? (
          <mark
            key={index}
            className="rounded-control bg-warn-soft px-0.5 text-warn underline decoration-2 underline-offset-3"
          >
            {part.text}
          </mark>
        ) : (
          part.text
        ),
      )}
    </p>
  );
}
