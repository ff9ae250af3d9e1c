import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSource } from '../../../lambdas/adapters/parse-source';
import { completeEntry } from '../../../lambdas/domain/feeds/complete-entry';
import type { Feed } from '../../../lambdas/domain/feeds/feed';
import { readListPage } from '../../../lambdas/domain/feeds/list-page';
import { loadWatch } from '../../../watches/load';
import { aDocument, aFeed } from '../../builders';

const folder = join(__dirname, '../../fixtures/pages');
const catalogue = loadWatch(join(__dirname, '../../../watches/kazakhstan-2021'));

/** A source of the catalogue, with its selectors as the editors wrote them. */
function source(id: string): Feed {
  const feed = catalogue.ok ? catalogue.source.feeds.find((one) => one.id === id) : undefined;
  if (feed?.selectors === undefined) throw new Error(`The catalogue has no list page ${id}.`);
  return aFeed({ id, url: feed.url, read: 'page', selectors: JSON.parse(JSON.stringify(feed.selectors)) });
}

async function read(id: string, file: string) {
  const feed = source(id);
  const parsed = await parseSource(
    aDocument('', { pieces: [readFileSync(join(folder, file))], contentType: 'text/html', url: feed.url }),
    feed,
  );
  if ('kind' in parsed) throw new Error(parsed.message);
  return { ...parsed, entries: parsed.entries.map(completeEntry) };
}

describe('list pages of the catalogue, recorded in their structure', () => {
  it('reads the press releases of the OSCE', async () => {
    const { entries, format, reader } = await read('osce-press-releases', 'osce-press-releases.html');
    expect({ format, reader }).toEqual({ format: 'page', reader: 'list-page' });
    expect(entries.map(({ link, title, published }) => ({ link, title, published }))).toEqual([
      {
        link: 'https://www.osce.org/odihr/500001',
        title: 'Sample: observers &amp; parties before the vote in Sampleland',
        published: '2021-02-11T00:00:00Z',
      },
      {
        link: 'https://www.osce.org/fom/500002',
        title: 'Sample: a warning about invented fines for newsrooms',
        published: '2021-02-09T00:00:00Z',
      },
    ]);
    expect(entries[0]?.summary).toContain('observation of an invented vote');
  });

  it('reads the table of ODIHR, without its headings', async () => {
    const { entries, warnings } = await read('odihr-elections', 'odihr-elections.html');
    expect(entries.map(({ title }) => title)).toEqual([
      'Sampleland, Parliamentary Elections, 10 January 2021: Final Report',
      'Otherland, Early Elections: Needs Assessment Mission Report',
    ]);
    expect(entries[0]?.published).toBe('2021-05-06T00:00:00Z');
    expect(warnings).toEqual(['1 rows have no title or no link']);
  });

  it('reads the cards of the EEAS', async () => {
    const { entries } = await read('eeas-press', 'eeas-press.html');
    expect(entries.map(({ link, published }) => `${link} ${published}`)).toEqual([
      'https://www.eeas.europa.eu/eeas/sample-statement_en 2021-02-02T00:00:00Z',
      'https://www.eeas.europa.eu/delegations/sampleland/sample-dialogue_en 2021-02-01T00:00:00Z',
    ]);
  });

  it.each([
    ['zakon', 'zakon.html', '/obshestvo/6500001-vydumannyy-shtraf.html', 'Выдуманный штраф для выдуманной организации'],
    ['kaztag', 'kaztag.html', '/ru/news/vydumannoe-zaderzhanie', 'Выдуманное задержание на выдуманной площади'],
    ['azattyq-kk', 'azattyq-kk.html', '/a/31000001.html', 'Ойдан шығарылған митинг өтті'],
  ])('reads the news of %s with their days', async (id, file, path, title) => {
    const { entries, warnings } = await read(id, file);
    expect(entries.map(({ published }) => published?.slice(0, 8))).toEqual(['2021-02-', '2021-02-']);
    expect(entries[0]).toMatchObject({ link: new URL(path, source(id).url).href, title });
    expect(entries[0]?.published?.slice(0, 10)).toBe('2021-02-11');
    expect(warnings).toEqual([]);
  });

  it('invents no day where a list gives the time alone', async () => {
    const { entries } = await read('ratel', 'ratel.html');
    expect(entries.map(({ title, published }) => ({ title, published }))).toEqual([
      { title: 'Выдуманный суд отложил выдуманное дело', published: undefined },
      { title: 'Выдуманная проверка налоговой', published: undefined },
    ]);
  });

  it('takes a picture, a headline and "read more" that lead to one page for one entry', async () => {
    const { entries } = await read('eu-ombudsman', 'ombudsman.html');
    expect(entries.map(({ title }) => title)).toEqual([
      'An invented inquiry into an invented refusal',
      'An invented decision',
    ]);
  });

  it('reads an NGO whose cards are links and whose links need the base of the page', async () => {
    const { entries } = await read('fidh', 'ngo-base.html');
    expect(entries.map(({ link, title, published }) => `${link} ${title} ${published?.slice(0, 10)}`)).toEqual([
      'https://ngo.example/en/region/sampleland/an-invented-arrest An invented arrest of an invented activist 2021-02-11',
      'https://ngo.example/en/region/sampleland/a-joint-letter A joint letter of invented organisations 2021-01-30',
    ]);
  });

  it('reads a page in windows-1251 that says so in its head', async () => {
    const { entries } = await read('adilsoz', 'ngo-1251.html');
    expect(entries).toMatchObject([
      { title: 'Выдуманный штраф', published: '2021-02-11T04:00:00Z', summary: 'Текст.' },
    ]);
  });
});

describe('a page that is not as it was', () => {
  const selectors = { list: '.row', title: 'h2' };
  it.each([
    ['an empty page', ''],
    ['another layout', '<div class="line"><h2><a href="/a">A</a></h2></div>'],
    ['rows without links', '<div class="row"><h2>A</h2></div>'],
  ])('%s is a changed layout, never silence', (_, html) => {
    expect(readListPage(html, selectors, 'https://sample.example/')).toMatchObject({ reason: 'layout-changed' });
  });

  it('is refused when it is nested without end, quickly', () => {
    const started = process.cpuUsage();
    const outcome = readListPage('<div>'.repeat(300_000), selectors, 'https://sample.example/');
    expect(outcome).toMatchObject({ reason: 'malformed' });
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1000).toBeLessThan(1000);
  });

  it('reads a day as official Kazakh writes it, anywhere in a text', () => {
    const html = '<div class="row"><h2><a href="/a">A</a></h2><p>Жарияланған күні: 2021 жылғы 11 ақпан</p></div>';
    expect(readListPage(html, { ...selectors, date: 'p' }, 'https://sample.example/')).toMatchObject({
      entries: [{ published: '2021-02-11T00:00:00Z' }],
    });
  });

  it('says how many rows it left out', () => {
    const html = '<div class="row"><h2><a href="/a">A</a></h2></div>'.repeat(250);
    expect(readListPage(html, selectors, 'https://sample.example/')).toMatchObject({
      warnings: ['only the first 200 of 250 rows were read'],
    });
  });
});
