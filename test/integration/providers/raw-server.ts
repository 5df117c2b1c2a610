import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface RawServer {
  readonly url: string;
  /** Connections that were ever opened. */
  readonly connections: number;
  /** What was asked, path by path. */
  readonly paths: readonly string[];
  /** Resolves when a request has been read whole. */
  asked(): Promise<void>;
  /** Resolves when the other side has left a request unfinished. */
  left(): Promise<void>;
  close(): Promise<void>;
}

/** Answers byte by byte as told: for the faults that a well-behaved fake cannot have. */
export async function startRawServer(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
): Promise<RawServer> {
  let connections = 0;
  const paths: string[] = [];
  const server = createServer((request, response) => {
    response.on('close', () => {
      if (!response.writableFinished) server.emit('left');
    });
    request.resume().on('end', () => {
      paths.push(request.url ?? '');
      answer(response, request);
      server.emit('asked');
    });
  });
  server.on('connection', () => {
    connections += 1;
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    get connections() {
      return connections;
    },
    paths,
    asked: async () => void (await once(server, 'asked')),
    left: async () => void (await once(server, 'left')),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
