import { classNames } from './class-names.ts';

/** Keys as a hint for the eye; hidden from screen readers, which get `aria-keyshortcuts`. */
export function Kbd({ keys, inherit = false }: { keys: string; inherit?: boolean }) {
  return (
    <kbd
      aria-hidden="true"
      dir="ltr"
      className={classNames(
        'inline-flex min-w-5 items-center justify-center rounded-control border px-1 font-sans text-xs font-medium whitespace-nowrap',
        inherit ? 'border-current/45 text-current' : 'border-line bg-surface text-muted',
      )}
    >
      {keys}
    </kbd>
  );
}
