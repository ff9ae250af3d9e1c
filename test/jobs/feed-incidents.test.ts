import type { FetchOutcome } from '../../lambdas/domain/feeds/poll-outcome';
import { pollFeeds } from '../../lambdas/jobs/poll-feeds';
import { aDocument } from '../builders';
import { openPolling, type Polling, type Publisher, requestNow } from './polling-parts';

/** An entry as a document tells it; each field may be missing. */
interface Told {
  readonly title: string;
  readonly guid?: string;
  readonly link?: string;
  readonly date?: string;
}

const date = '2021-02-11';
const opened: Polling[] = [];
let now: Date;
afterAll(() => Promise.all(opened.map((polling) => polling.close())));

function rss(entries: readonly Told[]): FetchOutcome {
  const items = entries.map(({ title, guid, link, date: dated }) =>
    [
      `<item><title>${title}</title>`,
      guid === undefined ? '' : `<guid>${guid}</guid>`,
      link === undefined ? '' : `<link>${link.replaceAll('&', '&amp;')}</link>`,
      dated === undefined ? '' : `<pubDate>${dated}</pubDate>`,
      '</item>',
    ].join(''),
  );
  return aDocument(`<rss version="2.0"><channel><title>Sample</title>${items.join('')}</channel></rss>`);
}

/** Polls documents an hour apart; says which titles were stored as new, and how many entries were held back. */
async function replay(...documents: readonly (readonly Told[])[]) {
  const publisher: Publisher = { document: undefined };
  now = new Date(`${date}T00:05:00Z`);
  const deps = await openPolling(publisher, () => now);
  opened.push(deps);
  let quarantined = 0;
  for (const document of documents) {
    publisher.document = rss(document);
    const { polls } = await pollFeeds(deps, [await requestNow(deps)]);
    const outcome = polls[0]?.outcome;
    if (outcome?.kind === 'fetched') quarantined += outcome.quarantined;
    now = new Date(now.getTime() + 3_600_000);
  }
  const stored = await deps.loadFoundOn(date);
  const told = stored.filter(({ standing }) => standing === 'new').map(({ title }) => title);
  return { told: told.sort(), quarantined };
}

const at = (path: string) => `https://news.example/${path}`;
/** Entries `from` to `to`, newest first, with every name they can have. */
const entries = (from: number, to: number, change: (n: number) => Partial<Told> = () => ({})): Told[] =>
  Array.from({ length: to - from + 1 }, (_, index) => to - index).map((n) => ({
    title: `Entry ${n}`,
    guid: `guid-${n}`,
    link: at(`2021/02/${n}`),
    date: `Thu, 11 Feb 2021 0${n % 10}:00:00 GMT`,
    ...change(n),
  }));

