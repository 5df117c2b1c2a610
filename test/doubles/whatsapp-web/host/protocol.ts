import { z } from 'zod';

/** What a test asks of the Electron process that it started, and what that answers. */
export const Request = z.object({
  ask: z.number().int(),
  method: z.string(),
  given: z.array(z.unknown()),
});
export type Request = z.infer<typeof Request>;

export const Told = z.union([
  z.object({ ready: z.literal(true) }),
  z.object({ answer: z.number().int(), value: z.unknown() }),
  z.object({ answer: z.number().int(), failure: z.string(), code: z.string().nullable() }),
  z.object({ event: z.string(), payload: z.unknown() }),
]);
export type Told = z.infer<typeof Told>;

/** What can be asked of a host, by name. */
export type HostMethods = Readonly<Record<string, (...given: never[]) => unknown>>;

/** Makes the methods of one host; `tell` reports events to the test. */
export type HostEntry = (
  tell: (event: string, payload: unknown) => void,
) => HostMethods | Promise<HostMethods>;
