import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { addressId } from '../../lambdas/domain/subscriptions/address-id';
import { signLink } from '../../lambdas/domain/subscriptions/link-token';
import { type SiteOnTrial, signUp, siteOnTrial } from './site-on-trial';

jest.setTimeout(60_000);

let site: SiteOnTrial;
beforeAll(async () => {
  site = await siteOnTrial();
});
afterAll(() => site.close());
beforeEach(() => site.setClock('2021-02-01T10:00:00.000Z'));

let count = 0;
const idOf = (address: string) => addressId(address, site.keys);

async function subscribed(): Promise<string> {
  count += 1;
  const address = `holder-${count}@ngo.example`;
  await site.post('/en/subscribe', signUp(address));
  await site.post(`/en/confirm/${site.mails.at(-1)?.token ?? ''}`, '');
  return address;
}

const preferencesOf = (address: string) =>
  `/en/preferences/${signLink({ purpose: 'unsubscribe', subscription: idOf(address), nonce: 'attempt-1' }, site.keys)}`;

const choices =
  'concern=tax-pressure&storyLanguage=ru&storyLanguage=en&mailLanguage=ru&every=day&weekday=3&hour=6&zone=Asia%2FAlmaty';

/** The path of the fresh link that was mailed last. */
async function freshLink(address: string): Promise<string> {
  await site.post(`${preferencesOf(address)}/link`, '');
  return /https:\/\/watch\.example(\/en\/access\/\S+)/.exec(site.letters.at(-1)?.text ?? '')?.[1] ?? '';
}

async function rowsOf(address: string): Promise<readonly unknown[]> {
  const { Items = [] } = await site.client.send(new ScanCommand({ TableName: 'Subscribers', ConsistentRead: true }));
  return Items.filter((item) => JSON.stringify(item).includes(idOf(address)) && !String(item.pk).startsWith('asks#'));
}

describe('the link in every mail', () => {
  test('opens the choices and shows no address', async () => {
    const address = await subscribed();
    const page = await site.ask(preferencesOf(address));
    expect(page).toMatchObject({ statusCode: 200 });
    expect(page.body).not.toContain(address);
    expect(page.body).toContain('value="elections" checked');
  });

  test('changes topics, languages and rhythm, and moves the next mail', async () => {
    const address = await subscribed();
    expect(await site.post(preferencesOf(address), choices)).toMatchObject({ statusCode: 200 });
    expect(await site.load(idOf(address))).toMatchObject({
      concerns: ['tax-pressure'],
      storyLanguages: ['en', 'ru'],
      mailLanguage: 'ru',
      cadence: { every: 'day', weekday: 3, hour: 6, zone: 'Asia/Almaty' },
      dueAt: '2021-02-02T00:00:00.000Z',
    });
  });

  test('keeps the wish for a subject that tells nothing and for no empty mail, and takes both back', async () => {
    const address = await subscribed();
    const page = await site.post(preferencesOf(address), `${choices}&discreet=yes&skipEmpty=yes`);
    expect(page.body).toMatch(/name="skipEmpty" value="yes" checked/);
    expect(page.body).toMatch(/name="discreet" value="yes" checked/);
    expect(await site.load(idOf(address))).toMatchObject({ discreet: true, skipEmpty: true });
    await site.post(preferencesOf(address), choices);
    expect(await site.load(idOf(address))).toMatchObject({ discreet: false, skipEmpty: false });
  });

  test('refuses choices that are not on offer, and keeps what stood', async () => {
    const address = await subscribed();
    const before = await site.load(idOf(address));
    for (const wrong of ['hour=24', 'weekday=0', 'every=never', 'zone=Mars%2FOlympus', 'concern=none']) {
      expect(
        await site.post(
          preferencesOf(address),
          `${choices}&${wrong}`.replace(/(hour|weekday|every|zone)=[^&]*&(?=.*\1=)/, ''),
        ),
      ).toMatchObject({ statusCode: 400 });
    }
    expect(await site.load(idOf(address))).toEqual(before);
  });

  test('pauses until a day, and ends the pause', async () => {
    const address = await subscribed();
    await site.post(`${preferencesOf(address)}/pause`, 'weeks=2');
    expect(await site.load(idOf(address))).toMatchObject({
      status: 'paused',
      pausedUntil: '2021-02-15',
      dueAt: '2021-02-15T07:00:00.000Z',
    });
    await site.post(`${preferencesOf(address)}/resume`, '');
    expect(await site.load(idOf(address))).toMatchObject({ status: 'confirmed', dueAt: '2021-02-08T07:00:00.000Z' });
  });

  test('brings nobody back who has left', async () => {
    const address = await subscribed();
    await site.unsubscribe(idOf(address), '2021-02-01T10:00:00.000Z');
    for (const act of ['', '/pause', '/resume'])
      await site.post(`${preferencesOf(address)}${act}`, `${choices}&weeks=2`);
    expect(await site.load(idOf(address))).toMatchObject({ status: 'unsubscribed', concerns: ['elections'] });
  });
});

