import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { addressId } from '../../lambdas/domain/subscriptions/address-id';
import { signLink } from '../../lambdas/domain/subscriptions/link-token';
import { form, type SiteOnTrial, signUp, siteOnTrial, siteUrl } from './site-on-trial';

let site: SiteOnTrial;
beforeAll(async () => {
  site = await siteOnTrial();
});
afterAll(() => site.close());
beforeEach(() => site.setClock('2021-02-01T10:00:00.000Z'));

let count = 0;
function newAddress(): string {
  count += 1;
  return `reader-${count}@ngo.example`;
}

const idOf = (address: string) => addressId(address, site.keys);

async function mailedToken(address: string): Promise<string> {
  await site.post('/en/subscribe', signUp(address));
  return site.mails.at(-1)?.token ?? '';
}

async function subscribed(): Promise<string> {
  const address = newAddress();
  await site.post(`/en/confirm/${await mailedToken(address)}`, '');
  return address;
}

function leaveLink(address: string): string {
  return `/en/unsubscribe/${signLink({ purpose: 'unsubscribe', subscription: idOf(address), nonce: 'attempt-1' }, site.keys)}`;
}

async function everyRow(): Promise<string> {
  const { Items = [] } = await site.client.send(new ScanCommand({ TableName: 'Subscribers', ConsistentRead: true }));
  return JSON.stringify(Items.sort((a, b) => (String(a.pk) < String(b.pk) ? -1 : 1)));
}

describe('subscribing', () => {
  test('takes a form, a mailed link and a button', async () => {
    const address = newAddress();
    expect(await site.post('/ru/subscribe', signUp(address))).toMatchObject({ statusCode: 200 });
    const { token } = site.mails.at(-1) ?? { token: '' };
    expect(await site.load(idOf(address))).toMatchObject({
      status: 'unconfirmed',
      consent: { form: 'site subscribe ru' },
    });
    const page = await site.ask(`/ru/confirm/${token}`);
    expect(page.body).toContain(`action="/ru/confirm/${token}"`);
    expect(await site.post(`/ru/confirm/${token}`, '')).toMatchObject({ statusCode: 200 });
    expect(await site.load(idOf(address))).toMatchObject({ status: 'confirmed', dueAt: '2021-02-08T07:00:00.000Z' });
  });

  test('gives a form with faults back as it was filled in, and stores nothing', async () => {
    const answer = await site.post('/en/subscribe', signUp('"><script>nobody', { concerns: [] }));
    expect(answer.statusCode).toBe(400);
    expect(answer.body).toContain('value="&quot;&gt;&lt;script&gt;nobody"');
    expect(answer.body).not.toContain('<script');
    expect(answer.body).toContain('href="#concerns"');
  });

  test('answers alike for new, pending, confirmed, unsubscribed and suppressed addresses, and for machines', async () => {
    const [pending, confirmed, left, suppressed] = [newAddress(), await subscribed(), await subscribed(), newAddress()];
    await mailedToken(pending);
    await site.post(leaveLink(left), '');
    await site.suppress({ id: idOf(suppressed), reason: 'complaint', since: '2021-01-01T00:00:00.000Z' });
    const bodies = [newAddress(), pending, confirmed, left, suppressed].map((address) => signUp(address));
    bodies.push(signUp(newAddress(), { website: 'https://spam.example' }));
    site.mails.length = 0;
    const answers = [];
    for (const body of bodies) answers.push(await site.post('/en/subscribe', body));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(site.mails).toHaveLength(1);
  });

  test('refuses a form that comes from another site, or does not say from where', async () => {
    const [address, before] = [newAddress(), site.mails.length];
    for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }, {}]) {
      expect(await site.post('/en/subscribe', signUp(address), headers as never)).toMatchObject({ statusCode: 403 });
    }
    expect(site.mails).toHaveLength(before);
    expect(await site.post('/en/subscribe', signUp(address), { 'sec-fetch-site': 'same-origin' })).toMatchObject({
      statusCode: 200,
    });
  });

  test('takes no body longer than 16 KB, and none that is not a form', async () => {
    const long = await site.post('/en/subscribe', `${signUp(newAddress())}&x=${'x'.repeat(20_000)}`);
    expect(long.statusCode).toBe(413);
    const json = await site.ask('/en/subscribe', {
      method: 'POST',
      body: '{"email":"reader@ngo.example"}',
      headers: { 'content-type': 'application/json', origin: siteUrl },
    });
    expect(json.statusCode).toBe(400);
    const cut = await site.ask('/en/subscribe', {
      method: 'POST',
      body: 'no part of it is whole',
      headers: { 'content-type': 'multipart/form-data; boundary=part', origin: siteUrl },
    });
    expect(cut.statusCode).toBe(400);
  });
});

describe('the form', () => {
  const zoneOn = async (path: string, accepted: string) =>
    /<option value="([^"]+)" selected[^>]*>[^<]* now \d\d:\d\d/.exec(
      (await site.ask(path, { headers: { 'accept-language': accepted } })).body ?? '',
    )?.[1];

  test('guesses the time zone from the country that the browser’s languages name, and tells its clock', async () => {
    expect(await zoneOn('/en/subscribe', 'ru-KZ,ru;q=0.9')).toBe('Asia/Almaty');
    expect(await zoneOn('/en/subscribe', 'de-AT')).toBe('Europe/Vienna');
    expect(await zoneOn('/en/subscribe', 'en-US,en')).toBe('Europe/Brussels');
  });
});

