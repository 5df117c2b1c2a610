import { z } from 'zod';
import { providerFault } from './fault.ts';

const Typed = z.object({ type: z.string() });

interface EventSchema<Event> extends z.ZodType<Event> {
  readonly options: readonly { shape: { type: { value: string } } }[];
}

/**
 * Reads one event of a vendor's stream: null for those that say nothing to us.
 * @throws FrontdeskError `provider.bad-output` for a known one in an unknown shape
 */
export function eventReader<Event>(schema: EventSchema<Event>): (raw: unknown) => Event | null {
  const known: ReadonlySet<string> = new Set(schema.options.map(({ shape }) => shape.type.value));
  return (raw) => {
    const typed = Typed.safeParse(raw);
    if (!typed.success) throw providerFault('provider.bad-output');
    if (!known.has(typed.data.type)) return null;
    const event = schema.safeParse(raw);
    if (!event.success) throw providerFault('provider.bad-output');
    return event.data;
  };
}
