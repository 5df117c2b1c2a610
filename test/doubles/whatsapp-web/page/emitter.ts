type Listener = (...given: unknown[]) => void;

/** What WhatsApp's page is built of: things that tell when they change. */
export class Emitter {
  readonly #listeners = new Map<string, Listener[]>();

  /** `names`: one or more, with spaces between. */
  on(names: string, listener: Listener): this {
    for (const name of names.split(/\s+/)) {
      this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    }
    return this;
  }

  off(name: string, listener: Listener): this {
    const left = (this.#listeners.get(name) ?? []).filter((one) => one !== listener);
    this.#listeners.set(name, left);
    return this;
  }

  once(name: string, listener: Listener): this {
    const first: Listener = (...given) => {
      this.off(name, first);
      listener(...given);
    };
    return this.on(name, first);
  }

  /** A listener that throws stops no other. */
  trigger(name: string, ...given: unknown[]): void {
    for (const listener of this.#listeners.get(name) ?? []) {
      try {
        listener(...given);
      } catch (cause) {
        reportError(cause);
      }
    }
  }
}

export type Attributes = Record<string, unknown>;

/** Attributes that tell when they are set, themselves and through the collection that they are in. */
export class Model extends Emitter {
  declare collection: Collection<Model> | undefined;

  constructor(attributes: Attributes) {
    super();
    Object.defineProperty(this, 'collection', {
      value: undefined,
      writable: true,
      enumerable: false,
    });
    Object.assign(this, attributes);
  }

  get(name: string): unknown {
    return Reflect.get(this, name);
  }

  set(attributes: Attributes): this {
    const changed = Object.entries(attributes).filter(([name, value]) => this.get(name) !== value);
    const before = changed.map(([name]) => this.get(name));
    Object.assign(this, Object.fromEntries(changed));
    for (const [at, [name, value]] of changed.entries()) {
      this.#tell(`change:${name}`, value, before[at]);
    }
    if (changed.length > 0) this.#tell('change');
    return this;
  }

  serialize(): Attributes {
    return Object.fromEntries(
      Object.entries(this).filter(([, value]) => typeof value !== 'function'),
    );
  }

  #tell(name: string, ...given: unknown[]): void {
    this.trigger(name, this, ...given);
    this.collection?.trigger(name, this, ...given);
  }
}

interface Identified {
  id: string | { _serialized: string };
}

export function serialized(id: unknown): string {
  if (typeof id === 'string') return id;
  if (typeof id === 'object' && id !== null && '_serialized' in id) return String(id._serialized);
  return '';
}

export class Collection<Item extends Model> extends Emitter {
  readonly #items = new Map<string, Item>();

  get(id: unknown): Item | undefined {
    return this.#items.get(serialized(id));
  }

  add(item: Item & Identified): Item {
    item.collection ??= this as unknown as Collection<Model>;
    this.#items.set(serialized(item.id), item);
    this.trigger('add', item);
    return item;
  }

  remove(item: Item & Identified): void {
    this.#items.delete(serialized(item.id));
    this.trigger('remove', item);
  }

  find(id: unknown): Promise<Item | undefined> {
    return Promise.resolve(this.get(id));
  }

  getModelsArray(): Item[] {
    return [...this.#items.values()];
  }
}
