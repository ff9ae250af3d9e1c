import { signLink } from '../../lambdas/domain/subscriptions/link-token';
import { languages } from '../../lambdas/domain/watch/language';
import { paths } from '../../lambdas/pages/paths';
import { type SiteOnTrial, siteOnTrial, siteUrl } from './site-on-trial';

let site: SiteOnTrial;
beforeAll(async () => {
  site = await siteOnTrial();
});
afterAll(() => site.close());

describe('a reader', () => {
  test.each(languages)('finds every public page in %s', async (language) => {
    const period = { from: '2021-02-01', until: '2021-02-08' };
    const addresses = [
      paths.home(language),
      paths.clause(language, 'B'),
      paths.concern(language, 'elections'),
      paths.concern(language, 'elections', period),
      paths.editions(language),
      paths.edition(language, '2021-W05'),
      paths.sources(language),
      paths.subscribe(language),
    ];
    const bodies = new Set<string | undefined>();
    for (const address of addresses) {
      const answer = await site.ask(address);
      bodies.add(answer.body);
      expect([address, answer.statusCode]).toEqual([address, 200]);
      expect(answer.body).toContain(`<html lang="${language}">`);
    }
    expect(bodies.size).toBe(addresses.length);
  });

  test('has no sign in the tab', async () => {
    const { statusCode, body } = await site.ask('/favicon.ico');
    expect([statusCode, body]).toEqual([200, '']);
  });

  test('sees the stories of a concern, of a clause and of an edition', async () => {
    for (const address of ['/en/concerns/elections', '/en/clauses/B', '/en/editions/2021-W05', '/en']) {
      expect((await site.ask(address)).body).toContain('Headline vote-count');
    }
  });

  test('sees only the days that an address asks for', async () => {
    const without = await site.ask('/en/concerns/elections?from=2021-02-01&until=2021-02-05');
    expect(without.body).not.toContain('Headline vote-count');
    const within = await site.ask('/en/concerns/elections?from=2021-02-05&until=2021-02-06');
    expect(within.body).toContain('Headline vote-count');
  });

  test('sees only what a mail had no room for where its link asks for that', async () => {
    const days = '/en/concerns/elections?from=2021-02-05&until=2021-02-06';
    const whole = await site.ask(`${days}&after=0&languages=en,ru,kk`);
    expect(whole.body).toContain('Headline vote-count');
    expect((await site.ask(`${days}&after=1`)).body).not.toContain('Headline vote-count');
    expect((await site.ask(`${days}&after=0&languages=kk`)).body).not.toContain('Headline vote-count');
  });

  test('comes in by the language that the browser prefers', async () => {
    const arriving = async (accepted?: string) =>
      (await site.ask('/', accepted === undefined ? {} : { headers: { 'accept-language': accepted } })).headers
        .location;
    expect(await arriving()).toBe('/en');
    expect(await arriving('de, kk-KZ;q=0.8, ru;q=0.9')).toBe('/ru');
    expect(await arriving('kk')).toBe('/kk');
    expect(await arriving('ru;q=0, de;q=x')).toBe('/en');
    expect(await site.ask('/')).toMatchObject({ statusCode: 302 });
  });

  test('gets the style sheet', async () => {
    const answer = await site.ask(paths.stylesheet);
    expect(answer.headers['content-type']).toBe('text/css; charset=utf-8');
  });

  test.each([
    ['/de', 404],
    ['/en/nowhere', 404],
    ['/en/clauses/Z', 404],
    ['/en/concerns/nothing', 404],
    ['/en/editions/2021-W99', 404],
    ['/en/editions/latest', 404],
    ['/en/concerns/elections/words?terms=de', 400],
    ['/en/concerns/elections?from=2021-02-01', 400],
    ['/en/concerns/elections?from=2021-02-08&until=2021-02-01', 400],
    ['/en/concerns/elections?from=2021-02-31x&until=2021-03-01', 400],
    ['/en/concerns/elections?from=2021-99-99&until=2022-01-01', 400],
    ['/en/concerns/elections?from=0001-01-01&until=2021-01-01', 400],
    ['/en/concerns/elections?from=2021-02-01&until=2021-02-08&after=all', 400],
    ['/en/concerns/elections?from=2021-02-01&until=2021-02-08&after=1&languages=de', 400],
    ['/en/concerns/elections?from=2021-02-01&until=2021-02-08&after=1&concerns=nothing', 400],
    ['/en/clauses/%E0%A4%A', 404],
  ])('of %s gets a page that says what is wrong: %i', async (path, status) => {
    const answer = await site.ask(path);
    expect(answer.statusCode).toBe(status);
    expect(answer.body).toContain('<h1>');
  });
});

test('an address typed with a slash at its end leads to the page', async () => {
  expect(await site.ask('/ru/')).toMatchObject({ statusCode: 301, headers: { location: `${siteUrl}/ru` } });
  expect(await site.ask('/en/archive/?q=x')).toMatchObject({ headers: { location: `${siteUrl}/en/archive?q=x` } });
  expect((await site.ask('/nowhere/')).statusCode).toBe(404);
});

describe('every answer', () => {
  const everywhere = ['/', '/en', '/site.css', '/en/subscribe', '/en/confirm/x', '/en/unsubscribe/x', '/nowhere'];

  test.each(everywhere)('of %s lets nothing run, be framed, be guessed or leak', async (path) => {
    const { headers } = await site.ask(path);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    );
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'x-frame-options': 'DENY',
    });
    expect(headers['set-cookie']).toBeUndefined();
  });

  test('has no tie to the window that opened it, save where it is public or an empty form', async () => {
    const tie = async (path: string) => (await site.ask(path)).headers['cross-origin-opener-policy'];
    expect([await tie('/en'), await tie('/en/subscribe')]).toEqual([undefined, undefined]);
    for (const path of ['/en/confirm/x', '/en/unsubscribe/x', '/nowhere']) {
      expect(await tie(path)).toBe('same-origin');
    }
  });

  test('is kept by caches only where it is public', async () => {
    expect((await site.ask('/en')).headers['cache-control']).toBe('public, max-age=60');
    for (const path of ['/en/subscribe', '/en/confirm/x', '/en/unsubscribe/x', '/nowhere', '/']) {
      expect((await site.ask(path)).headers['cache-control']).toBe('no-store');
    }
  });

  test('to a fault of ours says nothing of its cause, names the route and not the path', async () => {
    const broken = await siteOnTrial({ unsubscribe: () => Promise.reject(new Error('table is away')) });
    const link = signLink({ purpose: 'unsubscribe', subscription: 'reader', nonce: 'a1' }, broken.keys);
    const answer = await broken.post(`/en/unsubscribe/${link}`, '');
    expect(answer).toMatchObject({ statusCode: 500 });
    expect(answer.body).not.toContain('table is away');
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    const reports = JSON.stringify(broken.reports);
    expect(reports).toContain('table is away');
    expect(reports).not.toContain(link);
    await broken.close();
  });
});
