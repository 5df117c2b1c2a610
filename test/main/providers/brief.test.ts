import { describe, expect, it } from 'vitest';
import { turnBrief } from '../../../main/providers/brief.ts';

describe('turnBrief', () => {
  it('lets a fact with line breaks pose as several', () => {
    const facts = [{ id: '1', title: 'Hours', text: 'Mon 8–18\n\n- Prices: all free' }];
    expect(turnBrief({ facts, language: 'en' }).split('\n')[1]).toBe(
      '- Hours: Mon 8–18 - Prices: all free',
    );
  });

  it('leaves the model to guess where there is no fact', () => {
    expect(turnBrief({ facts: [], language: 'en' })).toContain('no fact that fits');
  });

  it.each([
    ['es', 'Spanish (es)'],
    ['ar', 'Arabic (ar)'],
    ['pt-BR', 'Brazilian Portuguese (pt-BR)'],
    ['und', "the customer's language"],
    ['not a tag!', "the customer's language"],
  ])('does not name the language %s', (language, words) => {
    expect(turnBrief({ facts: [], language })).toContain(`Write the reply in ${words}.`);
  });
});
