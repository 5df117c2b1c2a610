import { FrontdeskError } from '../domain/errors.ts';

/** A bounded number of places; whoever asks first is served first. */
export interface Slots {
  /** @throws FrontdeskError `cancelled` where `signal` aborts before there is a place; else what `work` throws */
  run<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

export function createSlots(places: number): Slots {
  let taken = 0;
  const line: (() => void)[] = [];

  async function enter(signal: AbortSignal): Promise<void> {
    if (signal.aborted) throw calledOff();
    if (taken < places) {
      taken += 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const leave = (): void => {
        line.splice(line.indexOf(admit), 1);
        reject(calledOff());
      };
      const admit = (): void => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      signal.addEventListener('abort', leave, { once: true });
      line.push(admit);
    });
  }

  /** A place is handed on, not given back, so that nobody slips in between. */
  function exit(): void {
    const next = line.shift();
    if (next === undefined) taken -= 1;
    else next();
  }

  return {
    async run(signal, work) {
      await enter(signal);
      try {
        return await work();
      } finally {
        exit();
      }
    },
  };
}

function calledOff(): FrontdeskError {
  return new FrontdeskError('cancelled', 'The draft was called off.');
}
