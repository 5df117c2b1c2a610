import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../main/engine/domain/settings.ts';
import { problemOf, tidy } from '../../../renderer/features/settings/business/profile.ts';
import {
  fromTimeField,
  toTimeField,
} from '../../../renderer/features/settings/notifications/clock-input.ts';
import {
  consistentWaits,
  withStored,
} from '../../../renderer/features/settings/replies/durations.ts';
import { inLargestUnit } from '../../../renderer/features/settings/replies/use-length-words.ts';
import { sectionOf } from '../../../renderer/features/settings/sections.ts';
import { withPatch } from '../../../renderer/features/settings/use-saver.ts';

describe('settings', () => {
  it('keeps a stored length that is not in the list, instead of showing another one', () => {
    expect(withStored([1000, 5000], 1500)).toEqual([1000, 1500, 5000]);
    expect(withStored([15, 30, 0], 30)).toEqual([15, 30, 0]);
  });

  it('never stores a wait for quiet that outlasts the longest wait', () => {
    expect(consistentWaits({ quietMs: 20_000, collectCapMs: 5000 }, 'quietMs')).toEqual({
      quietMs: 20_000,
      collectCapMs: 20_000,
    });
    expect(consistentWaits({ quietMs: 20_000, collectCapMs: 5000 }, 'collectCapMs')).toEqual({
      quietMs: 5000,
      collectCapMs: 5000,
    });
  });

  it('says a length in its largest even unit', () => {
    expect(inLargestUnit(1500)).toEqual([1.5, 'second']);
    expect(inLargestUnit(90 * 60_000)).toEqual([90, 'minute']);
    expect(inLargestUnit(120 * 60_000)).toEqual([2, 'hour']);
    expect(inLargestUnit(1440 * 60_000)).toEqual([1, 'day']);
    expect(inLargestUnit(90_000)).toEqual([90, 'second']);
  });

  it('does not take a half-typed time for midnight', () => {
    expect(fromTimeField('')).toBeNull();
    expect(fromTimeField('08:')).toBeNull();
    expect(fromTimeField('24:00')).toBeNull();
    expect(fromTimeField(toTimeField(1439))).toBe(1439);
  });

  it('replaces named parts whole and leaves the rest', () => {
    const notifications = { ...DEFAULT_SETTINGS.notifications, sound: true };
    expect(withPatch(DEFAULT_SETTINGS, { notifications, theme: undefined })).toEqual({
      ...DEFAULT_SETTINGS,
      notifications,
    });
  });

  it('opens General for an address that names no section', () => {
    expect(sectionOf('providers')).toBe('providers');
    expect(sectionOf('toString')).toBe('general');
    expect(sectionOf(undefined)).toBe('general');
  });
});

describe('the shop’s details', () => {
  it('finds a time zone by its city and refuses places that it does not know', () => {
    expect(tidy('timeZone', ' madrid ')).toBe('Europe/Madrid');
    expect(tidy('timeZone', 'new york')).toBe('America/New_York');
    expect(problemOf('timeZone', 'Atlantis')).toBe('unknown');
    expect(problemOf('timeZone', 'Europe/Madrid')).toBeNull();
    expect(problemOf('timeZone', 'UTC')).toBeNull();
  });

  it('takes a currency in small letters and refuses a sign, which no price can be written with', () => {
    expect(problemOf('currency', tidy('currency', 'eur'))).toBeNull();
    expect(problemOf('currency', tidy('currency', '€'))).toBe('unknown');
  });

  it('does not let the shop lose its name by an emptied field', () => {
    expect(problemOf('name', tidy('name', '  '))).toBe('empty');
    expect(problemOf('about', '')).toBeNull();
  });
});
