import { describe, expect, it } from 'vitest';
import { reviewReason } from '../../../../main/engine/policy/auto-send.ts';

const sure = {
  alarm: null,
  mode: 'auto',
  kind: 'direct',
  providerId: 'openai',
  flags: [],
  evidence: 'facts-found',
  loose: 0,
} as const;

describe('what may leave by itself', () => {
  it('would hold back a reply that nothing is wrong with', () => {
    expect(reviewReason(sure)).toBeNull();
  });

  it.each([
    ['a customer who may need help at once', { alarm: 'emergency' }, 'emergency'],
    ['an upset customer', { alarm: 'upset' }, 'upset'],
    ['an upset customer of a chat on Draft', { alarm: 'upset', mode: 'draft' }, 'upset'],
    ['a conversation that is not on Auto', { mode: 'draft' }, 'mode'],
    ['a group', { kind: 'group' }, 'group'],
    ['an answer of the built-in provider', { providerId: 'built-in' }, 'built-in'],
    ['a flagged reply', { flags: [{ kind: 'amount', text: '€45' }] }, 'flagged'],
    ['a reply that rests on nothing', { evidence: 'check' }, 'evidence'],
    ['a reply with a sentence that stands on nothing', { loose: 1 }, 'loose'],
    ['a reply that needs the owner', { evidence: 'needs-you' }, 'evidence'],
  ] as const)('would send %s', (_, change, reason) => {
    expect(reviewReason({ ...sure, ...change })).toBe(reason);
  });
});
