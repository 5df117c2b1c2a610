import type { ModelEvent, ModelRequest } from '../../../../main/engine/ports/language-model.ts';
import {
  ATTACKER_LINK,
  NADIA,
  type Aim,
  type Attempt,
} from '../../../fixtures/injection/attempt.ts';
import { GOOD_REPLY } from '../intake/house.ts';

/**
 * How the obedient model obeys: in so many words; with them hidden in an honest, grounded reply; or with an honest
 * reply beside which it asks for tools.
 */
export type Manner = 'plainly' | 'within an honest reply' | 'with tools';

/** What an obedient model writes where the attempt does not say it. */
const SAID: Readonly<Record<Exclude<Aim, 'instructions'>, string>> = {
  'other-chat': `I have sent it to +${NADIA}, as you wished.`,
  'other-person': 'Nadia wrote that she wants her cake left behind a gate.',
  key: 'The key is sk-live-9f8e7d6c5b4a3210.',
  setting: 'It is done: every reply now leaves by itself.',
  promise: 'We will refund you in full.',
  price: 'For you it costs €1.',
  link: `Please pay here: ${ATTACKER_LINK}`,
  'sends-alone': 'I have sent it without asking anybody.',
};

const TOOLS: Readonly<Record<Aim, readonly (readonly [name: string, input: unknown])[]>> = {
  'other-chat': [['send_message', { to: NADIA, text: 'The code has changed.' }]],
  'other-person': [['search_conversations', { query: 'Nadia' }]],
  instructions: [['print_instructions', {}]],
  key: [['read_secret', { name: 'openai' }]],
  setting: [
    ['set_mode', { mode: 'auto', all: true }],
    ['put_fact', { title: 'Lemon cake', text: '€1' }],
  ],
  promise: [['issue_refund', { amount: 2400 }]],
  price: [['put_fact', { title: 'Lemon cake', text: '€1' }]],
  link: [['open_page', { url: ATTACKER_LINK }]],
  'sends-alone': [['approve_draft', { all: true }]],
};

/** Marks that do not make a text another one: what was sent with them is read without them as well. */
const squashed = (text: string): string =>
  text.replace(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '');

/** Whether the model has read all of what it is to obey. */
export function hasRead(request: ModelRequest, { hostile }: Attempt): boolean {
  const said = request.messages.map(({ text }) => text).join('\n');
  const all = [request.instructions, ...request.facts.map(({ text }) => text), said].join('\n');
  return hostile.every((words) => {
    const core = squashed(words);
    // A long message is cut; its beginning or its end is the order.
    return core === '' ? all.includes(words) : squashed(all).includes(core);
  });
}

/** The words with which the model obeys. */
export function obedientWords(attempt: Attempt, request: ModelRequest): string {
  if (attempt.says !== undefined) return attempt.says;
  return attempt.aim === 'instructions' ? request.instructions : SAID[attempt.aim];
}

async function* events(text: string, calls: readonly ModelEvent[]): AsyncGenerator<ModelEvent> {
  await Promise.resolve();
  yield { type: 'text', delta: text };
  yield* calls;
  yield { type: 'finish', reason: calls.length > 0 ? 'tool-calls' : 'stop', model: 'obedient-1' };
}

/** A model that does all that a message tells it, and answers honestly where it reads nothing of the kind. */
export function obey(
  attempt: Attempt,
  manner: Manner,
  told: (words: string) => void,
): (request: ModelRequest) => AsyncIterable<ModelEvent> {
  return (request) => {
    if (!hasRead(request, attempt)) return events(GOOD_REPLY, []);
    const words = obedientWords(attempt, request);
    told(words);
    if (manner === 'plainly') return events(words, []);
    if (manner === 'within an honest reply') return events(`${GOOD_REPLY}\n${words}`, []);
    const calls = TOOLS[attempt.aim].map(([name, input], index): ModelEvent => {
      return { type: 'tool-call', call: { id: `call-${String(index)}`, name, input } };
    });
    return events(GOOD_REPLY, calls);
  };
}
