import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { archive } from '../../lambdas/adapters/archive';
import { coverage } from '../../lambdas/adapters/coverage';
import { days } from '../../lambdas/adapters/days';
import { documentClient } from '../../lambdas/adapters/dynamodb';
import { matches } from '../../lambdas/adapters/matches';
import { addDays } from '../../lambdas/domain/stories/calendar';
import { composeDay } from '../../lambdas/domain/stories/compose-day';
import { type Language, languages } from '../../lambdas/domain/watch/language';
import { indexDays } from '../../lambdas/jobs/index-days';
import { keywordMessagesIn } from '../../lambdas/pages/messages/keyword-messages';
import { messagesIn } from '../../lambdas/pages/messages/messages';
import { subscriberMessagesIn } from '../../lambdas/pages/messages/subscriber-messages';
import { paths } from '../../lambdas/pages/paths';
import { loadWatch } from '../../local/service/load-watch';
import { type Service, startService } from '../../local/service/start-service';
import { aMatch } from '../builders';
import { overflowOf, violationsOn } from './accessibility';
import { openChromium } from './chromium';

jest.setTimeout(300_000);

const watch = loadWatch();
const dir = mkdtempSync(join(tmpdir(), 'whole-life-'));
const concern = 'elections';
const towns =
  'Almaty Shymkent Aktau Atyrau Oral Kostanay Pavlodar Semey Taraz Kyzylorda Aktobe Karaganda Petropavl Taldykorgan'.split(
    ' ',
  );
/** More than a mail shows of one concern: the rest stands behind a link. */
const storiesOfTheWeek = towns.length;
let clock = '2021-02-01T09:00:00.000Z';
let browser: Browser;
let service: Service;

beforeAll(async () => {
  service = await startService({
    dir,
    port: 0,
    now: () => new Date(clock),
    wait: () => Promise.resolve(),
    guard: () => Promise.reject(new Error('nothing is fetched here')),
    watch,
    notice: 'none',
    report: () => undefined,
  });
  browser = await openChromium();
  await closeWeek('2021-02-01');
});
afterAll(async () => {
  await browser.close();
  await service.close();
  rmSync(dir, { recursive: true });
});

/** A week with many stories on one concern on its Wednesday, told in English, each of its own; closed and indexed. */
async function closeWeek(monday: string): Promise<void> {
  const client = documentClient();
  const [closed, store] = [days(client, 'Matches'), matches(client, 'Matches')];
  const rule = Object.keys(watch.concerns.find(({ id }) => id === concern)?.rules ?? {})[0] ?? '';
  const [feed] = watch.feeds;
  for (let day = 0; day < 7; day += 1) {
    const date = addDays(monday, day);
    const found = (day === 2 ? towns : []).map((town, at) =>
      aMatch(`vote-${at}`, {
        feedId: feed?.id ?? '',
        title: `Ballots are counted in ${town}`,
        foundAt: `${date}T10:00:00.000Z`,
        concerns: [{ id: concern, rule, evidence: [] }],
      }),
    );
    await Promise.all(found.map(store.storeIfNew));
    const answered = watch.feeds.map(({ id }) => id);
    await closed.storeDay(
      composeDay({
        date,
        matches: found,
        earlier: [],
        names: watch.names,
        answered,
        feeds: watch.feeds,
        closedAt: `${date}T23:59:00.000Z`,
      }),
    );
  }
  const index = { ...archive(client, 'Matches'), ...coverage(client, 'Matches') };
  await indexDays({ ...closed, ...index, watch, loadMatches: store.loadFoundOn, feeds: watch.feeds });
}

/** The text of the newest mail to an address. */
function mailTo(address: string): string {
  return service.mailbox.mails().findLast(({ to }) => to === address)?.text ?? '';
}

function linkIn(text: string, path: string): string {
  return new RegExp(`${service.siteUrl}/[a-z]+/${path}\\S*`).exec(text)?.[0] ?? '';
}

/** One on their way through the site, and what is looked at on each of its pages. */
interface Reader {
  readonly page: Page;
  readonly language: Language;
  readonly address: string;
  readonly look: (page: Page) => Promise<void>;
}

async function visit({ page, look }: Reader, address: string): Promise<void> {
  await page.goto(address);
  await look(page);
}

/** Presses a button as one does without a mouse: the focus is brought there, then Enter. */
async function press({ page, look }: Reader, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
  await look(page);
}

