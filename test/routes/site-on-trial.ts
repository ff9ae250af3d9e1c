import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { type Archive, archive } from '../../lambdas/adapters/archive';
import { type Coverage, coverage } from '../../lambdas/adapters/coverage';
import { type Days, days } from '../../lambdas/adapters/days';
import { matches } from '../../lambdas/adapters/matches';
import { toldStories } from '../../lambdas/adapters/told-stories';
import type { Match } from '../../lambdas/domain/matching/match';
import { indexDays } from '../../lambdas/jobs/index-days';
import { listContents } from '../../lambdas/jobs/list-contents';
import type { SubscriptionForm } from '../../lambdas/jobs/request-subscription';
import { buildSite, isSentAsBytes } from '../../lambdas/routes/site';
import type { SiteDeps } from '../../lambdas/routes/site-deps';
import { matchesTable } from '../../lambdas/table-schema';
import { aConcern, aDay, aStory, aWatch, inEvery } from '../builders';
import { type SubscribingParts, subscribingParts } from '../jobs/subscribing-parts';

export const siteUrl = 'https://watch.example';
export const form = 'application/x-www-form-urlencoded';
const mark = '2021-02-08';

export interface Asking {
  readonly method?: string;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly base64?: boolean;
}

export type Answer = APIGatewayProxyStructuredResultV2 & { readonly headers: Readonly<Record<string, string>> };

/** The site over real tables, asked as API Gateway asks it; one day is closed and indexed with the matches given. */
export interface SiteOnTrial extends SubscribingParts {
  readonly ask: (path: string, asking?: Asking) => Promise<Answer>;
  readonly post: (path: string, body: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>;
  /** Every route and middleware as the web library holds them. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
  readonly reports: { readonly job: string; readonly report: object }[];
  readonly deps: SiteDeps;
  readonly archive: Archive & Coverage & Days;
}

export async function siteOnTrial(change: Partial<SiteDeps> = {}, found: readonly Match[] = []): Promise<SiteOnTrial> {
  const parts = await subscribingParts();
  const reports: { job: string; report: object }[] = [];
  const clause = {
    addressee: inEvery('all'),
    theme: inEvery('theme'),
    source: 'B0',
    link: 'https://parliament.example/',
  };
  const stored = days(parts.client, matchesTable.name);
  const index = { ...archive(parts.client, matchesTable.name), ...coverage(parts.client, matchesTable.name) };
  const deps: SiteDeps = {
    ...parts,
    ...stored,
    ...index,
    ...toldStories(parts.client, matchesTable.name),
    loadMatches: matches(parts.client, matchesTable.name).loadFoundOn,
    loadLatestHealth: async () => undefined,
    siteUrl,
    mailSettings: { siteUrl, operatorName: 'Operator', operatorAddress: 'Street 1', notice: 'none' },
    watch: aWatch({
      clauses: [{ id: 'B', kind: 'recital', gist: inEvery('Recital B in our words'), ...clause }],
      concerns: [aConcern('elections', ['B']), aConcern('tax-pressure', ['B'])],
    }),
    words: {
      concepts: { vote: { en: ['ballot*'], ru: ['выборы'], kk: [] } },
      concerns: { elections: { wanted: ['vote'], unwanted: [] } },
    },
    settings: { notice: 'none', operatorName: 'Operator', operatorAddress: 'Street 1', operatorContact: 'a@b.example' },
    report: (job, report) => reports.push({ job, report }),
    ...change,
  };
  await stored.storeDay(aDay('2021-02-05', { stories: [aStory('vote-count')] }));
  for (const match of found) await matches(parts.client, matchesTable.name).storeIfNew(match);
  await indexDays({ ...deps, ...stored, ...index, feeds: deps.watch.feeds });
  const period = { from: '2021-02-01', until: mark };
  await stored.storeEdition({ week: '2021-W05', period, storyIds: ['vote-count'] });
  await listContents({ ...stored, watch: deps.watch }, period);
  const built = buildSite(deps);
  const answer = handle(built, { isContentTypeBinary: isSentAsBytes });
  const ask = async (path: string, asking: Asking = {}) => (await answer(toEvent(path, asking))) as Answer;
  const post: SiteOnTrial['post'] = (path, body, headers = { origin: siteUrl }) =>
    ask(path, { method: 'POST', body, headers: { 'content-type': form, ...headers } });
  return { ...parts, deps, archive: { ...stored, ...index }, reports, routes: built.routes, ask, post };
}

/** A request as an HTTP API hands it on (payload format 2.0). */
export function toEvent(path: string, { method = 'GET', body, headers = {}, base64 = false }: Asking): LambdaEvent {
  const { pathname, search } = new URL(path, siteUrl);
  const event: Partial<APIGatewayProxyEventV2> = {
    version: '2.0',
    routeKey: '$default',
    rawPath: pathname,
    rawQueryString: search.slice(1),
    headers: { host: 'watch.example', ...headers },
    requestContext: {
      domainName: 'watch.example',
      http: { method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'sample' },
    } as APIGatewayProxyEventV2['requestContext'],
    isBase64Encoded: base64,
    ...(body === undefined ? {} : { body: base64 ? Buffer.from(body).toString('base64') : body }),
  };
  return event as unknown as LambdaEvent;
}

export function signUp(
  email: string,
  changes: Partial<Pick<SubscriptionForm, 'concerns'>> & { website?: string } = {},
) {
  const fields = new URLSearchParams({ email, mailLanguage: 'en', storyLanguage: 'en' });
  for (const concern of changes.concerns ?? ['elections']) fields.append('concern', concern);
  if (changes.website !== undefined) fields.append('website', changes.website);
  return fields.toString();
}
