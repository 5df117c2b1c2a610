import { describe, expect, it } from 'vitest';
import {
  formatHours,
  parseHours,
  withDay,
} from '../../../renderer/features/settings/business/opening-hours.ts';
import { weekFrom } from '../../../renderer/features/settings/business/week.ts';

const shown = (typed: string) => {
  const parsed = parseHours(typed);
  return parsed.ok ? formatHours(withDay([], 1, parsed.spans), 1) : parsed.problem;
};

describe('parseHours', () => {
  it.each([
    ['', ''],
    ['9-18', '09:00–18:00'],
    ['9:00 – 18:00', '09:00–18:00'],
    ['9.30-13, 16-20.15', '09:30–13:00, 16:00–20:15'],
    ['16-20; 9-13', '09:00–13:00, 16:00–20:00'],
    ['9am to 6pm', '09:00–18:00'],
    ['9 a.m. - 12 p.m.', '09:00–12:00'],
    ['12am-1am', '00:00–01:00'],
    ['8h-12h30', '08:00–12:30'],
    ['8h30 à 19h00', '08:30–19:00'],
    ['9:00-13:00 and 16:00-20:00', '09:00–13:00, 16:00–20:00'],
    ['٩-١٨', '09:00–18:00'],
    ['٩:٣٠ إلى ١٧:٠٠، ١٩-٢٢', '09:30–17:00, 19:00–22:00'],
    ['9 ص - 6 م', '09:00–18:00'],
    ['0-24', '00:00–24:00'],
    ['18-2', 'backwards'],
    ['9-9', 'backwards'],
    ['9-14, 13-18', 'overlap'],
    ['25-26', 'unclear'],
    ['9:75-10', 'unclear'],
    ['13pm-14pm', 'unclear'],
    ['mornings', 'unclear'],
    ['9', 'unclear'],
  ])('reads %j as %j', (typed, expected) => {
    expect(shown(typed)).toBe(expected);
  });

  it('reads back what it shows, so that leaving a line untouched changes nothing', () => {
    for (const typed of ['0-24', '9:05-13, 16-20', '23:00-24:00']) {
      expect(shown(shown(typed))).toBe(shown(typed));
    }
  });
});

describe('withDay', () => {
  it('changes one day and leaves the others', () => {
    const week = [
      { day: 2, opens: 540, closes: 600 },
      { day: 1, opens: 540, closes: 600 },
    ];
    expect(withDay(week, 1, [])).toEqual([{ day: 2, opens: 540, closes: 600 }]);
    expect(formatHours(withDay(week, 1, [{ opens: 60, closes: 120 }]), 2)).toBe('09:00–10:00');
  });
});

describe('weekFrom', () => {
  it('begins the week as the region does, and always has seven days', () => {
    expect(weekFrom('de-DE')[0]).toBe(1);
    expect(weekFrom('en-US')[0]).toBe(0);
    expect(weekFrom('ar-EG')[0]).toBe(6);
    expect(weekFrom('ar').toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});
