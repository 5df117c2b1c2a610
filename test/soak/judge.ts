import { customerMarksIn, replyMarkIn } from './marks.ts';
import type { Got, Kept, Told, Truth } from './truth.ts';

export type Wrong =
  /** A customer's message is not in the vault. */
  | 'lost'
  /** A customer's message is there twice, or a turn got two replies. */
  | 'doubled'
  /** A message is in a conversation that it does not belong to, or a reply went to somebody else. */
  | 'misplaced'
  /** Customers got what the app does not know that it wrote. */
  | 'unmeant'
  /** The app says that a reply left, and the servers have none. */
  | 'not-arrived';

export interface Finding {
  wrong: Wrong;
  what: string;
}

interface Seen {
  address: string;
  direction: 'in' | 'out';
  left: boolean;
}

/** Compares what happened with what the app made of it. Nothing may be on its way. Pure. */
export function judge(truth: Truth, vault: readonly Kept[]): Finding[] {
  const marked = byMark(vault);
  return [
    ...truth.told.flatMap((one) => judgeTold(one, truth, marked)),
    ...truth.got.flatMap((one) => judgeGot(one, truth, marked)),
    ...twice(truth.got, (one) => replyMarkIn(one.text), 'one reply arrived twice'),
    ...twice(truth.got, (one) => customerMarksIn(one.text).at(-1), 'two replies to one message'),
    ...judgeLeft(truth, vault),
  ];
}

function byMark(vault: readonly Kept[]): Map<string, Seen[]> {
  const marked = new Map<string, Seen[]>();
  for (const { address, messages } of vault) {
    for (const { direction, text, left } of messages) {
      const mark = direction === 'in' ? customerMarksIn(text)[0] : replyMarkIn(text);
      if (mark === undefined) continue;
      marked.set(mark, [...(marked.get(mark) ?? []), { address, direction, left }]);
    }
  }
  return marked;
}

/** Every address at which a person, or a group, may stand. */
function addressesOf(place: string, { persons }: Truth): readonly string[] {
  return persons.find(({ name }) => name === place)?.addresses ?? [place];
}

function judgeTold({ mark, place }: Told, truth: Truth, marked: Map<string, Seen[]>): Finding[] {
  const seen = (marked.get(mark) ?? []).filter(({ direction }) => direction === 'in');
  if (seen.length === 0) return [{ wrong: 'lost', what: `${mark} of ${place}` }];
  const findings: Finding[] = [];
  if (seen.length > 1) {
    findings.push({ wrong: 'doubled', what: `${mark} of ${place} is there ${seen.length} times` });
  }
  const right = addressesOf(place, truth);
  for (const { address } of seen) {
    if (right.includes(address)) continue;
    findings.push({ wrong: 'misplaced', what: `${mark} of ${place} is in the chat ${address}` });
  }
  return findings;
}

function judgeGot(got: Got, truth: Truth, marked: Map<string, Seen[]>): Finding[] {
  const { id, to, text } = got;
  const asked = truth.told.filter(({ mark }) => text.includes(mark));
  const findings: Finding[] = asked
    .filter(({ place }) => !addressesOf(place, truth).includes(to))
    .map(({ mark, place }) => ({
      wrong: 'misplaced',
      what: `the reply to ${mark} of ${place} went to ${to}`,
    }));
  const ours = (marked.get(replyMarkIn(text) ?? '') ?? []).filter(
    ({ direction }) => direction === 'out',
  );
  const [first] = ours;
  if (first === undefined) {
    findings.push({ wrong: 'unmeant', what: `${id} went to ${to}: "${text}"` });
  } else if (ours.length > 1) {
    findings.push({ wrong: 'doubled', what: `${id} stands in the vault ${ours.length} times` });
  } else if (
    asked[0] !== undefined &&
    !addressesOf(asked[0].place, truth).includes(first.address)
  ) {
    findings.push({ wrong: 'misplaced', what: `${id} stands in the chat ${first.address}` });
  }
  return findings;
}

function twice(got: readonly Got[], keyOf: (one: Got) => string | undefined, how: string) {
  const known = new Map<string, Got>();
  const findings: Finding[] = [];
  for (const one of got) {
    const key = keyOf(one);
    if (key === undefined) continue;
    const before = known.get(key);
    if (before !== undefined && before.id !== one.id) {
      findings.push({ wrong: 'doubled', what: `${how}: ${key} in ${before.id} and ${one.id}` });
    }
    known.set(key, one);
  }
  return findings;
}

function judgeLeft({ got }: Truth, vault: readonly Kept[]): Finding[] {
  const arrived = new Set(got.map(({ text }) => replyMarkIn(text)));
  return vault.flatMap(({ address, messages }) =>
    messages
      .filter(({ direction, left }) => direction === 'out' && left)
      .map(({ text }) => replyMarkIn(text))
      .filter((mark) => mark !== undefined && !arrived.has(mark))
      .map((mark) => ({ wrong: 'not-arrived' as const, what: `${mark ?? ''} to ${address}` })),
  );
}
