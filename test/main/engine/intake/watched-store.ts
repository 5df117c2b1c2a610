import type { Store } from '../../../../main/engine/ports/store.ts';

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** The store, with `before` told of every call (`conversations.arrival`, `commit`); it may answer in its place. */
export function watchedStore(store: Store, before: (call: string) => Promise<never> | null): Store {
  function watched<T extends object>(target: T, path: string): T {
    return new Proxy(target, {
      get(_, key): unknown {
        const value: unknown = Reflect.get(target, key);
        const name = `${path}${String(key)}`;
        if (typeof value !== 'function') {
          return isObject(value) ? watched(value, `${name}.`) : value;
        }
        return (...given: unknown[]): unknown => {
          return before(name) ?? Reflect.apply(value, target, given);
        };
      },
    });
  }

  return watched(store, '');
}
