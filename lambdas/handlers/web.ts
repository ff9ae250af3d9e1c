import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { buildSite, isSentAsBytes } from '../routes/site';
import type { Outside } from './outside';
import { siteParts } from './site-parts';
import { deployed } from './world';

/** Answers one request of an HTTP API (payload format 2.0). */
export type WebHandler = (
  event: APIGatewayProxyEventV2,
  context?: unknown,
) => Promise<APIGatewayProxyStructuredResultV2>;

export function build(outside: Outside): WebHandler {
  const answer = handle(buildSite(siteParts(outside)), { isContentTypeBinary: isSentAsBytes });
  // The web library types the same payload in its own words.
  return (event) => answer(event as unknown as LambdaEvent) as Promise<APIGatewayProxyStructuredResultV2>;
}

export const handler = deployed(build);
