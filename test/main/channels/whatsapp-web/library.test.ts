import { describe, expect, it } from 'vitest';
import {
  BUILT_ON,
  isUpstreamClass,
  loadLibrary,
} from '../../../../main/channels/whatsapp-web/library.ts';

describe('whatsapp-web.js as it is installed', () => {
  it('has what we override and call beyond its promises: a new version may have renamed it', async () => {
    const { Client, version } = await loadLibrary();
    expect(version).toBe('1.34.7');
    const prototype: unknown = Client.prototype;
    for (const name of BUILT_ON) expect(prototype).toHaveProperty(name, expect.any(Function));
  });

  it('is refused where a part that we build on is gone', async () => {
    const { Client } = await loadLibrary();
    class Renamed extends Client {}
    Object.defineProperty(Renamed.prototype, 'inject', { value: undefined });
    expect(isUpstreamClass(Renamed)).toBe(false);
  });

  it('is loaded once, whoever asks', () => {
    expect(loadLibrary()).toBe(loadLibrary());
  });
});
