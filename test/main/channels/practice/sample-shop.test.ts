import { describe, expect, it } from 'vitest';
import { Business, Fact } from '../../../../main/engine/domain/business.ts';
import { sampleShop } from '../../../../main/channels/practice/sample-shop/index.ts';

const { business, facts } = sampleShop;
const numbers = (text: string): string[] =>
  (text.replace(/(\d),(\d)/gu, '$1.$2').match(/\d+(?:[.:]\d+)?/gu) ?? []).toSorted();

describe('the sample shop', () => {
  it('is one that the vault takes', () => {
    expect(Business.parse(business)).toEqual(business);
    for (const fact of facts) expect(Fact.parse(fact)).toEqual(fact);
  });

  it('has no two facts of one name', () => {
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(new Set(facts.map(({ title }) => title)).size).toBe(facts.length);
  });

  it('knows what customers ask most', () => {
    const topics = new Set(facts.map(({ topic }) => topic));
    for (const topic of [
      'hours',
      'delivery',
      'returns',
      'location',
      'contact',
      'payment',
      'ordering',
    ]) {
      expect(topics).toContain(topic);
    }
    expect(facts.filter(({ topic }) => topic === 'price').length).toBeGreaterThanOrEqual(12);
  });

  it.each(facts.map((fact) => [fact.id, fact] as const))(
    'says the same of %s in every language',
    (_id, { text, translations }) => {
      expect(Object.keys(translations).toSorted()).toEqual(['ar', 'es']);
      // Words for small numbers differ between languages; prices, times and dates do not.
      const written = numbers(text).filter((number) => Number(number) > 3 || number.includes('.'));
      for (const told of Object.values(translations)) {
        expect(numbers(told.text)).toEqual(expect.arrayContaining(written));
      }
    },
  );

  it('keeps the hours it tells', () => {
    const hours = facts.find(({ id }) => id === 'sample-hours');
    for (const { opens, closes } of business.openingHours) {
      for (const minute of [opens, closes]) {
        const told = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
        expect(hours?.text).toContain(told);
      }
    }
  });
});
