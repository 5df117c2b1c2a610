import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { trained, training, type Example } from '../../../../main/understanding/intent/train.ts';

const example = (label: string, text: string): Example => ({ label, text });

const SHOP: readonly Example[] = [
  example('hours', 'when do you open'),
  example('hours', 'what time do you close on sunday'),
  example('hours', 'are you open today'),
  example('delivery', 'do you deliver to my house'),
  example('delivery', 'how much is the delivery fee'),
  example('delivery', 'can you bring it to me'),
  example('payment', 'can I pay by card'),
  example('payment', 'do you take cash'),
  example('payment', 'send me the invoice'),
];

const best = (examples: readonly Example[], text: string) => trained(examples).rank(text)[0]?.label;

describe('a classifier', () => {
  it.each([
    ['hours', 'when do you close'],
    ['delivery', 'is delivery possible'],
    ['payment', 'paying with a card ok?'],
  ])('would not know %s by words that it was taught with others', (label, text) => {
    expect(best(SHOP, text)).toBe(label);
  });

  it('would miss a word because of its ending or a typing error', () => {
    expect(best(SHOP, 'delivering?')).toBe('delivery');
    expect(best(SHOP, 'delivry')).toBe('delivery');
  });

  it('would depend on the order in which things were learnt', () => {
    const straight = trained(SHOP);
    const anyOrder = fc.shuffledSubarray([...SHOP], { minLength: SHOP.length });
    fc.assert(
      fc.property(anyOrder, fc.string(), (shuffled, text) => {
        expect(trained(shuffled).rank(text)).toEqual(straight.rank(text));
      }),
      { numRuns: 25 },
    );
  });

  it('would weigh an example more for being told twice', () => {
    const twice = trained([...SHOP, ...SHOP.slice(0, 3)]);
    expect(twice.rank('open')).toEqual(trained(SHOP).rank('open'));
  });

  it('would be sure of words that it has never seen', () => {
    const [known] = trained(SHOP).rank('when do you open');
    const [unknown] = trained(SHOP).rank('qqzzx wwvvk');
    expect(known?.margin).toBeGreaterThan(0.5);
    expect(unknown?.margin).toBeLessThan(0);
  });

  it('would fail where there is nothing to learn, or only one class', () => {
    expect(trained([]).rank('hello')).toEqual([]);
    const one = trained([example('hours', 'when do you open')]);
    expect(one.rank('when do you open')).toMatchObject([{ label: 'hours' }]);
    expect(trained([example('hours', '')]).rank('')).toMatchObject([{ label: 'hours' }]);
  });

  it('would break on garbage, or give a number that is none', () => {
    const garbage = fc.array(
      fc.record({ text: fc.string({ unit: 'binary' }), label: fc.constantFrom('a', 'b', '') }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(garbage, fc.string({ unit: 'binary' }), (examples, text) => {
        for (const { margin } of trained(examples).rank(text)) {
          expect(Number.isFinite(margin)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('would learn all at once, so that nobody else gets a turn', () => {
    const many = Array.from({ length: 200 }, (_, index) =>
      example(`label ${index % 4}`, `example number ${index} of the words`),
    );
    let pauses = 0;
    for (const steps = training(many); steps.next().done !== true;) pauses += 1;
    // One for every sixteen examples of each pass, at the least.
    expect(pauses).toBeGreaterThan(many.length / 4);
  });
});