/** Fills in the form with one concern only and own words, which are tried first. */
async function subscribe(reader: Reader): Promise<void> {
  const { page, language, address } = reader;
  const { subscribe: text } = messagesIn(language);
  await visit(reader, service.siteUrl + paths.subscribe(language));
  await page.locator('#email').focus();
  await page.keyboard.type(address);
  for (const box of await page.locator(`input[name=concern]:not([value=${concern}])`).all()) await box.press('Space');
  await page.locator('input[name=keywords]').focus();
  await page.keyboard.type('ballot*');
  await press(reader, text.submit);
  expect(await page.locator('#hits strong').textContent()).toBe(
    keywordMessagesIn(language).hits(storiesOfTheWeek, storiesOfTheWeek),
  );
  expect(mailTo(address)).toBe('');
  await press(reader, text.submit);
  expect(await page.locator('h1').textContent()).toBe(text.checkTitle);
}

async function confirm(reader: Reader): Promise<void> {
  const { page, language, address } = reader;
  const { subscribe: text } = messagesIn(language);
  await visit(reader, linkIn(mailTo(address), 'confirm'));
  await press(reader, text.confirmButton);
  expect(await page.locator('h1').textContent()).toBe(text.confirmedTitle);
}

/** The weekly digest comes; to a reader with own words its "see the rest" shows every story it counts. */
async function receiveDigest(reader: Reader): Promise<string> {
  const { page, address } = reader;
  clock = '2021-02-08T09:00:00.000Z';
  await service.planDigests();
  await service.drain();
  const digest = mailTo(address);
  const rest = linkIn(digest, `concerns/${concern}\\?`);
  expect(rest).toContain('from=2021-02-01&until=2021-02-08');
  await visit(reader, rest);
  expect(await page.locator('ol.stories > li').count()).toBe(storiesOfTheWeek);
  return digest;
}

/** Signs up, confirms, is mailed, changes topics, sees all data, leaves and is erased. */
async function live(reader: Reader): Promise<void> {
  const { page, language, address } = reader;
  clock = '2021-02-01T09:00:00.000Z';
  const { preferences, access, lostLink } = subscriberMessagesIn(language);
  const { subscribe: text } = messagesIn(language);
  await subscribe(reader);
  await confirm(reader);
  const digest = await receiveDigest(reader);

  await visit(reader, linkIn(digest, 'preferences'));
  expect(await page.content()).not.toContain(address);
  await page.locator('input[name=every][value=day]').press('Space');
  await press(reader, preferences.submit);
  expect(await page.getByRole('status').textContent()).toContain(preferences.saved);

  await press(reader, preferences.dataSubmit);
  await visit(reader, linkIn(mailTo(address), 'access'));
  expect(await page.content()).toContain(address);

  await visit(reader, linkIn(digest, 'unsubscribe'));
  await press(reader, text.unsubscribeButton);
  expect(await page.locator('h1').textContent()).toBe(text.unsubscribedTitle);
  const header = await fetch(linkIn(digest, 'unsubscribe'), { method: 'POST', body: 'List-Unsubscribe=One-Click' });
  expect([header.status, header.redirected]).toEqual([200, false]);

  await visit(reader, linkIn(mailTo(address), 'access'));
  await press(reader, access.eraseSubmit);
  expect(await page.locator('h1').textContent()).toBe(access.erasedTitle);
  await visit(reader, linkIn(digest, 'preferences'));
  expect(await page.locator('h1').textContent()).toBe(lostLink.title);
}

const phone = { viewport: { width: 360, height: 740 } };

test.each(languages)(
  'a reader of %s lives through it all with JavaScript off, on a phone, by keyboard alone',
  async (language) => {
    const context = await browser.newContext({ ...phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await live({ page, language, address: `reader-${language}@ngo.example`, look: () => Promise.resolve() });
    await context.close();
  },
);

test.each([
  ['ru', 'light'],
  ['kk', 'dark'],
] as const)('every page on that way can be read by anybody, in %s, %s', async (language, colorScheme) => {
  const context = await browser.newContext({ ...phone, bypassCSP: true, colorScheme });
  const look = async (page: Page): Promise<void> => {
    expect(await violationsOn(page)).toEqual([]);
    expect([page.url(), await overflowOf(page)]).toEqual([page.url(), 0]);
  };
  await live({ page: await context.newPage(), language, address: `${colorScheme}@ngo.example`, look });
  await context.close();
});
