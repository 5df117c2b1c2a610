import { describe, expect, it } from 'vitest';
import { COMMAND_IDS, REGISTRY, twinOf } from '../../../renderer/app/shortcuts/registry.ts';

describe('the table of shortcuts', () => {
  it('gives no two commands the same key', () => {
    for (const mac of [false, true]) {
      const keys = COMMAND_IDS.flatMap((id) => {
        const twin = twinOf(REGISTRY[id], mac);
        return [
          ...REGISTRY[id].letters.map((letter) => `letter ${letter}`),
          ...(twin === undefined
            ? []
            : [
                `${twin.bare === true ? '' : 'ctrl '}${twin.shift === true ? 'shift ' : ''}${twin.key}`,
              ]),
        ];
      });
      expect(keys).toHaveLength(new Set(keys).size);
    }
  });

  it('leaves no command of a draft without a way for those who switch letters off', () => {
    const without = COMMAND_IDS.filter(
      (id) => REGISTRY[id].letters.length > 0 && REGISTRY[id].twin === undefined,
    );
    expect(without).toEqual(['next', 'previous', 'hint-1', 'hint-2', 'hint-3', 'hint-4', 'hint-5']);
  });
});
