import { describe, expect, it } from 'vitest';
import { ConversationId, SendId } from '../../../../main/engine/domain/ids.ts';
import { Ledger } from '../../../../main/engine/outbox/ledger.ts';

describe('the ledger of what left', () => {
  it('would tell the desk parts of a millisecond, which are no moment there, on a clock that counts them', () => {
    const times = [100.25, 160.75];
    const ledger = new Ledger({ now: () => 0, monotonic: () => times.shift() ?? 0 });
    ledger.note({ id: SendId.parse('s1'), conversationId: ConversationId.parse('lina') });
    expect(ledger.departed()).toEqual([{ chat: 'lina', ageMs: 60 }]);
  });
});
