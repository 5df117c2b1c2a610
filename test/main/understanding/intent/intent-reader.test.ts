import { describe, expect, it } from 'vitest';
import { FactTopic, type Fact } from '../../../../main/engine/domain/business.ts';
import { FactId } from '../../../../main/engine/domain/ids.ts';
import type { Lesson } from '../../../../main/engine/ports/understander.ts';
import {
  learnShop,
  type IntentReader,
} from '../../../../main/understanding/intent/intent-reader.ts';
import { TOPIC_PHRASES } from '../../../../main/understanding/intent/topic-phrases.ts';
import { FACTS } from '../../engine/intake/house.ts';

function reader(facts: readonly Fact[], answered: readonly Lesson[] = []): IntentReader {
  const steps = learnShop({ facts, answered });
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

const bakery = reader(FACTS);

describe('what a message is about', () => {
  it.each([
    ['are you open on saturday', { topic: 'hours', factId: 'hours' }],
    ['how much is the lemon cake', { topic: 'price', factId: 'lemon' }],
    ['cuánto cuesta la tarta de limón', { topic: 'price', factId: 'lemon' }],
    ['can I pay by card', { topic: 'payment', factId: null }],
    ['liefert ihr nach hause', { topic: 'delivery', factId: null }],
    ['هل يمكن الدفع بالبطاقة', { topic: 'payment', factId: null }],
    ['dukaan kab khulti hai', { topic: 'hours', factId: null }],
  ])('would not be seen in “%s”', (text, intent) => {
    expect(bakery(text)).toEqual(intent);
  });

  it.each(['who won the election', 'thanks a lot', 'my cat is called Luna', 'wrong number sorry'])(
    'would be one of the shop’s topics although “%s” is about none',
    (text) => {
      expect(bakery(text)).toEqual({ topic: 'none', factId: null });
    },
  );

  it('would be guessed for what has no words', () => {
    expect(bakery('👍')).toBeNull();
    expect(bakery('  12:30 ')).toBeNull();
  });

  it('would need a shop that has told something', () => {
    const empty = reader([]);
    expect(empty('what time do you close')).toEqual({ topic: 'hours', factId: null });
    expect(empty('qqzzx wwvvk')).toEqual({ topic: 'none', factId: null });
  });

  it('would not learn from what the owner has approved', () => {
    const question = 'does the boat shuttle run when it rains';
    const delivery = FactId.parse('delivery');
    expect(bakery(question)).toMatchObject({ topic: 'none' });
    const taught = reader(FACTS, [
      { question, factIds: [delivery] },
      { question: 'is the boat shuttle running', factIds: [delivery] },
    ]);
    expect(taught('does the boat shuttle run today')).toEqual({
      topic: 'delivery',
      factId: 'delivery',
    });
  });

  it('would learn from an answer that rests on several topics, or on facts that are gone', () => {
    const question = 'does the boat shuttle run when it rains';
    const mixed = reader(FACTS, [
      { question, factIds: [FactId.parse('delivery'), FactId.parse('lemon')] },
      { question, factIds: [FactId.parse('gone')] },
      { question, factIds: [] },
    ]);
    expect(mixed(question)).toMatchObject({ topic: 'none' });
  });

  it('would have no words for one of the topics, or for one language', () => {
    const { none, ...topics } = TOPIC_PHRASES;
    expect(Object.keys(topics).toSorted()).toEqual(
      FactTopic.options.filter((topic) => topic !== 'other').toSorted(),
    );
    for (const phrases of Object.values(topics)) {
      expect(Object.keys(phrases)).toEqual(Object.keys(none));
    }
  });
});
