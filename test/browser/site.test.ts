import { randomUUID } from 'node:crypto';
import { get } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { archive } from '../../lambdas/adapters/archive';
import { coverage } from '../../lambdas/adapters/coverage';
import { days } from '../../lambdas/adapters/days';
import { documentClient } from '../../lambdas/adapters/dynamodb';
import { matches } from '../../lambdas/adapters/matches';
import { composeDay } from '../../lambdas/domain/stories/compose-day';
import { languages } from '../../lambdas/domain/watch/language';
import { build as buildWeb, type WebHandler } from '../../lambdas/handlers/web';
import { indexDays } from '../../lambdas/jobs/index-days';
import { listContents } from '../../lambdas/jobs/list-contents';
import { paths } from '../../lambdas/pages/paths';
import { type FrontHandler, startFront } from '../../local/front/http-front';
import { loadWatch } from '../../local/service/load-watch';
import { localSettings, pointClientsAt } from '../../local/service/settings';
import { startTables } from '../../local/tables/start-tables';
import { aMatch } from '../builders';
import { overflowOf, violationsOn } from './accessibility';
import { openChromium } from './chromium';

/** The most a first page may weigh in all, in bytes. */
const heaviest = 50_000;

interface Site {
  readonly siteUrl: string;
  readonly close: () => Promise<void>;
}

let browser: Browser;
let service: Site;

/** The deployed web handler behind the local front, over empty tables in memory. */
async function startSite(): Promise<Site> {
  const tables = await startTables();
  let web: WebHandler | undefined;
  const handler: FrontHandler = async (event, context) => (await web?.(event, context)) ?? { statusCode: 503 };
  const front = await startFront({ port: 0, handler });
  pointClientsAt({ dynamodb: tables.endpoint, ses: tables.endpoint });
  const queues = { pollsQueueUrl: 'https://queue.example/polls', digestsQueueUrl: 'https://queue.example/digests' };
  web = buildWeb({
    env: localSettings({ siteUrl: front.url, ...queues, notice: 'none' }),
    now: () => new Date('2021-02-08T06:00:00Z'),
    newId: randomUUID,
    wait: () => Promise.resolve(),
    guard: () => Promise.reject(new Error('nothing is fetched here')),
    queue: () => ({ send: () => Promise.resolve() }),
    watch,
    report: () => undefined,
  });
  return {
    siteUrl: front.url,
    close: async () => {
      await front.close();
      await tables.close();
    },
  };
}

const watch = loadWatch();
beforeAll(async () => {
  service = await startSite();
  const client = documentClient();
  const [closed, store] = [days(client, 'Matches'), matches(client, 'Matches')];
  const [feed] = watch.feeds;
  const found = watch.concerns.slice(0, 6).map(({ id, rules }, at) =>
    aMatch(`match-${at}`, {
      feedId: feed?.id ?? '',
      title:
        at % 2 === 0
          ? `Kazakhstan: observers report on vote ${at}`
          : `На выборах в Казахстане задержаны наблюдатели ${at}`,
      language: at % 2 === 0 ? 'en' : 'ru',
      foundAt: `2021-02-0${at + 1}T10:00:00.000Z`,
      concerns: [
        {
          id,
          rule: Object.keys(rules)[0] ?? '',
          evidence: [
            {
              concept: 'vote',
              gloss: 'vote',
              form: at % 2 === 0 ? 'Kaz' : 'На ',
              field: 'title',
              start: 0,
              end: 3,
              language: at % 2 === 0 ? 'en' : 'ru',
            },
          ],
        },
      ],
    }),
  );
  for (const match of found) {
    await store.storeIfNew(match);
    const date = match.foundAt.slice(0, 10);
    const answered = watch.feeds.map(({ id }) => id);
    const { feeds } = watch;
    await closed.storeDay(
      composeDay({ date, matches: [match], earlier: [], answered, feeds, closedAt: match.foundAt }),
    );
  }
  const period = { from: '2021-02-01', until: '2021-02-08' };
  await closed.storeEdition({ week: '2021-W05', period, storyIds: found.map(({ id }) => id) });
  await listContents({ ...closed, watch }, period);
  const index = { ...archive(client, 'Matches'), ...coverage(client, 'Matches') };
  await indexDays({ ...closed, ...index, watch, feeds: watch.feeds, loadMatches: store.loadFoundOn });
  browser = await openChromium();
}, 60_000);
afterAll(async () => {
  await browser.close();
  await service.close();
});

