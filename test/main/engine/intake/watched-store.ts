import type { Store } from '../../../../main/engine/ports/store.ts';

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The store with every call written down as `conversations.arrival` or `commit`; `before` may refuse a call. */
export function watchedStore(
  store: Store,
  before: (call: string) => void = () => undefined,
): { store: Store; calls: string[] } {
  const calls: string[] = [];

  function watched<T extends object>(target: T, path: string): T {
    return new Proxy(target, {
      get(_, key): unknown {
        const value: unknown = Reflect.get(target, key);
        const name = `${path}${String(key)}`;
        if (typeof value !== 'function') {
          return isObject(value) ? watched(value, `${name}.`) : value;
        }
        return (...given: unknown[]): unknown => {
          calls.push(name);
          try {
            before(name);
          } catch (cause) {
            return Promise.reject(cause as Error);
          }
          return Reflect.apply(value, target, given);
        };
      },
    });
  }

  return { store: watched(store, ''), calls };
}
