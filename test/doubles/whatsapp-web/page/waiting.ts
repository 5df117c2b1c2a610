import { behaviour, Socket } from './socket.ts';
import { now } from './world.ts';
import { arrive, keyOf, type Writes } from './writing.ts';

const KEY = 'wa-waiting';

/** What WhatsApp's servers keep for this page until it connects again: over reloads, and while no page is there. */
const waiting: Writes[] = JSON.parse(localStorage.getItem(KEY) ?? '[]') as Writes[];

function write(): void {
  localStorage.setItem(KEY, JSON.stringify(waiting));
}

/** Somebody writes what this page does not get yet. Returns the messages' whole names. */
export function meanwhile(all: readonly Writes[]): string[] {
  const named = all.map((writes) => {
    const key = keyOf(writes);
    waiting.push({ t: now(), ...writes, id: key.id });
    return key._serialized;
  });
  write();
  return named;
}

/** Somebody writes: it arrives, where the servers deliver. */
export function receive(writes: Writes): string {
  if (!behaviour.deaf) return arrive(writes);
  const [name = ''] = meanwhile([writes]);
  return name;
}

/** A page that connects gets all that waited, in the order in which it was written, before it says that it is synced. */
export function deliverOnConnecting(): void {
  Socket.on('change:stream', () => {
    if (Socket.stream !== 'CONNECTED' || behaviour.deaf) return;
    const all = waiting.splice(0);
    if (all.length === 0) return;
    write();
    for (const writes of all) arrive(writes);
  });
}
