import { fromJSONSchema } from 'zod';
import { apiBase, type Operation, operations } from '../../lambdas/pages/api/operations';
import { aMatch } from '../builders';
import { type SiteOnTrial, siteOnTrial, siteUrl } from './site-on-trial';

let site: SiteOnTrial;
let document: OpenApi;
beforeAll(async () => {
  const evidence = [
    { concept: 'vote', gloss: 'vote', form: 'выборы', field: 'title', start: 0, end: 6, language: 'ru' } as const,
  ];
  const concerns = [{ id: 'elections', rule: 'vote', evidence }];
  const found = { foundAt: '2021-02-05T10:00:00.000Z', title: 'выборы', language: 'ru', concerns } as const;
  site = await siteOnTrial({}, [aMatch('vote-count', found)]);
  document = JSON.parse((await site.ask(`${apiBase}/openapi.json`)).body ?? '') as OpenApi;
});
afterAll(() => site.close());

type Schema = Parameters<typeof fromJSONSchema>[0];
interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly operationId: string;
          readonly parameters: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
          readonly responses: Readonly<
            Record<
              string,
              { readonly description: string; readonly content?: { 'application/json': { schema: Schema } } }
            >
          >;
        };
      }
    >
  >;
}

/** Faults of an answer by what the document says of it. */
function faultsOf(path: string, status: number, body: string | undefined): unknown {
  const responses = document.paths[path]?.get.responses;
  const schema = (responses?.[status] ?? responses?.[`${String(status)[0]}XX`])?.content?.['application/json'].schema;
  if (schema === undefined) return `${path} has no answer ${status} in the document`;
  const read = fromJSONSchema(schema).safeParse(JSON.parse(body ?? ''));
  return read.success ? [] : read.error.issues;
}

describe('the JSON API', () => {
  test('is described by an OpenAPI 3.1 document that is whole', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    expect(document.servers).toEqual([{ url: siteUrl + apiBase }]);
    const all = Object.entries(document.paths);
    expect(all.map(([path]) => path).sort()).toEqual(
      Object.values(operations)
        .map(({ path }) => path)
        .sort(),
    );
    expect(new Set(all.map(([, { get }]) => get.operationId)).size).toBe(all.length);
    for (const [path, { get }] of all) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(get.parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(named);
      for (const one of get.parameters.filter(({ in: place }) => place === 'path')) expect(one.required).toBe(true);
      for (const response of Object.values(get.responses)) expect(response.description).not.toBe('');
    }
  });

  test.each([
    ['/watch', '/watch'],
    ['/sources', '/sources'],
    ['/editions', '/editions'],
    ['/coverage', '/coverage'],
    ['/stories', '/stories'],
    ['/stories', '/stories?concern=elections&from=2021-02-01&until=2021-02-08'],
    ['/stories/{id}', '/stories/vote-count'],
    ['/matches', '/matches'],
    ['/matches', '/matches?q=%D0%B2%D1%8B%D0%B1%D0%BE%D1%80%D0%B0%D1%85&kind=independent%20news&language=ru'],
  ])('answers %s as its document says: %s', async (path, address) => {
    const { statusCode, headers, body } = await site.ask(apiBase + address);
    expect([statusCode, headers['content-type']]).toEqual([200, 'application/json']);
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers.etag).toBeDefined();
    expect(faultsOf(path, 200, body)).toEqual([]);
    expect(body).not.toContain('summary":"Summary');
    expect(await site.ask(apiBase + address, { headers: { 'if-none-match': headers.etag ?? '' } })).toMatchObject({
      statusCode: 304,
    });
  });

  test.each([
    ['/stories', '/stories?from=2021-02-01', 400],
    ['/stories', '/stories?concern=none', 400],
    ['/stories/{id}', '/stories/none', 404],
    ['/editions', '/editions?before=', 400],
    ['/editions', '/editions?before=latest', 400],
    ['/matches', '/matches?kind=none', 400],
    ['/matches', '/matches?from=1', 400],
  ])('says what is wrong as its document says: %s', async (path, address, status) => {
    const answer = await site.ask(apiBase + address);
    expect(answer.statusCode).toBe(status);
    expect(faultsOf(path, status, answer.body)).toEqual([]);
  });

  test('finds the story and the match that the pages show', async () => {
    const { matches: found } = JSON.parse((await site.ask(`${apiBase}/matches?q=выборов`)).body ?? '') as {
      matches: { match: string; story?: string }[];
    };
    expect(found).toMatchObject([{ match: 'vote-count', story: 'vote-count', headline: 'выборы' }]);
  });

  test('offers nothing but reading', async () => {
    for (const { path } of Object.values(operations) as Operation[]) {
      const { statusCode } = await site.post(apiBase + path.replace('{id}', 'vote-count'), '');
      expect([path, statusCode]).toEqual([path, 405]);
    }
  });

  test('says what went wrong as its document says, whatever was asked and whoever is at fault', async () => {
    const away = () => Promise.reject(new Error('table is away'));
    const broken = await siteOnTrial({ listEditions: away, lastClosed: away });
    for (const { path } of Object.values(operations) as Operation[]) {
      const address = apiBase + path.replace('{id}', 'vote-count');
      const faults = [
        await site.ask(address, { method: 'DELETE', headers: { origin: siteUrl } }),
        await site.ask(address, { method: 'POST', body: 'a=b', headers: { origin: 'https://evil.example' } }),
        await broken.ask(address),
      ].filter(({ statusCode }) => statusCode !== 200);
      for (const { statusCode = 0, body, headers } of faults) {
        expect(headers['content-type']).toBe('application/json');
        expect([path, statusCode, faultsOf(path, statusCode, body)]).toEqual([path, statusCode, []]);
        expect(body).not.toContain('table is away');
      }
    }
    expect(await broken.ask(`${apiBase}/editions`)).toMatchObject({ statusCode: 500 });
    await broken.close();
    const nowhere = await site.ask(`${apiBase}/nowhere`);
    expect([nowhere.statusCode, JSON.parse(nowhere.body ?? '')]).toEqual([
      404,
      expect.objectContaining({ status: 404 }),
    ]);
  });

  test('lets the page of another site ask, with the ETag that it was given', async () => {
    const asked = await site.ask(`${apiBase}/editions`, {
      method: 'OPTIONS',
      headers: { origin: 'https://other.example' },
    });
    expect(asked.headers).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-headers': 'If-None-Match',
      'access-control-expose-headers': 'ETag',
    });
  });
});
