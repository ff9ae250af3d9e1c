import { addressId } from '../../lambdas/domain/subscriptions/address-id';
import { signLink } from '../../lambdas/domain/subscriptions/link-token';
import { indexDays } from '../../lambdas/jobs/index-days';
import { type Answer, type Asking, form, type SiteOnTrial, signUp, siteOnTrial, siteUrl } from './site-on-trial';

const methods = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST'] as const;
const ofOnePerson = /^\/[a-z]{2}\/(subscribe|confirm|unsubscribe|preferences|access)(\/|$)/;

let site: SiteOnTrial;
let busy: SiteOnTrial;
let broken: SiteOnTrial;
let tokens: Readonly<Record<string, string>>;
beforeAll(async () => {
  site = await siteOnTrial();
  busy = await siteOnTrial({ mayAsk: () => false });
  broken = await siteOnTrial({ listEditions: () => Promise.reject(new Error('table is away')) });
  await indexDays({ ...site.deps, ...site.archive, feeds: site.deps.watch.feeds });
  tokens = await everyToken();
});
afterAll(() => Promise.all([site, busy, broken].map(({ close }) => close())));

/** A link of each purpose that is good: of one who waits, of one who is confirmed, and their fresh one. */
async function everyToken() {
  await site.post('/en/subscribe', signUp('reader@ngo.example'));
  await site.post(`/en/confirm/${site.mails.at(-1)?.token ?? ''}`, '');
  const subscription = addressId('reader@ngo.example', site.keys);
  const leave = signLink({ purpose: 'unsubscribe', subscription, nonce: 'attempt-1' }, site.keys);
  await site.post(`/en/preferences/${leave}/link`, '');
  const access = /\/en\/access\/(\S+)/.exec(site.letters.at(-1)?.text ?? '')?.[1] ?? '';
  await site.post('/en/subscribe', signUp('waiting@ngo.example'));
  return { confirm: site.mails.at(-1)?.token ?? '', unsubscribe: leave, preferences: leave, access };
}

const samples: Readonly<Record<string, string>> = {
  'clauses/:id': 'B',
  'concerns/:id': 'elections',
  'languages/:id': 'ru',
  'stories/:id': 'vote-count',
  'editions/:week': '2021-W05',
};

/** Every route of the site with something good in the place of each parameter; one without a sample fails here. */
function everyAddress(tokenOf: (page: string) => string): { readonly method: string; readonly path: string }[] {
  const routes = site.routes.filter(({ method }) => method !== 'ALL');
  const filled = routes.map(({ method, path }) => {
    const plain = path
      .replace(/:language\{.*?\}\)?\}?/, 'en')
      .replace(/:form\{.*\}$/, 'feed.atom')
      .replace(/:week\{.*\}$/, ':week');
    const acted = plain.replace(/:act\{\(\?:(\w+).*\}$/, '$1');
    const named = acted.replace(/(\w+)\/:token/, (_all, page: string) => `${page}/${tokenOf(page)}`);
    const whole = named.replace(/\w+\/:\w+/, (part) => `${part.split('/')[0]}/${samples[part] ?? 'unknown'}`);
    return { method, path: whole };
  });
  return [...new Map(filled.map((one) => [`${one.method} ${one.path}`, one])).values()];
}

function expectProtected(asked: string, { headers, cookies }: Answer): void {
  expect([asked, headers['content-security-policy']]).toEqual([
    asked,
    "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  ]);
  expect([asked, headers]).toEqual([
    asked,
    expect.objectContaining({
      'strict-transport-security': expect.stringMatching(/^max-age=\d{8}$/),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
      'cache-control': expect.stringMatching(/^(no-store|public, max-age=60)$/),
    }),
  ]);
  expect([asked, headers['set-cookie'], cookies ?? []]).toEqual([asked, undefined, []]);
}

/** Asks every address by every method, as a form of ours and as another site's would, and looks at each answer. */
async function sweep(addresses: readonly string[], look: (answer: Answer, method: string, path: string) => void) {
  for (const method of methods) {
    for (const path of addresses) {
      for (const origin of method === 'POST' ? [siteUrl, 'https://evil.example'] : [siteUrl]) {
        const asking: Asking = { method, headers: { origin, 'content-type': form } };
        const answer = await site.ask(path, method === 'POST' ? { ...asking, body: 'weeks=2' } : asking);
        expectProtected(`${method} ${path} from ${origin}`, answer);
        if (ofOnePerson.test(path)) expect([path, answer.headers['cache-control']]).toEqual([path, 'no-store']);
        look(answer, method, path);
      }
    }
  }
}

test('every route that shows a page is there for one who holds a good link', async () => {
  const shown = everyAddress((page) => tokens[page] ?? '').filter(({ method }) => method === 'GET');
  expect(shown.length).toBeGreaterThan(35);
  for (const { path } of shown) {
    const { statusCode } = await site.ask(path);
    expect([path, statusCode]).toEqual([path, path === '/' ? 302 : 200]);
  }
});

test.each([
  ['good', (page: string) => tokens[page] ?? ''],
  ['bad', () => 'k1.nobody.nonce.forged'],
])(
  'every route by every method, its links %s, lets nothing run, be framed, be kept or leak',
  async (_name, tokenOf) => {
    const addresses = [...new Set(everyAddress(tokenOf).map(({ path }) => path))];
    await sweep(addresses, ({ statusCode = 0 }, method, path) => {
      expect([method, path, statusCode < 500 && statusCode !== 404]).toEqual([method, path, true]);
    });
  },
);

test('a method that a route does not take is answered with those that it does', async () => {
  for (const [path, allow] of [
    ['/en', 'GET, HEAD'],
    ['/en/subscribe', 'GET, HEAD, POST'],
    ['/api/v1/stories', 'GET, HEAD'],
  ] as const) {
    const put = await site.ask(path, { method: 'PUT', headers: { origin: siteUrl } });
    expect(put).toMatchObject({ statusCode: 405, headers: { allow } });
    expect(await site.ask(path, { method: 'OPTIONS' })).toMatchObject({ statusCode: 204, headers: { allow } });
  }
});

test('every fault is as well protected, and is no page of a cache', async () => {
  const headers = { origin: siteUrl, 'content-type': form };
  const faults: readonly (readonly [number, SiteOnTrial, string, Asking])[] = [
    [400, site, '/en/archive?from=1', {}],
    [
      403,
      site,
      '/en/subscribe',
      { method: 'POST', body: 'a=b', headers: { ...headers, origin: 'https://evil.example' } },
    ],
    [404, site, '/en/nowhere', {}],
    [404, site, '/nowhere', { method: 'OPTIONS' }],
    [404, site, '/api/v1/nowhere', {}],
    [405, site, '/en', { method: 'DELETE', headers }],
    [410, site, '/en/confirm/forged', {}],
    [413, site, '/en/subscribe', { method: 'POST', body: `email=${'x'.repeat(20_000)}`, headers }],
    [429, busy, '/en/subscribe', { method: 'POST', body: signUp('reader@ngo.example'), headers }],
    [500, broken, '/en/editions', {}],
    [500, broken, '/api/v1/editions', {}],
  ];
  for (const [status, asked, path, asking] of faults) {
    const answer = await asked.ask(path, asking);
    expect([path, answer.statusCode]).toEqual([path, status]);
    expectProtected(path, answer);
    expect([path, answer.headers['cache-control']]).toEqual([path, 'no-store']);
    expect(answer.body).not.toContain('table is away');
  }
});
