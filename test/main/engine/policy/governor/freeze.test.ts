import { describe, expect, it } from 'vitest';
import { WARNINGS_KEPT } from '../../../../../main/engine/domain/account-health.ts';
import {
  keptBack,
  refused,
  REFUSALS_THAT_FREEZE,
  warned,
} from '../../../../../main/engine/policy/governor/freeze.ts';
import { shownState } from '../../../../../main/engine/policy/governor/shown-state.ts';
import { account } from '../../../../contract-suites/store-records.ts';

const calm = account('whatsapp-web');
const warning = { channelId: calm.channelId, kind: 'restricted', at: 5, code: '463' } as const;

describe('a freeze', () => {
  it('would not follow a warning, or not say why', () => {
    const after = warned(calm, warning, 10);
    expect(after.freeze).toEqual({ at: 10, kind: 'restricted', code: '463' });
    expect(after.warnings).toEqual([warning]);
  });

  it('would be taken for the one before that the owner sent something in spite of', () => {
    const first = warned(calm, warning, 10);
    const again = warned(first, warning, 10);
    const backwards = warned(again, warning, 2);
    const times = [first, again, backwards].map(({ freeze }) => freeze?.at);
    expect(new Set(times).size).toBe(3);
    expect(keptBack(first.freeze, { despiteFreeze: 10 })).toBe(false);
    expect(keptBack(again.freeze, { despiteFreeze: 10 })).toBe(true);
    expect(keptBack(first.freeze, {})).toBe(true);
    expect(keptBack(null, {})).toBe(false);
  });

  it('would grow its list of warnings for ever', () => {
    let grown = calm;
    for (let at = 0; at < 2 * WARNINGS_KEPT; at += 1) {
      grown = warned(grown, { ...warning, at }, at);
    }
    expect(grown.warnings).toHaveLength(WARNINGS_KEPT);
    expect(grown.warnings.at(-1)?.at).toBe(2 * WARNINGS_KEPT - 1);
  });

  it('would come one refusal too early or too late', () => {
    let one = calm;
    for (let count = 1; count < REFUSALS_THAT_FREEZE; count += 1) {
      one = refused(one, count);
      expect(one.freeze).toBeNull();
    }
    const frozen = refused(one, 9);
    expect(frozen.freeze).toEqual({ at: 9, kind: 'send-refused' });
    expect(frozen.refusedInRow).toBe(0);
  });

  it('would hide that the channel is away, or go on to be called connected', () => {
    const ready = { channelId: calm.channelId, status: 'ready', since: 1 } as const;
    const { freeze } = warned(calm, warning, 10);
    expect(shownState(ready, null)).toBe(ready);
    expect(shownState(ready, freeze)).toMatchObject({ status: 'frozen', since: 10 });
    expect(shownState({ ...ready, status: 'logged-out' }, freeze).status).toBe('logged-out');
  });
});
