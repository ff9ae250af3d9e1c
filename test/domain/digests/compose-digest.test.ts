import { composeDigest } from '../../../lambdas/domain/digests/compose-digest';
import { composeEdition, weekEndingOn } from '../../../lambdas/domain/digests/compose-edition';
import type { Segment } from '../../../lambdas/domain/digests/digest';
import { aDay, aFeed, aReport, aStory, aWatch } from '../../builders';

const segment: Segment = {
  period: { from: '2021-02-01', until: '2021-02-08' },
  concerns: ['assembly', 'elections'],
  storyLanguages: ['en'],
  mailLanguage: 'en',
};

function reportOn(id: string, concern: string) {
  return aReport(id, { concerns: [{ id: concern, rule: 'vote', evidence: [] }] });
}

describe('a digest', () => {
  it('covers the days of its period and no other', () => {
    const days = ['2021-01-31', '2021-02-01', '2021-02-07', '2021-02-08'].map((date) =>
      aDay(date, { stories: [aStory(date)] }),
    );
    const digest = composeDigest(aWatch(), segment, days);
    expect(digest.sections.flatMap(({ stories }) => stories.map(({ id }) => id))).toEqual(['2021-02-01', '2021-02-07']);
  });

  it('shows a story once, under the concern that most of its reports and its lead speak to', () => {
    const both = aStory('both', {
      concerns: ['assembly', 'elections'],
      reports: [reportOn('both', 'assembly'), reportOn('other', 'elections')],
    });
    const digest = composeDigest(aWatch(), segment, [aDay('2021-02-01', { stories: [both] })]);
    expect(digest.sections.map(({ concern }) => concern)).toEqual(['assembly']);
    expect(digest.storyCount).toBe(1);
    expect(digest.quiet).toEqual([]);
    expect(digest.elsewhere).toEqual([{ concern: 'elections', stories: 1 }]);
  });

  it('leaves out languages and concerns that were not asked for', () => {
    const stories = [
      aStory('russian', { reports: [aReport('russian', { language: 'ru' })] }),
      aStory('party', { concerns: ['party'], reports: [reportOn('party', 'party')] }),
    ];
    const digest = composeDigest(aWatch(), segment, [aDay('2021-02-01', { stories })]);
    expect(digest).toMatchObject({ storyCount: 0, sections: [] });
    expect(digest.quiet.map(({ concern }) => concern)).toEqual(['elections', 'assembly']);
  });

  it('gathers the reports of a story over its days', () => {
    const first = aStory('story');
    const again = aStory('story', {
      continues: '2021-02-01',
      reports: [aReport('later', { publisher: 'Another', language: 'en' })],
    });
    const digest = composeDigest(aWatch(), segment, [
      aDay('2021-02-01', { stories: [first] }),
      aDay('2021-02-03', { stories: [again] }),
    ]);
    const [story] = digest.sections.flatMap(({ stories }) => stories);
    expect(story).toMatchObject({ sources: 2, mayRepeat: false });
    expect(story?.continues).toBeUndefined();
  });

  it('marks stories that a digest in doubt may have carried', () => {
    const doubt = { ...segment, uncertain: { from: '2021-02-01', until: '2021-02-02' } };
    const days = ['2021-02-01', '2021-02-02'].map((date) => aDay(date, { stories: [aStory(date)] }));
    const stories = composeDigest(aWatch(), doubt, days).sections.flatMap((section) => section.stories);
    expect(stories.map(({ id, mayRepeat }) => [id, mayRepeat])).toEqual([
      ['2021-02-02', false],
      ['2021-02-01', true],
    ]);
  });

  it('says how many sources answered of those that were asked', () => {
    const watch = aWatch({ feeds: [aFeed(), aFeed({ id: 'silent' }), aFeed({ id: 'list', read: 'page' })] });
    const digest = composeDigest(watch, segment, [aDay('2021-02-01', { answered: ['sample-news'] })]);
    expect(digest.sources).toEqual({ asked: 2, answered: 1 });
  });

  it('shows 31 days at most and says how many it leaves out', () => {
    const long = { ...segment, period: { from: '2021-01-01', until: '2021-02-08' } };
    const days = [aDay('2021-01-01', { stories: [aStory('old')] })];
    expect(composeDigest(aWatch(), long, days).omittedDays).toBe(7);
  });
});

describe('an edition', () => {
  it('is made when a Sunday closes, of the week that it ends', () => {
    expect(weekEndingOn('2021-02-06')).toBeUndefined();
    expect(weekEndingOn('2021-02-07')).toEqual({ from: '2021-02-01', until: '2021-02-08' });
  });

  it('names every story of its week once', () => {
    const period = { from: '2021-02-01', until: '2021-02-08' };
    const days = ['2021-01-31', '2021-02-01', '2021-02-03'].map((date) => aDay(date, { stories: [aStory('s')] }));
    expect(composeEdition(period, days)).toEqual({ week: '2021-W05', period, storyIds: ['s'] });
  });
});