const pages = [
  paths.home('en'),
  paths.clause('en', 'B'),
  paths.concern('en', 'elections'),
  paths.words('en', 'harassment-of-activists-journalists'),
  paths.editions('en'),
  paths.edition('en', '2021-W05'),
  paths.archive('en'),
  `${paths.archive('en')}?q=observers&language=en`,
  paths.story('en', 'match-0'),
  paths.sources('en'),
  paths.method('en'),
  paths.privacy('en'),
  paths.data('en'),
  paths.subscribe('en'),
  '/en/nowhere',
];
const everyPage = languages.flatMap((language) => pages.map((path) => path.replace('/en', `/${language}`)));

/** A page without JavaScript, as the site promises to work; nothing may be asked of another host. */
async function open(
  path: string,
  options: { width?: number; scheme?: 'light' | 'dark'; script?: boolean } = {},
): Promise<Page> {
  const { width = 1000, scheme = 'light', script = false } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    javaScriptEnabled: script,
    bypassCSP: script,
  });
  const page = await context.newPage();
  page.on('request', (request) => expect(new URL(request.url()).origin).toBe(service.siteUrl));
  await page.goto(service.siteUrl + path);
  return page;
}

/** Bytes of an answer as they come over the line, headers aside. */
function weightOf(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(service.siteUrl + path, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}

describe('every page', () => {
  test.each([
    ['en', 'light', 1000],
    ['en', 'dark', 360],
    ['ru', 'dark', 1000],
    ['kk', 'light', 360],
  ] as const)(
    'in %s, %s, %i wide, has no accessibility violation and fits the screen',
    async (language, scheme, width) => {
      const page = await open(paths.home(language), { scheme, width, script: true });
      for (const path of pages.map((one) => one.replace('/en', `/${language}`))) {
        await page.goto(service.siteUrl + path);
        expect(await violationsOn(page)).toEqual([]);
        expect([path, await overflowOf(page)]).toEqual([path, 0]);
      }
      await page.context().close();
    },
  );

  test('weighs less than 50 KB in all with its style sheet, the only thing it asks for', async () => {
    const style = await weightOf(paths.stylesheet);
    for (const path of everyPage) {
      expect([path, style + (await weightOf(path)) < heaviest]).toEqual([path, true]);
    }
    const page = await open(paths.home('en'));
    expect(await page.locator('script, img, iframe, [style], style').count()).toBe(0);
    await page.context().close();
  });
});

describe('by keyboard alone', () => {
  test('the first stop skips to the content, and every stop is seen', async () => {
    const page = await open(paths.home('en'), { script: true });
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    for (let stop = 0; stop < 30; stop += 1) {
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline).not.toBe('none');
      await page.keyboard.press('Tab');
    }
    await page.context().close();
  });

  test('words are searched for, a filter is taken away, a story is opened', async () => {
    const page = await open(paths.archive('en'));
    await page.locator('#q').focus();
    await page.keyboard.type('observer');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=observer/);
    expect(await page.locator('ul.hits li').count()).toBe(3);
    await page.getByRole('link', { name: 'whole story' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/stories\//);
    expect(await page.locator('h1').textContent()).toContain('observers report');
    await page.goBack();
    await page.getByRole('link', { name: /remove/ }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/archive$/);
    await page.context().close();
  });
});
