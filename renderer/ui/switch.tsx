import { Switch as Base } from '@base-ui/react/switch';
import { onOffRoot, type OnOffProps } from './on-off.ts';

/** On or off, at once. */
export function Switch(props: OnOffProps) {
  return (
    <Base.Root
      {...onOffRoot(props)}
      className="inline-flex h-6 w-11 shrink-0 items-center rounded-full border border-control bg-sunken p-0.5 transition-colors duration-120 ease-desk data-checked:justify-end data-checked:border-accent data-checked:bg-accent data-disabled:opacity-60"
    >
      <Base.Thumb className="size-4.5 rounded-full bg-control data-checked:bg-on-accent forced-colors:bg-[ButtonText]" />
    </Base.Root>
  );
}
