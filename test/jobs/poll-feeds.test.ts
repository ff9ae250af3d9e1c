import { pollFeeds } from '../../lambdas/jobs/poll-feeds';
import { aDocument } from '../builders';
import { atEveryPoint, dying, survive } from './crash';
import { openPolling, type Polling, type Publisher, requestNow, rss } from './polling-parts';

const date = '2021-02-01';
const opened: Polling[] = [];
let now: Date;
const clock = () => now;

afterAll(() => Promise.all(opened.map((polling) => polling.close())));
beforeEach(() => {
  now = new Date(`${date}T00:05:00Z`);
});

async function open(publisher: Publisher): Promise<Polling> {
  const polling = await openPolling(publisher, clock);
  opened.push(polling);
  return polling;
}

async function poll(deps: Polling) {
  return pollFeeds(deps, [await requestNow(deps)]);
}

describe('polling feeds', () => {
  it('stores a first document as history, and what comes later as new', async () => {
    const publisher: Publisher = { document: rss('old one', 'old two') };
    const deps = await open(publisher);
    await poll(deps);
    now = new Date(`${date}T01:05:00Z`);
    publisher.document = rss('fresh', 'old one', 'old two');
    const { polls } = await poll(deps);
    expect(polls[0]?.outcome).toMatchObject({ kind: 'fetched', entries: 1, matches: 1 });
    const stored = await deps.loadFoundOn(date);
    expect(stored.map(({ title, standing }) => `${title}: ${standing}`).sort()).toEqual([
      'fresh: new',
      'old one: history',
      'old two: history',
    ]);
  });

  it('stores only what matches', async () => {
    const deps = await open({ document: rss('noise of the day', 'a match') });
    await poll(deps);
    expect((await deps.loadFoundOn(date)).map(({ title }) => title)).toEqual(['a match']);
  });

  it('writes nothing when nothing is new, save once a day that the source answered', async () => {
    const publisher: Publisher = { document: rss('one') };
    const deps = await open(publisher);
    await poll(deps);
    const writes = () => Object.values(deps.tables.meter.read()).reduce((sum, table) => sum + table.writeUnits, 0);
    const hourly = async (time: string, document: Publisher['document']) => {
      now = new Date(time);
      publisher.document = document;
      const before = writes();
      await poll(deps);
      return writes() - before;
    };
    expect(await hourly(`${date}T01:05:00Z`, { kind: 'unchanged' })).toBe(0);
    expect(await hourly(`${date}T02:05:00Z`, rss('one'))).toBe(0);
    expect(await hourly('2021-02-02T00:05:00Z', { kind: 'unchanged' })).toBe(1);
    expect(await hourly('2021-02-02T01:05:00Z', { kind: 'unchanged' })).toBe(0);
  });

  it('counts a failure with its reason, writes it once, and goes on with the others', async () => {
    const failure = { kind: 'failed', reason: 'timeout', message: 'no answer in 20 s' } as const;
    const deps = await open({ document: failure });
    const stored: string[] = [];
    const watched = {
      ...deps,
      storeState: async (...args: Parameters<typeof deps.storeState>) => {
        stored.push(String(args[1].failing?.reason));
        return deps.storeState(...args);
      },
    };
    await poll(watched);
    now = new Date(`${date}T01:05:00Z`);
    const { polls, unfinished } = await poll(watched);
    expect(polls[0]?.outcome).toEqual(failure);
    expect(unfinished).toEqual([]);
    expect(stored).toEqual(['timeout']);
  });

  it('quarantines a flood of old entries', async () => {
    const publisher: Publisher = { document: rss('one') };
    const deps = await open(publisher);
    await poll(deps);
    now = new Date(`${date}T01:05:00Z`);
    const dated = Buffer.concat(rss('old a', 'old b', 'old c').pieces)
      .toString()
      .replaceAll('</guid>', '</guid><pubDate>Fri, 01 Jan 2021 10:00:00 GMT</pubDate>');
    publisher.document = aDocument(dated);
    await poll(deps);
    const standings = (await deps.loadFoundOn(date)).map(({ standing }) => standing).sort();
    expect(standings).toEqual(['history', 'quarantined', 'quarantined', 'quarantined']);
  });

  it('reads and writes nothing for a body that only changed its build date, once it knows that habit', async () => {
    const built = (date: string) => aDocument(`${Buffer.concat(rss('one').pieces).toString()}<!-- built ${date} -->`);
    const publisher: Publisher = { document: built('a') };
    const deps = await open(publisher);
    const units = () =>
      Object.values(deps.tables.meter.read()).reduce(
        (sum, { readUnits, writeUnits }) => sum + readUnits + writeUnits,
        0,
      );
    const spent: number[] = [];
    for (const [hour, name] of ['b', 'c', 'd'].entries()) {
      if (hour === 0) await poll(deps);
      now = new Date(`${date}T0${hour + 1}:05:00Z`);
      publisher.document = built(name);
      const request = await requestNow(deps);
      const before = units();
      const { polls } = await pollFeeds(deps, [request]);
      spent.push(units() - before);
      if (hour > 0) expect(polls[0]?.outcome).toEqual({ kind: 'unchanged' });
    }
    expect(spent.slice(1)).toEqual([0, 0]);
  });

  it('serves two requests of one host one after the other, and stops when the host asks for fewer', async () => {
    const busy = { kind: 'failed', reason: 'rejected', message: 'too many', status: 429, retryAfter: 60 } as const;
    const deps = await open({ document: busy });
    const [first] = deps.feeds;
    if (first === undefined) throw new Error('A poll needs a feed.');
    const feeds = [first, { ...first, id: 'second' }];
    const request = await requestNow(deps);
    const states = feeds.map(({ id }) => ({ id, state: { feedId: id, validators: {} } }));
    let [running, most] = [0, 0];
    const watched = {
      ...deps,
      feeds,
      fetchDocument: async (...args: Parameters<typeof deps.fetchDocument>) => {
        running += 1;
        most = Math.max(most, running);
        const outcome = await deps.fetchDocument(...args);
        await new Promise((resolve) => setTimeout(resolve, 5));
        running -= 1;
        return outcome;
      },
    };
    const both = { ...request, feeds: states };
    const { polls } = await pollFeeds(watched, [both, both]);
    expect(polls.map(({ feedId }) => feedId)).toEqual([first.id, first.id]);
    expect(most).toBe(1);
    // The other feed of the host waits with it, though it never failed.
    const stored = await deps.loadStates({ first: '0000', last: 'ffff' });
    const second = stored.find(({ feedId }) => feedId === 'second');
    expect(second).toMatchObject({ notBefore: new Date(now.getTime() + 60_000).toISOString() });
    expect(second?.failing).toBeUndefined();
  });

  it('leaves a request that came too late to the next one', async () => {
    const deps = await open({ document: rss('one') });
    const request = await requestNow(deps);
    now = new Date(`${date}T02:05:00Z`);
    expect((await pollFeeds(deps, [request])).polls).toEqual([]);
  });

  it('loses and doubles nothing wherever it dies', async () => {
    const points = await atEveryPoint(async (point) => {
      now = new Date(`${date}T00:05:00Z`);
      const publisher: Publisher = { document: rss('old') };
      const deps = await open(publisher);
      await poll(deps);
      now = new Date(`${date}T01:05:00Z`);
      publisher.document = rss('first', 'second', 'old');
      const request = await requestNow(deps);
      const end = await survive(async () => {
        const { unfinished } = await pollFeeds(dying(deps, point), [request]);
        if (unfinished[0]) throw unfinished[0].error;
      });
      await pollFeeds(deps, [await requestNow(deps)]);
      const stored = (await deps.loadFoundOn(date)).map(({ title, standing }) => `${title}: ${standing}`);
      expect(stored.sort()).toEqual(['first: new', 'old: history', 'second: new']);
      return end;
    });
    expect(points).toBeGreaterThan(5);
  });
});
