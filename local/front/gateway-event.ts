import type { IncomingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** One HTTP request, read to its end. */
export interface FrontRequest {
  readonly method: string;
  /** Path and query as they came over the wire. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  readonly id: string;
  readonly at: Date;
}

/**
 * The event API Gateway makes of a request to an HTTP API (payload format 2.0). As there, the path arrives decoded and the
 * query string does not; bodies other than text, JSON, XML and JavaScript are base64, form posts among them.
 */
export function toGatewayEvent(request: FrontRequest): APIGatewayProxyEventV2 {
  const [rawPath = '/', ...query] = request.target.split('?');
  const path = decodePath(rawPath);
  const rawQueryString = query.join('?');
  const { cookie, ...headers } = joinedHeaders(request.headers);
  const parameters = toParameters(rawQueryString);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString,
    headers,
    ...(cookie !== undefined && { cookies: cookie.split(/; */) }),
    ...(Object.keys(parameters).length > 0 && { queryStringParameters: parameters }),
    ...(request.body.length > 0 && { body: request.body.toString(isText(headers) ? 'utf8' : 'base64') }),
    isBase64Encoded: request.body.length > 0 && !isText(headers),
    requestContext: toContext(request, path, headers),
  };
}

function toContext(request: FrontRequest, path: string, headers: Readonly<Record<string, string>>) {
  const domainName = headers.host ?? 'localhost';
  return {
    accountId: '000000000000',
    apiId: 'local',
    domainName,
    domainPrefix: domainName.split('.')[0] ?? domainName,
    http: {
      method: request.method,
      path,
      protocol: 'HTTP/1.1',
      sourceIp: '127.0.0.1',
      userAgent: headers['user-agent'] ?? '',
    },
    requestId: request.id,
    routeKey: '$default',
    stage: '$default',
    time: request.at.toUTCString(),
    timeEpoch: request.at.getTime(),
  };
}

/** A path with a malformed escape is passed on as it is: the site answers that there is no such page. */
function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function joinedHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  );
}

function toParameters(query: string): Record<string, string> {
  const parameters = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const earlier = parameters.get(name);
    parameters.set(name, earlier === undefined ? value : `${earlier},${value}`);
  }
  return Object.fromEntries(parameters);
}

function isText(headers: Readonly<Record<string, string>>): boolean {
  return /^(text\/|application\/(json|xml|javascript)\b)/i.test(headers['content-type'] ?? '');
}
