import { TriangleAlert } from 'lucide-react';
import type { ErrorShape } from '../../main/engine/domain/errors.ts';
import { useErrorText } from '../i18n/index.ts';

/** What went wrong and what to do, beside what it is about; nothing where all is well. Read out when it appears. */
export function ErrorLine({
  error,
  text,
}: {
  error: Pick<ErrorShape, 'code' | 'details'> | null;
  /** In place of the words of the catalogue, where the place calls for its own. */
  text?: string;
}) {
  const errorText = useErrorText();
  return (
    <div role="alert" className="text-sm font-medium text-danger empty:hidden">
      {error === null ? null : (
        <p className="flex items-start gap-2">
          <TriangleAlert size={16} aria-hidden="true" className="mt-px" />
          <span>{text ?? errorText(error)}</span>
        </p>
      )}
    </div>
  );
}
