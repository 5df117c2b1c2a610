import type { MessageBody } from '../../../engine/domain/message.ts';
import type { RawMessage } from '../raw/message.ts';

export function pollBody(raw: RawMessage): MessageBody | null {
  const { pollName, pollOptions, pollSelectableOptionsCount } = raw;
  if (pollName === undefined) return null;
  return {
    kind: 'poll',
    question: pollName,
    options: pollOptions.map(({ name }) => name ?? ''),
    // 0 stands for any number.
    several: pollSelectableOptionsCount !== 1,
  };
}
