import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { days } from '../../lambdas/adapters/days';
import { documentClient } from '../../lambdas/adapters/dynamodb';
import { matches } from '../../lambdas/adapters/matches';
import { addDays } from '../../lambdas/domain/stories/calendar';
import { composeDay } from '../../lambdas/domain/stories/compose-day';
import { type Language, languages } from '../../lambdas/domain/watch/language';
import { keywordMessagesIn } from '../../lambdas/pages/messages/keyword-messages';
import { messagesIn } from '../../lambdas/pages/messages/messages';
import { subscriberMessagesIn } from '../../lambdas/pages/messages/subscriber-messages';
import { paths } from '../../lambdas/pages/paths';
import { loadWatch } from '../../local/service/load-watch';
import { type Service, startService } from '../../local/service/start-service';
import { aMatch } from '../builders';
import { openChromium } from './chromium';

jest.setTimeout(300_000);

const watch = loadWatch();
const dir = mkdtempSync(join(tmpdir(), 'whole-life-'));
const concern = 'elections';
/** More than a mail shows of one concern: the rest stands behind a link. */
const storiesOfTheWeek = 14;
let clock = '2021-02-01T09:00:00.000Z';
let browser: Browser;
let service: Service;

beforeAll(async () => {
  service = await startService({
    dir,
    port: 0,
    now: () => new Date(clock),
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

/** A week with many stories on one concern on its Wednesday, told in English, each of its own. */
async function closeWeek(monday: string): Promise<void> {
  const client = documentClient();
  const [closed, store] = [days(client, 'Matches'), matches(client, 'Matches')];
  const rule = Object.keys(watch.concerns.find(({ id }) => id === concern)?.rules ?? {})[0] ?? '';
  const [feed] = watch.feeds;
  for (let day = 0; day < 7; day += 1) {
    const date = addDays(monday, day);
    const found = Array.from({ length: day === 2 ? storiesOfTheWeek : 0 }, (_, at) =>
      aMatch(`vote-${at}`, {
        feedId: feed?.id ?? '',
        title: `Quorum${'abcdefghijklmn'[at]} ballot${'abcdefghijklmn'[at]}`,
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
        answered,
        feeds: watch.feeds,
        closedAt: `${date}T23:59:00.000Z`,
      }),
    );
  }
}

/** The text of the newest mail to an address. */
function mailTo(address: string): string {
  return service.mailbox.mails().findLast(({ to }) => to === address)?.text ?? '';
}

function linkIn(text: string, path: string): string {
  return new RegExp(`${service.siteUrl}/[a-z]+/${path}\\S*`).exec(text)?.[0] ?? '';
}

/** Presses a button as one does without a mouse: the focus is brought there, then Enter. */
async function press(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  await button.focus();
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}

/** Fills in the form with one concern only and own words, which are tried first. */
async function subscribe(page: Page, language: Language, address: string): Promise<void> {
  const { subscribe: text } = messagesIn(language);
  await page.goto(service.siteUrl + paths.subscribe(language));
  await page.locator('#email').focus();
  await page.keyboard.type(address);
  for (const box of await page.locator(`input[name=concern]:not([value=${concern}])`).all()) await box.press('Space');
  await page.locator('input[name=keywords]').focus();
  await page.keyboard.type('ballot*');
  await press(page, text.submit);
  expect(await page.locator('#hits strong').textContent()).toBe(
    keywordMessagesIn(language).hits(storiesOfTheWeek, storiesOfTheWeek),
  );
  expect(mailTo(address)).toBe('');
  await press(page, text.submit);
  expect(await page.locator('h1').textContent()).toBe(text.checkTitle);
}

async function confirm(page: Page, language: Language, address: string): Promise<void> {
  const { subscribe: text } = messagesIn(language);
  await page.goto(linkIn(mailTo(address), 'confirm'));
  await press(page, text.confirmButton);
  expect(await page.locator('h1').textContent()).toBe(text.confirmedTitle);
}

/** The weekly digest comes; its "see the rest" shows every story it counts. */
async function receiveDigest(page: Page, address: string): Promise<string> {
  clock = '2021-02-08T09:00:00.000Z';
  await service.planDigests();
  await service.drain();
  const digest = mailTo(address);
  const rest = linkIn(digest, `concerns/${concern}\\?`);
  expect(rest).toContain('from=2021-02-01&until=2021-02-08');
  await page.goto(rest);
  expect(await page.locator('ol.stories > li').count()).toBe(storiesOfTheWeek);
  return digest;
}

describe.each(languages)('a reader of %s, with JavaScript off, on a phone, by keyboard alone', (language) => {
  test('signs up, confirms, is mailed, changes topics, sees all data, leaves and is erased', async () => {
    clock = '2021-02-01T09:00:00.000Z';
    const context = await browser.newContext({ viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    const page = await context.newPage();
    const address = `reader-${language}@ngo.example`;
    const { preferences, access } = subscriberMessagesIn(language);
    const { subscribe: text } = messagesIn(language);
    await subscribe(page, language, address);
    await confirm(page, language, address);
    const digest = await receiveDigest(page, address);

    await page.goto(linkIn(digest, 'preferences'));
    expect(await page.content()).not.toContain(address);
    await page.locator('input[name=every][value=day]').press('Space');
    await press(page, preferences.submit);
    expect(await page.getByRole('status').textContent()).toContain(preferences.saved);

    await press(page, preferences.dataSubmit);
    await page.goto(linkIn(mailTo(address), 'access'));
    expect(await page.content()).toContain(address);

    await page.goto(linkIn(digest, 'unsubscribe'));
    await press(page, text.unsubscribeButton);
    expect(await page.locator('h1').textContent()).toBe(text.unsubscribedTitle);
    const header = await fetch(linkIn(digest, 'unsubscribe'), { method: 'POST', body: 'List-Unsubscribe=One-Click' });
    expect([header.status, header.redirected]).toEqual([200, false]);

    await page.goto(linkIn(mailTo(address), 'access'));
    await press(page, access.eraseSubmit);
    expect(await page.locator('h1').textContent()).toBe(access.erasedTitle);
    await page.goto(linkIn(digest, 'preferences'));
    expect(await page.locator('h1').textContent()).toBe(text.expiredTitle);
    await context.close();
  });
});
