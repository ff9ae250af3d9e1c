import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ConnectGuard } from '../../lambdas/adapters/connect-guard';

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface HostileServer {
  /** Sends `feeds.samples.test` to this server and every other host to `otherwise`. */
  readonly guard: (otherwise: ConnectGuard) => ConnectGuard;
  readonly requests: readonly IncomingMessage[];
  /** Connections open now. */
  readonly connections: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** A real server on this machine that answers each path as told. */
export async function hostileServer(answers: Readonly<Record<string, Answer>>): Promise<HostileServer> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    const answer = answers[request.url ?? ''];
    if (answer) answer(response, request);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    requests,
    guard: (otherwise) => async (hostname, wanted) =>
      hostname === 'feeds.samples.test' ? { address: '127.0.0.1', port } : otherwise(hostname, wanted),
    connections: () => openConnections(server),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function openConnections(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
  });
}
