import { z } from 'zod';
import { ErrorShape } from '../../engine/domain/errors.ts';
import type { Store } from '../../engine/ports/store.ts';
import type { Method } from './requests.ts';

type Answer<F extends (...args: never[]) => Promise<unknown>> = Awaited<ReturnType<F>>;

/** What each method gives back, as the port says it. */
type OfStore<M extends Method> = M extends `${infer Part}.${infer Name}`
  ? Part extends keyof Store
    ? Name extends keyof Store[Part]
      ? Store[Part][Name] extends (...args: never[]) => Promise<unknown>
        ? Answer<Store[Part][Name]>
        : never
      : never
    : never
  : void;

export type Output<M extends Method> = OfStore<M>;

/**
 * The envelope of a reply. The value inside was parsed with the domain's schemas where it came from the disk,
 * in the vault process, which is our own code: it is not parsed a second time in the app's main process.
 */
export const ReplyEnvelope = z.discriminatedUnion('ok', [
  z.object({ id: z.number().int().nonnegative(), ok: z.literal(true), value: z.unknown() }),
  z.object({ id: z.number().int().nonnegative(), ok: z.literal(false), error: ErrorShape }),
]);
export type ReplyEnvelope = z.infer<typeof ReplyEnvelope>;
