import type { MessageBody } from '../../../engine/domain/message.ts';
import type { RawMessage } from '../raw/message.ts';

/** Words, also where a customer chose them from buttons or a list. */
export function wordsBody({ body }: RawMessage): MessageBody | null {
  return body === undefined ? null : { kind: 'text', text: body };
}
