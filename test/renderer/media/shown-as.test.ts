import { describe, expect, it } from 'vitest';
import { shownAs } from '../../../renderer/features/media/shown-as.ts';

describe('how content is shown', () => {
  it.each([
    ['image', 'image/jpeg', 'picture'],
    ['sticker', 'image/webp', 'picture'],
    ['voice', 'audio/ogg; codecs=opus', 'sound'],
    ['video', 'video/mp4', 'film'],
  ] as const)('shows %s of %s as a %s', (kind, mimeType, how) => {
    expect(shownAs(kind, mimeType)).toBe(how);
  });

  it.each([
    // A document that can hold scripts and addresses.
    ['image', 'image/svg+xml'],
    ['image', 'text/html'],
    // It says another thing than what was sent.
    ['voice', 'video/mp4'],
    ['document', 'image/png'],
    ['image', ''],
  ] as const)('does not show %s that says it is %s', (kind, mimeType) => {
    expect(shownAs(kind, mimeType)).toBeNull();
  });
});
