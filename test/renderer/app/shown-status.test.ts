import { expect, it } from 'vitest';
import { ChannelId } from '../../../main/engine/domain/ids.ts';
import { minutesUntilTomorrow } from '../../../renderer/app/shell/minutes-until-tomorrow.ts';
import { shownStatus } from '../../../renderer/app/shell/shown-status.ts';
import { matches } from '../../../renderer/app/palette/matches.ts';

const reconnecting = {
  channelId: ChannelId.parse('practice'),
  status: 'reconnecting' as const,
  since: 1000,
};

it('does not alarm the owner over a connection that is back within five seconds', () => {
  expect(shownStatus(reconnecting, 5999)).toBe('ready');
  expect(shownStatus(reconnecting, 6000)).toBe('reconnecting');
  expect(shownStatus({ ...reconnecting, status: 'deaf' }, 1001)).toBe('deaf');
});

it('pauses until the next morning, never for no time at all', () => {
  const evening = new Date(2026, 4, 3, 22, 0).getTime();
  expect(minutesUntilTomorrow(evening)).toBe(10 * 60);
  const beforeEight = new Date(2026, 4, 3, 7, 59).getTime();
  expect(minutesUntilTomorrow(beforeEight)).toBe(24 * 60 + 1);
});

it('finds a command without accents, by the beginnings of its words in any order', () => {
  expect(matches('Équipe: répondre', 'rep eq')).toBe(true);
  expect(matches('Stop sending', 'end')).toBe(false);
  expect(matches('Stop sending', '')).toBe(true);
});
