import { archive } from '../../lambdas/adapters/archive';
import { coverage } from '../../lambdas/adapters/coverage';
import { days } from '../../lambdas/adapters/days';
import { hidings } from '../../lambdas/adapters/hidings';
import { matches } from '../../lambdas/adapters/matches';
import type { Period } from '../../lambdas/domain/digests/digest';
import type { Match } from '../../lambdas/domain/matching/match';
import { closeDay } from '../../lambdas/jobs/close-day';
import { composeSegment } from '../../lambdas/jobs/compose-segment';
import { type HideMatchDeps, hideMatch, restoreMatch } from '../../lambdas/jobs/hide-match';
import { matchesTable } from '../../lambdas/table-schema';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { aFeed, aMatch, aWatch, inEvery } from '../builders';
import { atEveryPoint, dying, survive } from './crash';

const opened: OpenTables[] = [];
afterAll(() => Promise.all(opened.map((tables) => tables.close())));

const vote = 'Vote observed in Sampleville';
const firstWeek = { from: '2021-02-01', until: '2021-02-08' };
const secondWeek = { from: '2021-02-08', until: '2021-02-15' };
const thirdWeek = { from: '2021-02-15', until: '2021-02-22' };

/** A story of two reports and one of a single report, on the Sunday that ends the first week. */
const onSunday = [
  aMatch('a', { foundAt: '2021-02-07T10:00:00.000Z', title: vote }),
  aMatch('b', { foundAt: '2021-02-07T11:00:00.000Z', title: vote, link: 'https://other.example/b' }),
  aMatch('c', { foundAt: '2021-02-07T12:00:00.000Z', title: 'Another thing entirely' }),
];

async function open(stored: readonly Match[] = onSunday, closedOn = '2021-02-08') {
  const tables = await openTables();
  opened.push(tables);
  const table = matchesTable.name;
  const store = matches(tables.client, table);
  for (const match of stored) await store.storeIfNew(match);
  const closedDays = days(tables.client, table);
  let clock = '2021-02-10T09:00:00.000Z';
  const deps: HideMatchDeps & ReturnType<typeof hidings> = {
    ...coverage(tables.client, table),
    watch: aWatch(),
    feeds: [aFeed()],
    ...store,
    ...closedDays,
    ...hidings(tables.client, table),
    loadFound: archive(tables.client, table).loadFound,
    now: () => new Date(clock),
  };
  const close = (date: string) =>
    closeDay({
      ...closedDays,
      now: () => new Date(`${date}T00:30:00Z`),
      feeds: [aFeed()],
      subject: inEvery('Sampleland'),
      names: { places: [], bodies: [] },
      conceptsIn: () => new Map(),
      loadMatches: store.loadFoundOn,
      loadAnswered: async () => [],
    });
  await close(closedOn);
  const mailSettings = {
    siteUrl: 'https://watch.example',
    operatorName: 'O',
    operatorAddress: 'A',
    notice: 'none',
  } as const;
  const textOf = async (period: Period, concerns = ['assembly', 'elections', 'party']) => {
    const segment = { period, concerns, storyLanguages: ['en'], mailLanguage: 'en' } as const;
    return (
      await composeSegment(
        { ...deps, loadTallies: async () => [], loadMatches: async () => [], watch: aWatch(), mailSettings },
        segment,
      )
    ).rendered.text;
  };
  const shown = async () =>
    (await closedDays.loadDays('2021-02-01', '2021-02-22')).map(({ stories, counts }) => ({ stories, counts }));
  return {
    deps,
    close,
    closedDays,
    textOf,
    shown,
    setClock: (instant: string) => {
      clock = instant;
    },
  };
}

