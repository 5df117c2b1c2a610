import { CUSTOMERS } from '../../doubles/desk-customers.ts';
import type { DeskDouble } from '../../doubles/desk-bridge.ts';
import { emptyDesk, tell, type DeskData, type Told } from '../../doubles/desk-data.ts';

export interface Scenario {
  data: DeskData;
  prepare?: (double: DeskDouble) => void;
}

export type Scenarios = Readonly<Record<string, () => Scenario>>;

/** A desk with these chats, in the state that it would say of itself. */
export function deskWith(told: readonly Told[] = CUSTOMERS): DeskData {
  const data = emptyDesk(Date.now());
  for (const each of told) tell(data, each);
  data.status = { ...data.status, waiting: told.length };
  return data;
}

export function only(...ids: string[]): readonly Told[] {
  return ids.flatMap((id) => CUSTOMERS.find((each) => each.id === id) ?? []);
}
