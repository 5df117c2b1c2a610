import type { Fault } from './faults.ts';
import type { Growth } from './memory.ts';
import type { Deeds } from './owner.ts';

/** What a soak comes to. */
export interface SoakReport {
  seed: number;
  minutes: number;
  rounds: number;
  /** How often each kind of trouble was made. */
  faults: Partial<Record<Fault, number>>;
  /** Of them, those that another one was in the way of. */
  hindered: Partial<Record<Fault, number>>;
  messagesIn: number;
  repliesOut: number;
  /** Messages that the page gave to the servers again under the same name: phones show them once. */
  givenAgain: number;
  lost: number;
  doubled: number;
  misplaced: number;
  unmeant: number;
  notArrived: number;
  otherwiseWrong: number;
  restarts: number;
  owner: Deeds;
  /** Resident memory, in megabytes; null where the app did not live long enough to say. */
  memory: { whole: Growth; main: Growth; livedMinutes: number } | null;
}

function grown({ first, last, slope }: Growth): string {
  const [from, to, hourly] = [first, last, slope].map((value) => value.toFixed(0));
  return `${from} → ${to} MB, ${hourly} MB/h`;
}

/** As it is printed at the end, a row for each figure. Pure. */
export function table(report: SoakReport): string {
  const { faults, hindered, owner, memory, ...figures } = report;
  const counts = (kind: string, all: object): [string, string][] =>
    Object.entries(all).map(([name, count]) => [`${kind}: ${name}`, String(count)]);
  const rows: [string, string][] = [
    ...Object.entries(figures).map(([name, value]): [string, string] => [name, String(value)]),
    ...counts('owner', owner),
    ...counts('fault', faults),
    ...counts('hindered', hindered),
  ];
  if (memory !== null) {
    rows.push(
      ['memory of all processes, first → last quarter', grown(memory.whole)],
      ['memory of the main process, first → last quarter', grown(memory.main)],
      ['measured over minutes', memory.livedMinutes.toFixed(0)],
    );
  }
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`).join('\n');
}
