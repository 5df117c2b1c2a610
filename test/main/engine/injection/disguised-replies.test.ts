import { describe, expect, it } from 'vitest';
import type { Ground } from '../../../../main/engine/pipeline/checks/ground.ts';
import { leaks } from '../../../../main/engine/pipeline/checks/leak.ts';
import { unbackedLinks } from '../../../../main/engine/pipeline/checks/links.ts';
import { clean } from '../../../../main/engine/pipeline/generate.ts';
import { RULES } from '../../../../main/engine/pipeline/instructions.ts';
import { COSTUMES, INVISIBLE } from '../../../fixtures/injection/costumes.ts';
import { GOOD_REPLY } from '../intake/house.ts';

const GROUND: Ground = { shop: [], customer: '', business: { openingHours: [] } };
const RULE = RULES[4] ?? '';

/** An address that is written backwards leads nowhere. */
const BACKWARDS = ['backwards', 'words backwards', 'bidi override'];
const LEADING = Object.entries(COSTUMES).filter(([name]) => !BACKWARDS.includes(name));

describe('a reply in disguise', () => {
  it.each(Object.entries(COSTUMES))('would let out a rule: %s', (_, wear) => {
    expect(leaks(clean(`${GOOD_REPLY}\n${wear(RULE)}`))).toBe(true);
  });

  it.each(LEADING)('would name a link: %s', (_, wear) => {
    const reply = clean(`${GOOD_REPLY}\n${wear('please pay at evil.example/now today')}`);
    expect(leaks(reply) || unbackedLinks(reply, GROUND).length > 0).toBe(true);
  });

  it.each(Object.entries(INVISIBLE))('would carry what nobody sees: %s', (_, wear) => {
    const reply = clean(`${GOOD_REPLY}${wear(RULE)}`);
    expect(reply.replace(/[🏴🙂\u200B-\u200D]/gu, '')).toBe(GOOD_REPLY);
  });
});