describe('a link', () => {
  test('says when the next mail is due once it is confirmed, by the reader’s clock', async () => {
    const { body } = await site.post(`/en/confirm/${await mailedToken(newAddress())}`, '');
    expect(body).toMatch(/Next mail: Monday,? 8 February 2021 at 08:00 \(Europe\/Brussels\)\./);
  });

  test('that is no good says what to do next, each of its own kind', async () => {
    const told = async (path: string) => {
      const { statusCode, body } = await site.ask(path);
      return [statusCode, /<p class="lead">([^<]+)/.exec(body ?? '')?.[1] ?? ''];
    };
    expect(await told('/en/confirm/k1.a.b.c')).toEqual([410, expect.stringContaining('seven days')]);
    expect(await told('/en/access/k1.a.b.c')).toEqual([410, expect.stringContaining('30 minutes')]);
    for (const page of ['preferences', 'unsubscribe']) {
      expect(await told(`/en/${page}/k1.a.b.c`)).toEqual([410, expect.stringContaining('operator')]);
    }
  });

  test('that is used, expired, foreign or cut short says so and changes nothing', async () => {
    const used = await mailedToken(newAddress());
    await site.post(`/en/confirm/${used}`, '');
    const expired = await mailedToken(newAddress());
    const foreign = signLink({ purpose: 'unsubscribe', subscription: 'reader', nonce: 'a1' }, site.keys);
    site.setClock('2021-02-09T10:00:00.000Z');
    const before = await everyRow();
    for (const token of [used, expired, foreign, used.slice(0, -1), 'x'.repeat(5000), '%00', 'a%2Fb']) {
      const answer = await site.post(`/en/confirm/${token}`, '');
      expect([410, 404]).toContain(answer.statusCode);
      expect(answer.headers['cache-control']).toBe('no-store');
    }
    expect(await everyRow()).toBe(before);
  });

  test('opened by a mail scanner, by whatever safe method, changes nothing', async () => {
    const [pending, confirmed] = [await mailedToken(newAddress()), await subscribed()];
    const before = await everyRow();
    for (const path of [`/en/confirm/${pending}`, leaveLink(confirmed), '/en/subscribe']) {
      for (const method of ['GET', 'HEAD', 'OPTIONS', 'PROPFIND']) {
        const answer = await site.ask(path, { method });
        expect(method === 'GET' || method === 'HEAD' ? [200] : [204, 403, 405]).toContain(answer.statusCode);
      }
    }
    expect(await everyRow()).toBe(before);
    expect((await site.ask(`/en/confirm/${pending}`, { method: 'HEAD' })).body).toBe('');
  });
});

describe('unsubscribing', () => {
  test('takes one POST of a mail program: base64 body, no origin, no cookie, no redirect', async () => {
    const address = await subscribed();
    const oneClick = {
      method: 'POST',
      body: 'List-Unsubscribe=One-Click',
      base64: true,
      headers: { 'content-type': form },
    };
    expect(await site.ask(leaveLink(address), oneClick)).toMatchObject({ statusCode: 200 });
    expect(await site.load(idOf(address))).toMatchObject({ status: 'unsubscribed' });
    const again = await site.ask(leaveLink(address), oneClick);
    expect(again).toMatchObject({ statusCode: 200 });
    expect(again.cookies ?? []).toEqual([]);
  });

  test('takes a multipart one-click POST too', async () => {
    const address = await subscribed();
    const body = '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n';
    const headers = { 'content-type': 'multipart/form-data; boundary=b' };
    expect(await site.ask(leaveLink(address), { method: 'POST', body, headers })).toMatchObject({ statusCode: 200 });
    expect(await site.load(idOf(address))).toMatchObject({ status: 'unsubscribed' });
  });

  test('by the visible link opens a page whose button does it', async () => {
    const address = await subscribed();
    const page = await site.ask(leaveLink(address));
    expect(page.body).toContain(`action="${leaveLink(address)}"`);
    expect(await site.load(idOf(address))).toMatchObject({ status: 'confirmed' });
    await site.post(leaveLink(address), '');
    expect(await site.load(idOf(address))).toMatchObject({ status: 'unsubscribed' });
  });

  test('answers alike for a subscription that is gone', async () => {
    const address = await subscribed();
    const known = await site.post(leaveLink(address), '');
    expect(await site.post(leaveLink('never@ngo.example'), '')).toEqual(known);
  });

  test('once acknowledged, lets no digest be claimed', async () => {
    const address = await subscribed();
    const period = { from: '2021-02-01', until: '2021-02-08' };
    await site.post(leaveLink(address), '');
    expect(await site.claim(idOf(address), { attempt: 'a1', period, now: '2021-02-08T07:00:00.000Z' })).toEqual({
      kind: 'refused',
      reason: 'unsubscribed',
    });
  });
});

test('no report holds an address or a token', async () => {
  const address = newAddress();
  const token = await mailedToken(address);
  await site.post(`/en/confirm/${token}`, '');
  await site.post(leaveLink(address), '');
  const reports = JSON.stringify(site.reports);
  expect(site.reports.length).toBeGreaterThanOrEqual(3);
  expect(reports).not.toContain('@');
  expect(reports).not.toContain(token);
});
