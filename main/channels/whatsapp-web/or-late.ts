import type { Clock } from '../../engine/ports/clock.ts';

export const LATE = Symbol('late');

/** What `work` comes to, or `LATE` after `ms`: a page that hangs answers never. The work itself goes on unheard. */
export function orLate<Result>(
  clock: Clock,
  ms: number,
  work: Promise<Result>,
): Promise<Result | typeof LATE> {
  return new Promise((resolve, reject) => {
    const callOff = clock.schedule(clock.now() + ms, () => resolve(LATE));
    work.then(
      (result) => {
        callOff();
        resolve(result);
      },
      (cause: unknown) => {
        callOff();
        reject(cause instanceof Error ? cause : new Error(String(cause)));
      },
    );
  });
}