describe('hiding a match', () => {
  it('takes its report out of the story, and the story out of day and edition with its last report', async () => {
    const { deps, closedDays } = await open();
    expect(await hideMatch(deps, 'a', 'unrelated')).toMatchObject({ kind: 'hidden', left: ['b'] });
    await hideMatch(deps, 'c', 'unrelated');
    const [day] = await closedDays.loadDays('2021-02-07', '2021-02-08');
    expect(day?.stories.map(({ id, reports }) => [id, reports.map(({ matchId }) => matchId)])).toEqual([['a', ['b']]]);
    expect(day?.counts).toEqual({ elections: 1 });
    expect(await closedDays.loadEdition('2021-W05')).toMatchObject({ storyIds: ['a'] });
    expect(await closedDays.loadContents('2021-W05')).toMatchObject({ storyCount: 1, headlines: [{ id: 'a' }] });
    expect((await deps.loadFound(['c']))[0]?.match.standing).toBe('hidden');
  });

  it('is said once, as a correction, to those whose digest before may have told it', async () => {
    const { deps, textOf } = await open();
    expect(await textOf(firstWeek)).toContain('Another thing entirely');
    await hideMatch(deps, 'c', 'retracted');
    expect(await textOf(firstWeek)).not.toContain('Another thing entirely');
    expect(await textOf(secondWeek)).toContain(
      'CORRECTIONS\nOf what earlier digests or editions listed:\n- “Another thing entirely” (Sample news, 7 February 2021): withdrawn: its source has withdrawn or corrected it.',
    );
    expect(await textOf(secondWeek, ['party'])).not.toContain('CORRECTIONS');
    expect(await textOf(thirdWeek)).not.toContain('CORRECTIONS');
  });

  it('does not repeat a headline that someone asked to take down', async () => {
    const { deps, textOf } = await open();
    await hideMatch(deps, 'c', 'asked');
    const text = await textOf(secondWeek);
    expect(text).toContain('Sample news, 7 February 2021: withdrawn: its publisher or a person concerned asked');
    expect(text).not.toContain('Another thing entirely');
  });

  it('before its day is closed keeps it out of everything, and there is nothing to correct', async () => {
    const { deps, close, textOf, shown } = await open([aMatch('d', { foundAt: '2021-02-10T08:00:00.000Z' })]);
    await hideMatch(deps, 'd', 'unrelated');
    await close('2021-02-15');
    expect((await shown()).flatMap(({ stories }) => stories)).toEqual([]);
    expect(await textOf(thirdWeek)).not.toContain('CORRECTIONS');
  });

  it('says why it did nothing', async () => {
    const { deps } = await open([aMatch('q', { standing: 'quarantined' })]);
    expect(await hideMatch(deps, 'none', 'unrelated')).toMatchObject({ kind: 'unchanged' });
    expect(await hideMatch(deps, 'q', 'unrelated')).toMatchObject({ kind: 'unchanged' });
    expect(await restoreMatch(deps, 'q')).toMatchObject({ kind: 'unchanged' });
  });

  it('changes an edition that people have read, which says since when', async () => {
    const { deps, closedDays, setClock } = await open();
    const changedAt = async () => (await closedDays.loadContents('2021-W05'))?.changedAt;
    expect(await changedAt()).toBeUndefined();
    await hideMatch(deps, 'c', 'unrelated');
    expect(await changedAt()).toBe('2021-02-10T09:00:00.000Z');
    setClock('2021-02-11T09:00:00.000Z');
    await restoreMatch(deps, 'c');
    expect(await changedAt()).toBe('2021-02-11T09:00:00.000Z');
  });

  it('that no day told, and that is restored when its day is closed, is told by a later day', async () => {
    const { deps, close, textOf, shown, setClock } = await open([
      aMatch('d', { foundAt: '2021-02-10T08:00:00.000Z', title: 'Hidden too early' }),
    ]);
    await hideMatch(deps, 'd', 'unrelated');
    await close('2021-02-15');
    setClock('2021-02-16T09:00:00.000Z');
    await restoreMatch(deps, 'd');
    await close('2021-02-22');
    expect((await shown()).flatMap(({ stories }) => stories.map(({ id }) => id))).toEqual(['d']);
    expect(await textOf(secondWeek)).not.toContain('Hidden too early');
    expect(await textOf(thirdWeek)).toContain('* Hidden too early');
    expect(await textOf(thirdWeek)).not.toContain('CORRECTIONS');
    expect(await restoreMatch(deps, 'd')).toMatchObject({ kind: 'unchanged' });
  });

  it('is said to stand again, with its link, to those whose digest may have missed it', async () => {
    const { deps, textOf, setClock } = await open();
    setClock('2021-02-08T05:00:00.000Z');
    await hideMatch(deps, 'c', 'unrelated');
    setClock('2021-02-08T12:00:00.000Z');
    await restoreMatch(deps, 'c');
    const text = await textOf(secondWeek);
    expect(text).toContain(
      '- “Another thing entirely” (Sample news, 7 February 2021): it was withdrawn for a time and stands again.\n  https://',
    );
    expect(text).not.toContain(': withdrawn');
    expect(await textOf(thirdWeek)).not.toContain('CORRECTIONS');
    setClock('2021-02-16T12:00:00.000Z');
    expect(await hideMatch(deps, 'c', 'retracted')).toMatchObject({ hiding: { hiddenAt: '2021-02-16T12:00:00.000Z' } });
    expect(await textOf(thirdWeek)).toContain('): withdrawn: its source');
  });

  it('is undone by restoring: day, counts and standing are as they were', async () => {
    const { deps, shown } = await open();
    const before = await shown();
    await hideMatch(deps, 'a', 'unrelated');
    await hideMatch(deps, 'c', 'unrelated');
    await restoreMatch(deps, 'a');
    await restoreMatch(deps, 'c');
    const told = (all: typeof before) =>
      all.map(({ stories, counts }) => ({ counts, stories: stories.map(({ id, concerns }) => ({ id, concerns })) }));
    expect(told(await shown())).toEqual(told(before));
    expect((await deps.loadFound(['a']))[0]?.match.standing).toBe('new');
  });

  it('ends the same wherever hiding or restoring dies and is run again', async () => {
    const { deps: calm, shown: expected } = await open();
    const before = (await expected())[0]?.stories.length;
    await hideMatch(calm, 'c', 'unrelated');
    const after = await expected();
    const points = await atEveryPoint(async (point) => {
      const { deps, shown } = await open();
      const end = await survive(() => hideMatch(dying(deps, point), 'c', 'unrelated'));
      await hideMatch(deps, 'c', 'unrelated');
      expect(await shown()).toEqual(after);
      expect((await deps.loadHiding('c'))?.told?.date).toBe('2021-02-07');
      await survive(() => restoreMatch(dying(deps, point), 'c'));
      await restoreMatch(deps, 'c');
      expect((await shown())[0]?.stories).toHaveLength(before ?? 0);
      expect((await deps.loadFound(['c']))[0]?.match.standing).toBe('new');
      return end;
    });
    expect(points).toBeGreaterThanOrEqual(8);
  });
});
