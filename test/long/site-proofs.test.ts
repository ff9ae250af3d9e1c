import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { addressId } from '../../lambdas/domain/subscriptions/address-id';
import { signLink } from '../../lambdas/domain/subscriptions/link-token';
import { apiBase, operations } from '../../lambdas/pages/api/operations';
import { type SiteOnTrial, signUp, siteOnTrial } from '../routes/site-on-trial';

jest.setTimeout(600_000);

let site: SiteOnTrial;
beforeEach(async () => {
  site = await siteOnTrial();
});
afterEach(() => site.close());

/** Every row of every table, as it stands. */
async function rows(): Promise<string> {
  const tables = await Promise.all(
    ['Matches', 'Subscribers', 'Feeds'].map((TableName) =>
      site.client.send(new ScanCommand({ TableName, ConsistentRead: true })),
    ),
  );
  return JSON.stringify(tables.map(({ Items = [] }) => Items.map((item) => JSON.stringify(item)).sort()));
}

async function subscribed(address: string): Promise<string> {
  await site.post('/en/subscribe', signUp(address));
  await site.post(`/en/confirm/${site.mails.at(-1)?.token ?? ''}`, '');
  return addressId(address, site.keys);
}

/** Every address that a page, a feed or a mail links to, found by following them, and those that a button posts to. */
async function everyAddress(starts: readonly string[]): Promise<string[]> {
  const known = new Set(starts);
  for (const path of known) {
    const { body = '', headers } = await site.ask(path);
    if (!/html|atom|xml/.test(headers['content-type'] ?? '')) continue;
    for (const [, link = ''] of body.matchAll(/(?:href|action)="([^"#]+)/g)) {
      const local = link.replaceAll('&amp;', '&').replace('https://watch.example', '');
      if (local.startsWith('/')) known.add(local);
    }
  }
  return [...known];
}

test('10,000 requests of a scanner over every link, by GET, HEAD and OPTIONS, change nothing', async () => {
  const id = await subscribed('reader@ngo.example');
  await site.post('/en/subscribe', signUp('waiting@ngo.example'));
  const mailed = { purpose: 'unsubscribe', subscription: id, nonce: 'attempt-1' } as const;
  const leave = signLink(mailed, site.keys);
  await site.post(`/en/preferences/${leave}/link`, '');
  const fresh = /\/en\/access\/\S+/.exec(site.letters.at(-1)?.text ?? '')?.[0] ?? '';
  const waiting = `/en/confirm/${site.mails.at(-1)?.token ?? ''}`;
  const starts = ['/', '/en', '/ru', '/kk', '/sitemap.xml', waiting, fresh, `/en/unsubscribe/${leave}`];
  const api = Object.values(operations).map(({ path }) => apiBase + path.replace('{id}', 'vote-count'));
  const addresses = await everyAddress([...starts, `/en/preferences/${leave}`, ...api]);
  expect(addresses.length).toBeGreaterThan(80);
  expect(addresses).toEqual(expect.arrayContaining([`${fresh}/erase`, `/en/preferences/${leave}/pause`]));
  const [before, mails, letters] = [await rows(), site.mails.length, site.letters.length];
  for (let asked = 0; asked < 10_000; asked += 1) {
    const method = ['GET', 'HEAD', 'OPTIONS'][Math.floor(asked / addresses.length) % 3] ?? 'GET';
    const { statusCode } = await site.ask(addresses[asked % addresses.length] ?? '/', { method });
    expect(statusCode).toBeLessThan(500);
  }
  expect(await rows()).toBe(before);
  expect([site.mails.length, site.letters.length]).toEqual([mails, letters]);
});

test('10,000 sign-ups for one address, in any letters, some at once, mail it once', async () => {
  const forms = ['bombed@ngo.example', 'Bombed@NGO.example', ' bombed@ngo.example '].map((address) => signUp(address));
  const answers = new Set<string>();
  for (let asked = 0; asked < 10_000; asked += 10) {
    const some = Array.from({ length: 10 }, (_, at) => site.post('/en/subscribe', forms[at % forms.length] ?? ''));
    for (const answer of await Promise.all(some)) answers.add(JSON.stringify(answer));
  }
  expect(answers.size).toBe(1);
  expect(site.mails).toHaveLength(1);
});
