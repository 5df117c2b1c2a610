import type { FinishReason, ModelEvent, ToolCall } from '../engine/ports/language-model.ts';
import { providerFault } from './fault.ts';

/**
 * Passes a vendor's events on and holds them to what the engine counts on: one `finish`, last; something said
 * or asked for, unless it refused.
 * @throws FrontdeskError `provider.cut-off` or `provider.bad-output`
 */
export async function* completeReply(events: AsyncIterable<ModelEvent>): AsyncIterable<ModelEvent> {
  let spoke = false;
  for await (const event of events) {
    if (event.type === 'text') {
      if (event.delta === '') continue;
      spoke ||= event.delta.trim() !== '';
    }
    if (event.type === 'tool-call') spoke = true;
    if (event.type !== 'finish') {
      yield event;
      continue;
    }
    if (!spoke && event.reason !== 'refused') throw providerFault('provider.bad-output');
    yield event;
    return;
  }
  throw providerFault('provider.cut-off');
}

/** @throws FrontdeskError `provider.bad-output` where the model's input is no JSON object */
export function toolCall(id: string, name: string, json: string): ToolCall {
  const input = parseJson(json.trim() === '' ? '{}' : json);
  if (id === '' || name === '' || typeof input !== 'object' || input === null) {
    throw providerFault('provider.bad-output');
  }
  return { id, name, input };
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw providerFault('provider.bad-output');
  }
}

/** A reply that asks for tools has ended because of them, whatever word the vendor chose. */
export function finishReason(reason: FinishReason, askedForTools: boolean): FinishReason {
  return askedForTools && reason === 'stop' ? 'tool-calls' : reason;
}
