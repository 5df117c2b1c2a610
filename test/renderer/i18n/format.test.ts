import { describe, expect, it } from 'vitest';
import { formatFor } from '../../../renderer/i18n/format.ts';
import { formatLocale, resolveLanguage } from '../../../renderer/i18n/language.ts';

const english = formatFor('en-GB', 'en');
const MINUTE = 60_000;

describe('figures and dates', () => {
  it('words a wait in its largest unit, and never below nothing', () => {
    expect(english.duration(-5)).toBe('0 sec');
    expect(english.duration(4.9 * MINUTE)).toBe('4 min');
    expect(english.duration(61 * MINUTE)).toBe('1 hr');
    expect(english.longDuration(49 * 60 * MINUTE)).toBe('2 days');
  });

  it('does not call last night today', () => {
    const morning = new Date(2026, 4, 5, 0, 5).getTime();
    const lastNight = new Date(2026, 4, 4, 23, 55).getTime();
    expect(english.day(lastNight, morning)).toBe('yesterday');
    expect(english.day(morning, morning)).toBe('today');
    expect(english.day(new Date(2026, 4, 1).getTime(), morning)).toBe('Friday');
    expect(english.day(new Date(2026, 2, 1).getTime(), morning)).toContain('2026');
  });

  it('shows money in the currency that it was counted in', () => {
    expect(english.money({ micros: 42_000_000, currency: 'EUR' })).toBe('€42.00');
  });

  it('does not fail on a language tag that no one knows', () => {
    expect(english.language('not a tag')).toBe('not a tag');
    expect(english.language('es')).toBe('Spanish');
  });
});

describe('the language of the desk', () => {
  it('follows the choice, then the system, then English', () => {
    expect(resolveLanguage('ar', 'en-US')).toBe('ar');
    expect(resolveLanguage('system', 'ar-EG')).toBe('ar');
    expect(resolveLanguage('system', 'fi')).toBe('en');
  });

  it('writes dates as the region does only where the region speaks that language', () => {
    expect(formatLocale('en', 'en-GB')).toBe('en-GB');
    expect(formatLocale('en', 'ar-EG')).toBe('en');
  });
});
