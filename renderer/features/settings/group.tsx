import { useId, type ReactNode } from 'react';

/** Settings that belong together, in one card. */
export function Group({
  title,
  description,
  children,
}: {
  title?: string;
  description?: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section {...(title === undefined ? {} : { 'aria-labelledby': id })}>
      {title === undefined ? null : (
        <h3 id={id} className="mb-2 font-semibold">
          {title}
        </h3>
      )}
      {description === undefined ? null : <p className="mb-2 text-muted">{description}</p>}
      <div className="divide-y divide-line rounded-card border border-line bg-surface">
        {children}
      </div>
    </section>
  );
}
