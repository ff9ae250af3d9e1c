import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { toGatewayEvent } from './gateway-event';

/** The exported web handler, or what stands before it. */
export type FrontHandler = (
  event: APIGatewayProxyEventV2,
  context: object,
) => Promise<APIGatewayProxyStructuredResultV2>;

export interface FrontOptions {
  /** 0 for a free one. */
  readonly port: number;
  readonly handler: FrontHandler;
}

export interface Front {
  /** Address of the site, without a slash at the end. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** API Gateway refuses larger bodies. */
const maxBodyBytes = 10 * 1024 * 1024;

/** Starts an HTTP server for this machine alone, which calls the web handler as an HTTP API would. */
export async function startFront({ port, handler }: FrontOptions): Promise<Front> {
  const server = createServer((request, response) => {
    answer(request, response, handler).catch((error: unknown) => {
      console.error(`The web handler failed on ${request.method ?? '?'} ${pathOf(request)}:`, error);
      if (response.headersSent) response.destroy();
      else writeJson(response, 500, 'Internal Server Error');
    });
  });
  await listen(server, port);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => stop(server) };
}

async function answer(request: IncomingMessage, response: ServerResponse, handler: FrontHandler): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) return writeJson(response, 413, 'Request Entity Too Large');
  const { method = 'GET', url: target = '/', headers } = request;
  const event = toGatewayEvent({ method, target, headers, body, id: randomUUID(), at: new Date() });
  writeResult(response, await handler(event, { awsRequestId: event.requestContext.requestId, functionName: 'web' }));
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= maxBodyBytes) chunks.push(chunk);
  }
  return bytes <= maxBodyBytes ? Buffer.concat(chunks) : undefined;
}

function writeResult(response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  const { statusCode = 200, headers = {}, cookies = [], body = '', isBase64Encoded = false } = result;
  const content = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  response.statusCode = statusCode;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (cookies.length > 0) response.setHeader('Set-Cookie', cookies);
  if (statusCode >= 200 && statusCode !== 204 && statusCode !== 304)
    response.setHeader('Content-Length', content.length);
  response.end(content);
}

function writeJson(response: ServerResponse, status: number, message: string): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ message }));
}

/** Without its query, which may hold a token. */
const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      reject(
        busy ? new Error(`Port ${port} is taken. Choose another with --port, or --port 0 for a free one.`) : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
