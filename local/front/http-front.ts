import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { listenLocally, readBody, stopServer } from '../http/local-server';
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
  const url = await listenLocally(server, port);
  return { url, close: () => stopServer(server) };
}

async function answer(request: IncomingMessage, response: ServerResponse, handler: FrontHandler): Promise<void> {
  const body = await readBody(request, maxBodyBytes);
  if (body === undefined) return writeJson(response, 413, 'Request Entity Too Large');
  const { method = 'GET', url: target = '/', headers } = request;
  const event = toGatewayEvent({ method, target, headers, body, id: randomUUID(), at: new Date() });
  writeResult(response, await handler(event, { awsRequestId: event.requestContext.requestId, functionName: 'web' }));
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

/** The first two segments: the rest of a path or its query may be a token. */
const pathOf = ({ url = '/' }: IncomingMessage): string => /^(?:\/[^/?]*){0,2}/.exec(url)?.[0] ?? '/';
