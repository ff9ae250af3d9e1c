import { composeDay } from '../../../lambdas/domain/stories/compose-day';
import { joinStories } from '../../../lambdas/domain/stories/join-stories';
import { aDay, aFeed, aMatch, aReport, aStory } from '../../builders';
import { background } from './story-pairs';

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

  it('joins headlines that share no word when they mean the same, in one language or in two', () => {
    const stories = joinStories(
      [
        aReport('a', { title: 'Editor of Orda put under house arrest in Almaty' }),
        aReport('b', { title: 'Almaty: chief editor confined to home' }),
        aReport('c', { title: 'Главреда Orda отправили под домашний арест', language: 'ru' }),
        aReport('d', { title: 'Miners strike over wages' }),
      ],
      [],
    );
    expect(stories.map((story) => story.reports.map(({ matchId }) => matchId))).toEqual([['a', 'b', 'c'], ['d']]);
  });

  it.each([
    [['Editor fined', 'Rights group fined']],
    [['Vote number seven in the town', 'Vote number eight in the town', 'Vote number nine in the town']],
    [['Активиста оштрафовали', 'Оштрафован ещё один активист']],
  ])('keeps apart headlines that share what happens every week and nothing else: %s', (titles) => {
    const language = /[а-я]/.test(titles[0] ?? '') ? 'ru' : 'en';
    expect(
      joinStories(
        titles.map((title) => aReport(title, { title, language })),
        [],
        background,
      ),
    ).toHaveLength(titles.length);
  });

  it('joins such headlines where they share a name, or the meaning of many words', () => {
    const storiesOf = (...titles: string[]) =>
      joinStories(
        titles.map((title) => aReport(title, { title })),
        [],
        background,
      ).length;
    expect(storiesOf('Editor of Orda fined', 'Fine for the editor of Orda')).toBe(1);
    expect(
      storiesOf('Court fines an editor for calls to rally', 'Editor must pay for calling people to protest: court'),
    ).toBe(1);
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

  it('joins a statement days later to the event whose day it names', () => {
    const news = aReport('news', {
      title: 'Police in Almaty hold activist Dulat Agadil',
      published: '2021-02-25T09:00:00.000Z',
    });
    const storiesWith = (title: string) =>
      joinStories([news, aReport('statement', { title, published: '2021-02-28T09:00:00.000Z' })], []).length;
    expect(storiesWith('Almaty must free activist Agadil, seized on 25 February')).toBe(1);
    expect(storiesWith('Almaty must free activist Agadil, seized on 21 February')).toBe(2);
  });

  it('takes one address for one article within a day, and may find another event on the page later', () => {
    const link = 'https://news.example/live';
    const storiesWith = (published: string) =>
      joinStories(
        [
          aReport('a', { title: 'Dozens arrested at rallies', link, published: '2021-02-01T09:00:00.000Z' }),
          aReport('b', { title: 'Prisoners refuse food', link, published }),
        ],
        [],
      ).length;
    expect(storiesWith('2021-02-02T08:00:00.000Z')).toBe(1);
    expect(storiesWith('2021-02-06T09:00:00.000Z')).toBe(2);
  });

  it('joins no more readily in a busy week than in a quiet one', () => {
    const pair = [
      aReport('a', { title: 'Yevgeny Zhovtis: fines on the bureau are unlawful' }),
      aReport('b', { title: 'Zhovtis appeals to the president over rallies', concerns: [] }),
    ];
    const others = Array.from({ length: 600 }, (_, at) => aReport(`other ${at}`, { title: `Word${at}a word${at}b` }));
    expect(joinStories(pair, [])).toHaveLength(2);
    expect(joinStories([...pair, ...others], [])).toHaveLength(602);
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
