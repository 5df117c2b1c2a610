/** One step of a turn's way. It goes on by calling `next`, or ends the way by not calling it. */
export type Middleware<C> = (context: C, next: () => Promise<void>) => Promise<void>;

/**
 * Steps as one step, in the order given.
 * @throws Error where a step calls `next` twice: that would answer a customer twice
 */
export function compose<C>(steps: readonly Middleware<C>[]): Middleware<C> {
  return async (context, next) => {
    const runFrom = async (index: number): Promise<void> => {
      const step = steps[index];
      if (step === undefined) return next();
      let called = false;
      await step(context, () => {
        if (called) return Promise.reject(new Error(`Step ${index} called next twice.`));
        called = true;
        return runFrom(index + 1);
      });
    };
    await runFrom(0);
  };
}