describe('ten ways in which feeds have betrayed their readers: no repeats, no new entry lost', () => {
  it('one GUID for every entry', async () => {
    const same = () => ({ guid: 'the feed' });
    const { told } = await replay(entries(1, 5, same), entries(2, 6, same), entries(4, 8, same));
    expect(told).toEqual(['Entry 6', 'Entry 7', 'Entry 8']);
  });

  it('links and GUIDs that flip between http and https, with and without www', async () => {
    const plain = (n: number) => ({ guid: `http://www.news.example/${n}`, link: `http://www.news.example/${n}` });
    const secure = (n: number) => ({ guid: `https://news.example/${n}`, link: `https://news.example/${n}` });
    const { told } = await replay(
      entries(1, 5, plain),
      entries(1, 5, secure),
      entries(1, 6, plain),
      entries(2, 6, secure),
    );
    expect(told).toEqual(['Entry 6']);
  });

  it('no GUID, and links that carry another tracking tag at every poll', async () => {
    const tracked = (tag: string) =>
      entries(1, 5, (n) => ({ link: `${at(`a?id=${n}`)}&utm_source=${tag}&fbclid=${tag}${n}` })).map(
        ({ guid: _guid, ...rest }) => rest,
      );
    const fresh = { title: 'Entry 6', link: `${at('a?id=6')}&utm_source=z` };
    const { told } = await replay(tracked('x'), tracked('y'), [fresh, ...tracked('z')]);
    expect(told).toEqual(['Entry 6']);
  });

  it('a GUID used again for a new entry', async () => {
    const ring = (n: number) => ({ guid: `slot-${n % 5}` });
    const { told } = await replay(entries(1, 5, ring), entries(2, 6, ring), entries(3, 7, ring));
    expect(told).toEqual(['Entry 6', 'Entry 7']);
  });

  it('an old entry posted again under its old GUID, with a new date and a mended title', async () => {
    const again = { ...entries(1, 1)[0], title: 'Entry 1, mended', date: 'Thu, 11 Feb 2021 12:00:00 GMT' };
    const { told } = await replay(entries(1, 5), [again, ...entries(2, 6)], [...entries(6, 7), again]);
    expect(told).toEqual(['Entry 6', 'Entry 7']);
  });

  it('GUIDs that are random for a day, then good again', async () => {
    const random = (poll: number) => (n: number) => ({ guid: `random-${poll}-${n}` });
    const { told } = await replay(entries(1, 5), entries(1, 6, random(1)), entries(1, 6, random(2)), entries(2, 7));
    expect(told).toEqual(['Entry 6', 'Entry 7']);
  });

  it('one post under two addresses, in one document and in turns', async () => {
    const twice = { ...entries(6, 6)[0], title: 'Entry 6', link: at('category/6') };
    const { told } = await replay(entries(1, 5), [...entries(1, 6), twice], [twice, ...entries(2, 5)], entries(2, 6));
    expect(told).toEqual(['Entry 6']);
  });

  it('a new site that publishes its whole archive again under new paths', async () => {
    const moved = (n: number) => ({ link: at(`archive/${n}.html`), guid: at(`archive/${n}.html`) });
    const old = (n: number) => ({ ...moved(n), date: 'Fri, 01 Jan 2021 10:00:00 GMT', title: `Archive ${n}` });
    const dated = (n: number) => (n < 6 ? { date: `Mon, 0${n} Feb 2021 10:00:00 GMT` } : {});
    const first = await replay(
      entries(1, 5, dated),
      entries(1, 6, (n) => ({ ...moved(n), ...dated(n) })),
    );
    expect(first).toEqual({ told: ['Entry 6'], quarantined: 0 });
    const second = await replay(entries(1, 5), [...entries(6, 6), ...entries(10, 29, old)]);
    expect(second).toEqual({ told: [], quarantined: 21 });
  });

  it('titles that come back every day, which is no archive', async () => {
    const daily = (day: number) =>
      ['Morning', 'Noon', 'Evening', 'Night'].map((title, n) => ({
        title,
        guid: `${day}-${n}`,
        link: at(`${day}/${n}`),
        date: `Thu, ${day} Feb 2021 1${n}:00:00 GMT`,
      }));
    const { told } = await replay(daily(10), daily(11));
    expect(told).toHaveLength(4);
  });

  it('equal GUIDs with different dates', async () => {
    const dated = (hour: number) => () => ({ date: `Thu, 11 Feb 2021 ${hour}:30:00 GMT` });
    const { told } = await replay(entries(1, 5, dated(10)), entries(1, 5, dated(11)), entries(1, 6, dated(12)));
    expect(told).toEqual(['Entry 6']);
  });

  it('dates that lose their time of day, or gain one', async () => {
    const day = () => ({ date: '2021-02-11' });
    const precise = (n: number) => ({ date: `2021-02-11T0${n}:00:00.123+06:00` });
    const { told } = await replay(
      entries(1, 5, day),
      entries(1, 5, precise),
      entries(1, 6, day),
      entries(2, 6, precise),
    );
    expect(told).toEqual(['Entry 6']);
  });
});
