import { composeDay } from '../../../lambdas/domain/stories/compose-day';
import { joinStories } from '../../../lambdas/domain/stories/join-stories';
import { aDay, aFeed, aMatch, aReport, aStory } from '../../builders';

describe('joining reports to stories', () => {
  it('makes one story of two sources with the same headline', () => {
    const [story, ...others] = joinStories(
      [aReport('a', { title: 'Fines withdrawn!' }), aReport('b', { title: 'Fines withdrawn' })],
      [],
    );
    expect(others).toEqual([]);
    expect(story?.reports.map(({ matchId }) => matchId)).toEqual(['a', 'b']);
  });

  it('joins headlines in other words when language, concern and most words agree', () => {
    const stories = joinStories(
      [
        aReport('a', { title: 'Tax fines on six rights groups withdrawn in Almaty' }),
        aReport('b', { title: 'Almaty: tax fines on rights groups withdrawn' }),
        aReport('c', { title: 'Journalist fined in Almaty over a picket' }),
      ],
      [],
    );
    expect(stories.map((story) => story.reports.map(({ matchId }) => matchId))).toEqual([['a', 'b'], ['c']]);
  });

  it('keeps headlines that share some words apart when their concerns differ, and joins them when they do not', () => {
    const joined = (concern: string) =>
      joinStories(
        [
          aReport('a', { title: 'Court in Almaty hears case of group leader over debts' }),
          aReport('b', {
            title: 'Court in Almaty to hear believers, group says',
            concerns: [{ id: concern, rule: 'r', evidence: [] }],
          }),
        ],
        [],
      ).length;
    expect([joined('elections'), joined('religion')]).toEqual([1, 2]);
  });

  it('takes the id of its earliest match and lets the primary document lead', () => {
    const [story] = joinStories(
      [
        aReport('first', { title: 'Statement on the vote', kind: 'aggregator' }),
        aReport('second', { title: 'Statement on the vote', kind: 'institution' }),
      ],
      [],
    );
    expect(story?.id).toBe('first');
    expect(story?.reports[0]?.matchId).toBe('second');
  });

  it('continues a story of the days before under its id, with the new reports only', () => {
    const earlier = [
      aDay('2021-01-31', { stories: [aStory('old', { reports: [aReport('old', { title: 'Same' })] })] }),
    ];
    const stories = joinStories([aReport('new', { title: 'Same' })], earlier);
    expect(stories).toHaveLength(1);
    expect(stories[0]).toMatchObject({ id: 'old', continues: '2021-01-31' });
    expect(stories[0]?.reports.map(({ matchId }) => matchId)).toEqual(['new']);
  });
});

describe('composing a day', () => {
  const base = { date: '2021-02-01', earlier: [], answered: ['sample-news'], closedAt: '2021-02-02T00:30:00.000Z' };

  it('leaves out history, quarantine and hidden matches', () => {
    const matches = (['new', 'history', 'quarantined', 'hidden'] as const).map((standing) =>
      aMatch(standing, { standing }),
    );
    const day = composeDay({ ...base, matches, feeds: [aFeed()] });
    expect(day.stories.map(({ id }) => id)).toEqual(['new']);
    expect(day.counts).toEqual({ elections: 1 });
  });

  it('says when only our own clock dates a report', () => {
    const day = composeDay({ ...base, matches: [aMatch('undated')], feeds: [aFeed()] });
    expect(day.stories[0]?.reports[0]).toMatchObject({
      dateBasis: 'first-seen',
      published: '2021-02-01T10:00:00.000Z',
    });
  });

  it('gives the same day again from the same matches', () => {
    const input = { ...base, matches: [aMatch('a'), aMatch('b')], feeds: [aFeed()] };
    expect(composeDay(input)).toEqual(composeDay(input));
  });
});
