import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';
import { onOffRoot, type OnOffProps } from './on-off.ts';

/** Yes or no, as a part of something that is confirmed later. */
export function Checkbox(props: OnOffProps) {
  return (
    <Base.Root
      {...onOffRoot(props)}
      className="inline-flex size-5 shrink-0 items-center justify-center rounded-control border border-control bg-surface data-checked:border-accent data-checked:bg-accent data-checked:text-on-accent data-disabled:opacity-60"
    >
      <Base.Indicator>
        <Check size={16} aria-hidden="true" />
      </Base.Indicator>
    </Base.Root>
  );
}
