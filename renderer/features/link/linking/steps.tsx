import { useFormat } from '../../../i18n/index.ts';

/** What to do on the phone, one after the other. */
export function Steps({ steps }: { steps: readonly string[] }) {
  const format = useFormat();
  return (
    <ol className="flex flex-col gap-3">
      {steps.map((step, index) => (
        <li key={step} className="flex gap-2">
          <span
            aria-hidden="true"
            className="flex size-6 shrink-0 items-center justify-center rounded-full bg-accent-soft text-sm font-semibold text-accent-text"
          >
            {format.number(index + 1)}
          </span>
          <span className="pt-0.5">{step}</span>
        </li>
      ))}
    </ol>
  );
}
