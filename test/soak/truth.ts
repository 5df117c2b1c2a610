/** Somebody who writes, under all addresses that they ever had. */
export interface Person {
  name: string;
  addresses: string[];
}

/** A message that the servers told of, as it was written. */
export interface Told {
  mark: string;
  /** Whose chat it belongs to: a person's name, or a group's address. */
  place: string;
}

/** What the servers got from the app, once for each message of its own name. */
export interface Got {
  id: string;
  to: string;
  text: string;
}

/** What the app has in its vault. */
export interface Kept {
  address: string;
  messages: readonly {
    direction: 'in' | 'out';
    text: string;
    /** Of ours: whether it is said to have left. */
    left: boolean;
  }[];
}

/** What really happened: kept outside of the app, whatever happens to that. */
export interface Truth {
  persons: readonly Person[];
  told: readonly Told[];
  got: readonly Got[];
}
