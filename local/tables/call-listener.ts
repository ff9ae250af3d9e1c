import { EventEmitter } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readBody } from '../http/local-server';

export interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string | number>;
  readonly body: string;
}

/** Asks an HTTP request listener without a socket: the request is whole before it starts, and so is the answer. */
export function callListener(listener: RequestListener, call: Call): Promise<Answer> {
  return new Promise((resolve) => {
    const headers = new Map<string, string | number>();
    const request = Object.assign(new EventEmitter(), { method: call.method, url: call.url, headers: call.headers });
    const response = {
      statusCode: 200,
      setHeader: (name: string, value: string | number) => headers.set(name, value),
      end: (body = '') => resolve({ status: response.statusCode, headers, body }),
    };
    listener(request as unknown as IncomingMessage, response as unknown as ServerResponse<IncomingMessage>);
    if (call.body.length > 0) request.emit('data', call.body);
    request.emit('end');
  });
}

/** The same answer with another body, of its own length and without the old checksum. */
export function withBody({ status, headers }: Answer, body: string): Answer {
  const kept = [...headers].filter(([name]) => name !== 'x-amz-crc32');
  return { status, headers: new Map([...kept, ['Content-Length', Buffer.byteLength(body)]]), body };
}

/** Reads a request to its end. */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const body = (await readBody(request)) ?? Buffer.alloc(0);
  const { method = 'GET', url = '/', headers } = request;
  return { method, url, headers, body };
}

export function writeAnswer(response: ServerResponse, answer: Answer): void {
  response.statusCode = answer.status;
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.end(answer.body);
}