describe('a fresh link', () => {
  test('is mailed once in thirty minutes and lives as long', async () => {
    const address = await subscribed();
    const link = await freshLink(address);
    const mails = site.letters.length;
    await site.post(`${preferencesOf(address)}/link`, '');
    expect(site.letters).toHaveLength(mails);
    expect((await site.ask(link)).body).toContain(address);
    site.setClock('2021-02-01T10:30:00.000Z');
    expect(await site.ask(link)).toMatchObject({ statusCode: 410 });
    expect(await site.post(`${link}/erase`, '')).toMatchObject({ statusCode: 410 });
  });

  test('gives a copy of all that is held', async () => {
    const address = await subscribed();
    const copy = await site.post(`${await freshLink(address)}/export`, '');
    expect(copy.headers['content-type']).toContain('application/json');
    expect(JSON.parse(copy.body ?? '')).toMatchObject({
      address,
      concerns: ['elections'],
      consent: { version: 1, form: 'site subscribe en', confirmedAt: '2021-02-01T10:00:00.000Z' },
    });
  });

  test('erases everything, and the old links answer as ever', async () => {
    const address = await subscribed();
    const link = await freshLink(address);
    expect(await site.post(`${link}/erase`, '')).toMatchObject({ statusCode: 200 });
    expect(await rowsOf(address)).toEqual([]);
    expect(await site.ask(preferencesOf(address))).toMatchObject({ statusCode: 410 });
    expect(await site.post(preferencesOf(address).replace('preferences', 'unsubscribe'), '')).toMatchObject({
      statusCode: 200,
    });
  });

  test('leaves a keyed hash where the reader had complained', async () => {
    const address = await subscribed();
    const link = await freshLink(address);
    await site.suppress({ id: idOf(address), reason: 'complaint', since: '2021-02-01T10:00:00.000Z' });
    await site.post(`${link}/erase`, '');
    expect(await rowsOf(address)).toEqual([expect.objectContaining({ id: idOf(address), reason: 'complaint' })]);
    expect(JSON.stringify(await rowsOf(address))).not.toContain(address);
  });

  test('moves a subscription to another address once that one has confirmed', async () => {
    const [old, young] = [await subscribed(), 'moved@ngo.example'];
    const link = await freshLink(old);
    expect(await site.post(`${link}/move`, 'email=moved%40ngo.example')).toMatchObject({ statusCode: 200 });
    expect(await site.load(idOf(old))).toMatchObject({ status: 'confirmed' });
    expect(await site.load(idOf(young))).toMatchObject({ status: 'unconfirmed' });
    await site.post(`/en/confirm/${site.mails.at(-1)?.token ?? ''}`, '');
    expect(await site.load(idOf(young))).toMatchObject({ status: 'confirmed', coveredUntil: '2021-02-01' });
    expect(await rowsOf(old)).toEqual([]);
  });
});

describe('asking for mails', () => {
  test('is kept to three for an address in thirty days, one a day', async () => {
    const before = site.mails.length;
    for (let day = 1; day <= 20; day += 1) {
      site.setClock(`2021-03-${String(day).padStart(2, '0')}T10:00:00.000Z`);
      await site.post('/en/subscribe', signUp('often@ngo.example'));
    }
    expect(site.mails).toHaveLength(before + 3);
  });

  test('of many at once for one address mails one', async () => {
    const before = site.mails.length;
    await Promise.all(Array.from({ length: 40 }, () => site.post('/en/subscribe', signUp('bombed@ngo.example'))));
    expect(site.mails).toHaveLength(before + 1);
  });

  test('is kept to a budget an hour for all addresses', async () => {
    const now = '2021-05-01T10:00:00.000Z';
    const taken = await Promise.all(Array.from({ length: 205 }, (_, reader) => site.takeAsk(`many-${reader}`, now)));
    expect(taken.filter(Boolean)).toHaveLength(200);
    expect(await site.takeAsk('one-more', '2021-05-01T11:00:00.000Z')).toBe(true);
  });
});
