import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { type Front, startFront } from '../../../local/front/http-front';

let front: Front;
let seen: APIGatewayProxyEventV2 | undefined;
let result: APIGatewayProxyStructuredResultV2;
beforeAll(async () => {
  front = await startFront({
    port: 0,
    handler: async (event) => {
      seen = event;
      return result;
    },
  });
});
afterAll(() => front.close());
beforeEach(() => {
  result = { statusCode: 200 };
});

test('a request arrives as an event of an HTTP API: path decoded, query raw, headers in lower case, cookies apart', async () => {
  await fetch(`${front.url}/en/archive%20page?q=%D0%B0&q=b&day=2021-02-11`, {
    headers: { 'X-Asked-By': 'reader', Cookie: 'lang=kk; theme=dark' },
  });
  expect(seen).toMatchObject({
    version: '2.0',
    rawPath: '/en/archive page',
    rawQueryString: 'q=%D0%B0&q=b&day=2021-02-11',
    queryStringParameters: { q: 'а,b', day: '2021-02-11' },
    cookies: ['lang=kk', 'theme=dark'],
    headers: { 'x-asked-by': 'reader' },
    isBase64Encoded: false,
    requestContext: { http: { method: 'GET', path: '/en/archive page', sourceIp: '127.0.0.1' } },
  });
  expect(seen?.headers).not.toHaveProperty('cookie');
  expect(seen).not.toHaveProperty('body');
});

test('a form post arrives in base64 and JSON as text, as API Gateway does it', async () => {
  await fetch(front.url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect(seen).toMatchObject({
    isBase64Encoded: true,
    body: Buffer.from('List-Unsubscribe=One-Click').toString('base64'),
  });
  await fetch(front.url, { method: 'POST', body: '{"a":1}', headers: { 'Content-Type': 'application/json' } });
  expect(seen).toMatchObject({ isBase64Encoded: false, body: '{"a":1}' });
});

test('status, headers, cookies and a base64 body of the answer are written back', async () => {
  result = {
    statusCode: 201,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'X-Count': 3 },
    cookies: ['a=1; Path=/', 'b=2'],
    body: Buffer.from('Қазақстан').toString('base64'),
    isBase64Encoded: true,
  };
  const response = await fetch(front.url);
  expect([response.status, response.headers.get('x-count'), await response.text()]).toEqual([201, '3', 'Қазақстан']);
  expect(response.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2']);
});

test('a redirect is passed on and not followed', async () => {
  result = { statusCode: 303, headers: { Location: '/en/confirmed' } };
  const response = await fetch(front.url, { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([303, '/en/confirmed']);
});

test('a body over 10 MB is refused before the handler', async () => {
  seen = undefined;
  const response = await fetch(front.url, { method: 'POST', body: Buffer.alloc(10 * 1024 * 1024 + 1) });
  expect([response.status, seen]).toEqual([413, undefined]);
});

test('a handler that throws answers 500 and says nothing more to the reader, nor a token to the log', async () => {
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  const failing = await startFront({ port: 0, handler: () => Promise.reject(new Error('secret')) });
  const response = await fetch(`${failing.url}/en/confirm/secret-token?a=b`);
  expect([response.status, await response.text()]).toEqual([500, '{"message":"Internal Server Error"}']);
  expect(said.mock.calls[0]?.[0]).toBe('The web handler failed on GET /en/confirm:');
  said.mockRestore();
  await failing.close();
});

test('a busy port is named, with what to do', async () => {
  const port = Number(new URL(front.url).port);
  await expect(startFront({ port, handler: async () => ({}) })).rejects.toThrow(
    `Port ${port} is taken. Choose another with --port`,
  );
});

test('an application of the web library answers through the front as it does deployed', async () => {
  const site = handle(new Hono().post('/one-click', async (c) => c.json(await c.req.parseBody())));
  const real = await startFront({
    port: 0,
    handler: (event) => site(event as unknown as LambdaEvent) as Promise<APIGatewayProxyStructuredResultV2>,
  });
  const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' });
  const response = await fetch(`${real.url}/one-click`, { method: 'POST', body });
  expect(await response.json()).toEqual({ 'List-Unsubscribe': 'One-Click' });
  await real.close();
});
