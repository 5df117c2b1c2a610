import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inGroups } from '../../../renderer/features/link/linking/code-to-type.tsx';
import { qrPath } from '../../../renderer/features/link/linking/qr-picture.tsx';

/** Paints a path of runs back into squares. */
function painted(path: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let at = 0; at < Number(length); at += 1) {
      const row = rows[Number(y)];
      if (row !== undefined) row[Number(x) + at] = true;
    }
  }
  return rows;
}

describe('the code to scan', () => {
  it('is drawn with every square where it belongs, or no phone could read it', () => {
    const square = fc.integer({ min: 1, max: 12 }).chain((size) =>
      fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(square, (rows) => {
        expect(painted(qrPath(rows), rows.length)).toEqual(rows);
      }),
    );
  });
});

describe('the code to type', () => {
  it('stands in two groups, and one of another length as it came', () => {
    expect(inGroups('K7WQ2MXT')).toBe('K7WQ-2MXT');
    expect(inGroups('K7WQ')).toBe('K7WQ');
  });
});
