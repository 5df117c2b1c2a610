import type { ReactNode } from 'react';
import { useErrorText } from '../../i18n/index.ts';
import { Field } from '../../ui/field.tsx';
import { SavedMark } from './saved-mark.tsx';
import type { SaveOutcome } from './use-saver.ts';

/** One setting: its name, what it does, its control, and how the last change went. */
export function Setting({
  label,
  description,
  outcome,
  stacked = false,
  children,
}: {
  label: string;
  description?: ReactNode;
  outcome: SaveOutcome;
  /** The control stands below: for wide ones. */
  stacked?: boolean;
  children: ReactNode;
}) {
  const errorText = useErrorText();
  return (
    <div className="px-4 py-3">
      <Field
        inline={!stacked}
        label={label}
        error={outcome.error === null ? null : errorText(outcome.error)}
        {...(description === undefined ? {} : { description })}
      >
        <div className="flex max-w-full flex-wrap items-center gap-3">
          <SavedMark savedAt={outcome.savedAt} />
          {children}
        </div>
      </Field>
    </div>
  );
}
