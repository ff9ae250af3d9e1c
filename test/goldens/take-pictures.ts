import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { paths } from '../../lambdas/pages/paths';
import { openChromium } from '../browser/chromium';
import { mailOfWeek } from './digest-weeks';

const resolutionWeek = { from: '2021-02-08', until: '2021-02-15' };

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: BrowserContextOptions['colorScheme'];
  /** An address to open, or a document to show. */
  readonly of: { readonly address: string } | { readonly html: string };
}

async function show(page: Page, of: Picture['of']): Promise<void> {
  if ('html' in of) return page.setContent(of.html);
  const answer = await page.goto(of.address);
  if (answer?.ok() !== true) throw new Error(`${of.address} answered ${answer?.status()}: no picture was taken of it.`);
}

/** Takes the pictures of the README: two mails, and two pages of a site that has been replayed. */
export async function takePictures(siteUrl: string): Promise<void> {
  const pictures: readonly Picture[] = [
    { name: 'home', width: 1200, height: 1000, of: { address: siteUrl + paths.home('en') } },
    { name: 'concern', width: 1200, height: 1000, of: { address: siteUrl + paths.concern('en', 'ngo-tax-pressure') } },
    { name: 'digest', width: 700, height: 1250, of: { html: mailOfWeek(resolutionWeek, 'en').html } },
    {
      name: 'digest-dark',
      width: 360,
      height: 1250,
      colorScheme: 'dark',
      of: { html: mailOfWeek(resolutionWeek, 'ru').html },
    },
  ];
  const browser = await openChromium();
  try {
    for (const { name, width, height, colorScheme = 'light', of } of pictures) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme });
      await show(page, of);
      await page.screenshot({ path: join(__dirname, `../../docs/pictures/${name}.png`) });
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
