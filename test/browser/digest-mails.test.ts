import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { goldenDigests, mailOfWeek } from '../goldens/digest-weeks';
import { openChromium } from './chromium';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const widths = [320, 600, 1200] as const;
const schemes = ['light', 'dark'] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openChromium();
});
afterAll(() => browser.close());

async function open(html: string, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(html);
  expect(asked).toEqual([]);
  return page;
}

/** Violations of any rule, with where they are; a mail cannot be asked for landmarks of a site. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = (await page.evaluate('axe.run(document)')) as AxeResults;
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ target }) => target.join(' '))
        .slice(0, 3)
        .join(', ')}`,
  );
}

describe.each(goldenDigests)('the digest $name', ({ period, language }) => {
  const { html } = mailOfWeek(period, language);

  test.each(schemes)('has no fault of access and enough contrast in %s', async (scheme) => {
    const page = await open(html, 600, scheme);
    expect(await violations(page)).toEqual([]);
    await page.close();
  });

  test.each(widths)('fits a screen of %i pixels, in light and dark, and asks for nothing outside', async (width) => {
    for (const scheme of schemes) {
      const page = await open(html, width, scheme);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
      expect(await page.evaluate("document.body.innerText.includes('\\uE000')")).toBe(false);
      await page.close();
    }
  });

  test('can be read where style sheets are dropped', async () => {
    const page = await open(html.replace(/<style>.*?<\/style>/s, ''), 600, 'light');
    expect(await violations(page)).toEqual([]);
    await page.close();
  });
});
