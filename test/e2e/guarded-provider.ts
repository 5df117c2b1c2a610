import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import type { FakeProvider } from '../doubles/fake-provider.ts';

export interface GuardedProvider {
  readonly v1: string;
  /** From now on only this key is let through; every other is refused as a vendor would refuse it. */
  accept(key: string): void;
  close(): Promise<void>;
}

/** A door before the fake provider that asks for a key, which the fake itself never does. */
export async function guard(provider: FakeProvider): Promise<GuardedProvider> {
  let accepted: string | null = null;
  const server = createServer((request, response) => {
    const given = request.headers.authorization ?? '';
    if (accepted === null || given !== `Bearer ${accepted}`) {
      const error = { message: `Incorrect API key: ${given}`, type: 'authentication_error' };
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error }));
      return;
    }
    const { method, headers, url = '/' } = request;
    const onward = ask(new URL(url, provider.url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The door has no port.');
  return {
    v1: `http://127.0.0.1:${address.port}/v1`,
    accept: (key) => (accepted = key),
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
