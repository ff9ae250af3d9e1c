import {
  type Agent as HttpAgent,
  request as httpRequest,
  type IncomingMessage,
  type OutgoingHttpHeaders,
} from 'node:http';
import { type Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';

/** One GET request, to an address that the connect guard has chosen. */
export interface Hop {
  readonly url: URL;
  /** Where the connection goes, whatever the URL's host. */
  readonly target: { readonly address: string; readonly port: number };
  readonly headers: OutgoingHttpHeaders;
  readonly agents: Agents;
  /** Aborting it destroys the connection. */
  readonly signal: AbortSignal;
}

/**
 * Connections kept for the next request. They are kept by the address connected to (and, for TLS, by the host name), so
 * a request only ever takes over a connection to the very address that the guard has just allowed it.
 */
export interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/** Sends one request and resolves with its answer's head; the body is still to be read. Follows nothing. */
export async function sendRequest(hop: Hop): Promise<IncomingMessage> {
  try {
    return await send(hop, false);
  } catch (error) {
    // A kept connection may have been closed by the server while nobody looked (RFC 9112, 9.3.1): ask once more.
    if (error instanceof StaleConnection) return send(hop, true);
    throw error;
  }
}

class StaleConnection extends Error {}

function send({ url, target, headers, agents, signal }: Hop, fresh: boolean): Promise<IncomingMessage> {
  const hostname = url.hostname.replace(/^\[|\]$/g, '');
  const options = {
    host: target.address,
    port: target.port,
    path: `${url.pathname}${url.search}`,
    headers: { Host: url.host, ...headers },
  };
  return new Promise((resolve, reject) => {
    const secure = url.protocol === 'https:';
    const request = secure
      ? httpsRequest({ ...options, agent: fresh ? false : agents.https, servername: isIP(hostname) ? '' : hostname })
      : httpRequest({ ...options, agent: fresh ? false : agents.http });
    // Node's own `signal` option watches the end of the request as well, at a tenth of what asking costs.
    signal.addEventListener('abort', () => request.destroy(), { once: true });
    request.once('response', resolve);
    request.on('error', (error: NodeJS.ErrnoException) => {
      const stale = request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      reject(stale ? new StaleConnection(error.message) : error);
    });
    request.end();
  });
}
