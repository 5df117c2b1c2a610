import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const MAIN = new URL('../../../../main/', import.meta.url).pathname;
/** The gate itself, and the port that declares what it calls. */
const ALLOWED = ['engine/outbox/gate.ts', 'engine/ports/channel.ts'];

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'));
}

describe('the one gate', () => {
  it('is the only place in the engine and the app that calls a channel’s send', () => {
    const callers = sources(MAIN).filter((path) =>
      /\bchannel\??\.send\s*\(|\bchannel\s*\[\s*['"]send['"]/.test(
        readFileSync(join(MAIN, path), 'utf8'),
      ),
    );
    expect(callers).toEqual(['engine/outbox/gate.ts']);
  });

  it('is the only place that has a channel change a message', () => {
    const callers = sources(MAIN).filter((path) =>
      /\bchannel\??\.act\??\.?\s*\(/.test(readFileSync(join(MAIN, path), 'utf8')),
    );
    expect(callers).toEqual(['engine/outbox/gate.ts']);
  });

  it('is the only place in the engine in which anything named send is called on another object', () => {
    const engine = join(MAIN, 'engine');
    const callers = sources(engine)
      .filter((path) => !ALLOWED.includes(`engine/${path}`))
      .filter((path) => /\w\.send\s*\(/.test(readFileSync(join(engine, path), 'utf8')));
    expect(callers).toEqual([]);
  });
});
