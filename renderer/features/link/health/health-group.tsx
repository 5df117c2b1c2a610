import { useId, type ReactNode } from 'react';

/** One question about the account, with its answer in a card. */
export function HealthGroup({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-2 font-semibold">
        {title}
      </h3>
      <div className="divide-y divide-line rounded-card border border-line bg-surface">
        {children}
      </div>
    </section>
  );
}
