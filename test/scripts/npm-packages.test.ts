import { describe, expect, it } from 'vitest';
import { missing } from '../../scripts/setup/npm-packages.mjs';

const lock = {
  packages: {
    '': { version: '1.0.0' },
    'node_modules/zod': { version: '4.0.0' },
    'node_modules/argon2-darwin': { version: '2.0.0', optional: true },
  },
};

describe('set-up installs again', () => {
  it('when a package is not there', () => {
    expect(missing(lock, { packages: {} })).toEqual(['node_modules/zod']);
  });
  it('when a package is there in another version', () => {
    const there = { packages: { 'node_modules/zod': { version: '3.9.0' } } };
    expect(missing(lock, there)).toEqual(['node_modules/zod']);
  });
  it('when an optional package is there in another version', () => {
    const there = {
      packages: { ...lock.packages, 'node_modules/argon2-darwin': { version: '1.0.0' } },
    };
    expect(missing(lock, there)).toEqual(['node_modules/argon2-darwin']);
  });
  it('not each time because of what is only for another system', () => {
    const there = { packages: { 'node_modules/zod': { version: '4.0.0' } } };
    expect(missing(lock, there)).toEqual([]);
  });
  it('not each time because of what somebody installed beside', () => {
    const there = { packages: { ...lock.packages, 'node_modules/extra': { version: '1.0.0' } } };
    expect(missing(lock, there)).toEqual([]);
  });
});
