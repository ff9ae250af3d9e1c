import type { Command } from 'commander';
import type { Feed } from '../../lambdas/domain/feeds/feed';
import { checkFeed } from './check-feed';
import { compiledWatch } from './compiled-watch';
import { discoverFeeds } from './discover-feeds';
import { byHostInTurn, commandFetcher, feedAt } from './feed-source';
import { registerLists } from './feeds-opml';
import { openProgress } from './progress-bar';

const isAddress = (text: string) => /^https?:\/\//i.test(text) && URL.canParse(text);

/** `feeds check`, `feeds discover`, `feeds import`, `feeds export`. */
export function register(program: Command): void {
  const feeds = program.command('feeds').description('work on the sources of the watch');
  feeds
    .command('check')
    .description('ask feeds once, as a first poll would: one JSON line each; exit 1 when any is at fault')
    .argument('[feed...]', 'ids of the watch, or addresses; every feed of the watch when left out')
    .action(async (names: string[]) => {
      const chosen = chooseFeeds(names);
      if ('unknown' in chosen)
        return usage(`check: ${chosen.unknown} is neither the id of a feed in feeds.yaml nor an http(s) address.`);
      process.exitCode = (await checkAll(chosen.feeds)) ? 0 : 1;
    });
  feeds
    .command('discover')
    .description('find the feeds of pages: by their links, then at common addresses; exit 1 when a page has none')
    .argument('[url...]', 'addresses of pages; the list pages of the watch when left out')
    .action(async (urls: string[]) => {
      const wrong = urls.find((url) => !isAddress(url));
      if (wrong !== undefined) return usage(`discover: ${wrong} is no http(s) address.`);
      const pages = compiledPages(urls);
      process.exitCode = (await discoverAll(pages)) ? 0 : 1;
    });
  registerLists(feeds);
}

function usage(message: string): void {
  console.error(message);
  process.exitCode = 2;
}

function chooseFeeds(names: readonly string[]): { readonly feeds: readonly Feed[] } | { readonly unknown: string } {
  const ids = names.filter((name) => !isAddress(name));
  const known = ids.length > 0 || names.length === 0 ? compiledWatch().feeds : [];
  const unknown = ids.find((id) => !known.some((feed) => feed.id === id));
  if (unknown !== undefined) return { unknown };
  if (names.length === 0) return { feeds: known };
  return { feeds: names.flatMap((name) => known.find((feed) => feed.id === name) ?? feedAt(name)) };
}

function compiledPages(urls: readonly string[]): readonly string[] {
  if (urls.length > 0) return urls;
  return [...new Set(compiledWatch().feeds.flatMap((feed) => (feed.read === 'page' ? [feed.url] : [])))];
}

/** Lines come in the order in which the feeds answer. */
async function checkAll(feeds: readonly Feed[]): Promise<boolean> {
  const fetch = commandFetcher();
  const progress = openProgress(feeds.length);
  let faults = 0;
  await byHostInTurn(
    feeds,
    (feed) => feed.url,
    async (feed) => {
      const checked = await checkFeed(feed, fetch);
      if (!checked.ok) faults += 1;
      progress.step(`${feed.id}, ${faults} at fault`);
      process.stdout.write(`${JSON.stringify(checked)}\n`);
    },
  );
  progress.end();
  return faults === 0;
}

async function discoverAll(pages: readonly string[]): Promise<boolean> {
  const fetch = commandFetcher();
  const progress = openProgress(pages.length);
  let without = 0;
  await byHostInTurn(
    pages,
    (page) => page,
    async (page) => {
      const found = await discoverFeeds(page, fetch);
      const feeds = 'failed' in found ? [] : found;
      if (feeds.length === 0) without += 1;
      progress.step(page);
      if ('failed' in found) console.error(found.failed);
      else if (feeds.length === 0) console.error(`${page}: no feed was found`);
      for (const feed of feeds) process.stdout.write(`${JSON.stringify(feed)}\n`);
    },
  );
  progress.end();
  return without === 0;
}
