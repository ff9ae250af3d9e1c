import { composeContents, placesIn, showEdition } from '../../../lambdas/domain/digests/contents';
import type { Day } from '../../../lambdas/domain/stories/day';
import { aDay, aReport, aStory, aWatch } from '../../builders';

const watch = aWatch();
const period = { from: '2021-02-01', until: '2021-02-08' };

const told = (id: string, concern: string, reports: readonly string[]) =>
  aStory(id, {
    concerns: [concern],
    reports: reports.map((report) =>
      aReport(report, { publisher: `Publisher ${report}`, concerns: [{ id: concern, rule: 'vote', evidence: [] }] }),
    ),
  });

const crowded = Array.from({ length: 8 }, (_, at) => told(`vote-${at}`, 'elections', [`vote-${at}`]));
const days: readonly Day[] = [
  aDay('2021-02-01', { stories: [told('rally', 'assembly', ['rally', 'rally-2'])] }),
  aDay('2021-02-03', { stories: [...crowded, { ...told('rally', 'assembly', ['rally-3']), continues: '2021-02-01' }] }),
];
const contents = composeContents(watch, period, days, []);

/** What the tables give for the places of all stories named: each once. */
function readAll() {
  const named = new Set(placesIn(contents, 'all').map(({ date, id }) => `${date} ${id}`));
  return days.map(({ date, stories }) => ({ date, stories: stories.filter(({ id }) => named.has(`${date} ${id}`)) }));
}

describe('the contents of an edition', () => {
  it('number all stories of the week, and name the six weightiest of each concern', () => {
    expect(contents).toMatchObject({ week: '2021-W05', period, storyCount: 9, publishers: 11 });
    expect(contents.sections.map(({ concern, stories, first }) => [concern, stories, first.length])).toEqual([
      ['elections', 8, 6],
      ['assembly', 1, 1],
    ]);
    expect(contents.quiet.map(({ concern }) => concern)).toEqual(['party']);
  });

  it('say on which days a story was told, so that it is shown with the reports of all of them', () => {
    expect(contents.headlines[0]).toEqual({ concern: 'assembly', id: 'rally', dates: ['2021-02-01', '2021-02-03'] });
    const shown = showEdition(watch, contents, readAll(), 'en');
    const [rally] = shown.digest.sections.find(({ concern }) => concern === 'assembly')?.stories ?? [];
    expect(rally?.reports.map(({ matchId }) => matchId)).toEqual(['rally', 'rally-2', 'rally-3']);
    expect(rally).toMatchObject({ sources: 3 });
    expect(rally).not.toHaveProperty('continues');
    expect(shown.storiesOf).toEqual({ elections: 8, assembly: 1 });
  });

  it('name ten stories above all others, where there are more', () => {
    const many = Array.from({ length: 14 }, (_, at) => told(`story-${at}`, 'party', [`story-${at}`]));
    const crowd = composeContents(watch, period, [aDay('2021-02-02', { stories: many })], []);
    expect(placesIn(crowd, 'headlines')).toHaveLength(10);
  });

  it('show no story that is not there any more', () => {
    const shown = showEdition(watch, contents, [], 'ru');
    expect(shown.headlines).toEqual([]);
    expect(shown.digest).toMatchObject({ storyCount: 9, segment: { mailLanguage: 'ru', period } });
  });
});
