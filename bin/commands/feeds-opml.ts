import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { withoutSecret } from '../../lambdas/adapters/fetch-failure';
import { type Outline, readOpml, writeOpml } from '../../lambdas/domain/feeds/opml';
import { compiledWatch } from './compiled-watch';

/** `feeds import FILE.opml` prints entries for feeds.yaml; `feeds export FILE.opml` writes the watch's feeds. */
export function registerLists(feeds: Command): void {
  feeds
    .command('import')
    .description('print the feeds of an OPML file that the watch lacks, as entries for feeds.yaml')
    .argument('<file>', 'an OPML file')
    .action((file: string) => {
      process.exitCode = importFile(file);
    });
  feeds
    .command('export')
    .description('write the feeds of the watch as OPML')
    .argument('<file>', 'where to write; - for stdout')
    .action((file: string) => {
      const watch = compiledWatch();
      const read = watch.feeds.filter((feed) => feed.read === 'feed');
      const opml = writeOpml(
        watch.title.en,
        read.map(({ publisher, url, hosts: [host] }) => ({
          title: publisher,
          xmlUrl: url,
          ...(host === undefined ? {} : { htmlUrl: `https://${host}/` }),
        })),
      );
      if (!writeTo(file, opml)) return;
      console.error(`${read.length} feeds written; list pages are no feeds and stay out.`);
    });
}

/** Writes to a file, or to stdout for `-`; says why where that cannot be done. */
function writeTo(file: string, text: string): boolean {
  try {
    if (file === '-') process.stdout.write(text);
    else writeFileSync(file, text);
    return true;
  } catch (error) {
    console.error(
      `${file} cannot be written (${codeOf(error)}): name a file in a folder that exists, or - for stdout.`,
    );
    process.exitCode = 1;
    return false;
  }
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown fault';

function readFrom(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    console.error(`${file} cannot be opened (${codeOf(error)}): name an OPML file.`);
    return undefined;
  }
}

function importFile(file: string): number {
  const text = readFrom(file);
  if (text === undefined) return 1;
  const list = readOpml(text);
  if (list === undefined) {
    console.error(`${file} is no OPML file: it has no <opml> element.`);
    return 1;
  }
  const { outlines, refused } = list;
  const { feeds } = compiledWatch();
  const known = new Set(feeds.map(({ url }) => url));
  const ids = new Set(feeds.map(({ id }) => id));
  const fresh = [...new Map(outlines.map((outline) => [outline.xmlUrl, outline])).values()];
  const lacking = fresh.filter(({ xmlUrl }) => !known.has(xmlUrl));
  for (const outline of lacking) process.stdout.write(`${toYaml(outline, ids)}\n`);
  for (const address of refused) {
    console.error(`${withoutSecret(address)} was left out: only http(s) addresses without a user name are fetched.`);
  }
  console.error(
    `${outlines.length} feeds in ${file}, ${outlines.length - lacking.length} of them known or repeated. ` +
      'Set kind, scope and languages before adding the others to feeds.yaml.',
  );
  return 0;
}

/** An entry as editors write it. JSON strings are YAML strings, whatever they hold. */
function toYaml({ title, xmlUrl, htmlUrl }: Outline, ids: Set<string>): string {
  const host = new URL(htmlUrl !== undefined && URL.canParse(htmlUrl) ? htmlUrl : xmlUrl).hostname.replace(
    /^www\./,
    '',
  );
  return [
    `- id: ${freeId(title, host, ids)}`,
    `  publisher: ${JSON.stringify(title.replace(/\s+/g, ' ').trim())}`,
    '  kind: independent news',
    '  scope: global',
    '  languages: [en]',
    `  url: ${JSON.stringify(new URL(xmlUrl).href)}`,
    '  read: feed',
    `  hosts: [${host}]`,
    '  note: Imported; kind, scope and languages are not checked yet.',
    '',
  ].join('\n');
}

function freeId(title: string, host: string, ids: Set<string>): string {
  const words = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 40);
  const stem = (words(title) || words(host) || 'feed').replace(/-$/, '');
  let id = stem;
  for (let n = 2; ids.has(id); n += 1) id = `${stem}-${n}`;
  ids.add(id);
  return id;
}
