function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/**
 * `target` with every method call seen first, also in the objects it holds: `call` gets the name, such as
 * `conversations.arrival`, and does the real thing when it likes, or never.
 */
export function watched<T extends object>(
  target: T,
  call: (name: string, real: () => unknown) => unknown,
  path = '',
): T {
  return new Proxy(target, {
    get(_, key): unknown {
      const value: unknown = Reflect.get(target, key, target);
      const name = `${path}${String(key)}`;
      if (typeof value === 'function') {
        return (...given: unknown[]): unknown =>
          call(name, (): unknown => Reflect.apply(value, target, given));
      }
      return isObject(value) ? watched(value, call, `${name}.`) : value;
    },
  });
}
