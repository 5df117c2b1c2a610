import { useFormat } from '../../i18n/index.ts';
import { useNow } from '../now.ts';

export function DayMark({ at }: { at: number }) {
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <p className="my-3 flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      <span className="inline-block first-letter:uppercase">{format.day(at, now)}</span>
    </p>
  );
}
