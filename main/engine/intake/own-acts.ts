import type { Amendment } from '../domain/amendment.ts';

function keyOf(amendment: Amendment): string {
  const { channelId, channelMessageId, type } = amendment;
  const what = type === 'edited' ? amendment.text : '';
  return JSON.stringify([channelId, channelMessageId, type, what]);
}

/** What the owner is doing to messages at the desk: told back by the channel it is not taken for the phone's. */
export class OwnActs {
  readonly #underWay = new Map<string, number>();

  has(amendment: Amendment): boolean {
    return this.#underWay.has(keyOf(amendment));
  }

  /** Knows `amendment` for its own while `act` goes on. */
  async during<T>(amendment: Amendment, act: () => Promise<T>): Promise<T> {
    const key = keyOf(amendment);
    this.#underWay.set(key, (this.#underWay.get(key) ?? 0) + 1);
    try {
      return await act();
    } finally {
      const left = (this.#underWay.get(key) ?? 1) - 1;
      if (left === 0) this.#underWay.delete(key);
      else this.#underWay.set(key, left);
    }
  }
}
