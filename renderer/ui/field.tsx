import { Field as Base } from '@base-ui/react/field';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A control with its name, what it is for, and what is wrong with it, tied together for screen readers. */
export function Field({
  label,
  description,
  error,
  inline = false,
  children,
}: {
  label: ReactNode;
  description?: ReactNode;
  error?: string | null;
  /** The control stands at the inline end of the label. */
  inline?: boolean;
  children: ReactNode;
}) {
  const wrong = error !== undefined && error !== null;
  return (
    <Base.Root
      invalid={wrong}
      className={classNames(
        'flex gap-x-4 gap-y-1.5',
        inline ? 'flex-row flex-wrap items-center justify-between' : 'flex-col items-start',
      )}
    >
      <div className={classNames('flex min-w-0 flex-col', inline && 'max-w-120 flex-1 basis-60')}>
        <Base.Label className="font-medium">{label}</Base.Label>
        {description === undefined ? null : (
          <Base.Description className="text-sm text-muted">{description}</Base.Description>
        )}
      </div>
      {children}
      {wrong ? (
        <Base.Error match className="w-full text-sm font-medium text-danger">
          {error}
        </Base.Error>
      ) : null}
    </Base.Root>
  );
}

const CONTROL =
  'w-full rounded-control border border-control bg-surface px-3 text-ink data-invalid:border-danger disabled:border-line disabled:text-muted';

/** An empty field runs with the desk, so that its hint and its caret stand where the owner begins to read. */
function runningWay(dir: string | undefined, value: unknown): string | undefined {
  return dir === 'auto' && value === '' ? undefined : dir;
}

export function TextInput({
  className,
  dir,
  ...rest
}: Omit<ComponentProps<typeof Base.Control>, 'className'> & { className?: string }) {
  return (
    <Base.Control
      {...rest}
      dir={runningWay(dir, rest.value)}
      className={classNames(CONTROL, 'min-h-8', className)}
    />
  );
}

export function TextArea({
  className,
  dir,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'className'> & { className?: string }) {
  return (
    <Base.Control
      render={
        <textarea
          {...rest}
          dir={runningWay(dir, rest.value)}
          className={classNames(
            CONTROL,
            'field-sizing-content resize-none py-2',
            className ?? 'min-h-20',
          )}
        />
      }
    />
  );
}
