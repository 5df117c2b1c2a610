import type { CommandId } from './command-id.ts';

/** What runs when a command is given now. */
export interface LiveCommand {
  run: () => void;
  /** False: it stays known (for the palette) but does nothing. */
  enabled: boolean;
}

/** Which commands can be carried out at this moment. The screen that came last wins. */
export class CommandBoard {
  readonly #offers = new Map<CommandId, { owner: symbol; command: LiveCommand }[]>();
  readonly #listeners = new Set<() => void>();
  #version = 0;

  offer(owner: symbol, id: CommandId, command: LiveCommand): void {
    const stack = this.#offers.get(id) ?? [];
    const mine = stack.findIndex((each) => each.owner === owner);
    const entry = { owner, command };
    this.#offers.set(
      id,
      mine === -1 ? [...stack, entry] : stack.map((each, index) => (index === mine ? entry : each)),
    );
    this.#changed();
  }

  withdraw(owner: symbol): void {
    for (const [id, stack] of this.#offers) {
      this.#offers.set(
        id,
        stack.filter((each) => each.owner !== owner),
      );
    }
    this.#changed();
  }

  live(id: CommandId): LiveCommand | undefined {
    return this.#offers.get(id)?.at(-1)?.command;
  }

  /** Runs it if somebody can; says whether it did. */
  run(id: CommandId): boolean {
    const command = this.live(id);
    if (command === undefined || !command.enabled) return false;
    command.run();
    return true;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly version = (): number => this.#version;

  #changed(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }
}
