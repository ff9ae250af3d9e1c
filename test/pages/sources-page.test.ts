import type { WeekHealth } from '../../lambdas/domain/feeds/health';
import { sourcesPage } from '../../lambdas/pages/site/sources-page';
import { aFeed, aWatch } from '../builders';

const health: WeekHealth = {
  week: '2021-W05',
  until: '2021-02-08',
  feeds: [
    { feedId: 'sample-news', verdict: 'quiet', answeredDays: 6, lastEntry: '2021-02-03', entries: 1, usual: 5.5 },
    { feedId: 'left-the-watch', verdict: 'failing', answeredDays: 0, entries: 0 },
  ],
};

function pageIn(language: 'en' | 'ru' | 'kk', shown?: WeekHealth) {
  const watch = aWatch({ feeds: [aFeed(), aFeed({ id: 'kept', read: 'page' })] });
  const operator = { operatorName: 'Operator', operatorAddress: 'Street 1', operatorContact: 'a@b.example' };
  const context = { language, watch, siteUrl: 'https://watch.example', notice: 'none' as const, ...operator };
  return sourcesPage({ context, ...(shown === undefined ? {} : { health: shown }) });
}

test('the health of a source is said in words, in the language of the reader', () => {
  expect(pageIn('en', health)).toContain(
    'quieter than usual; 1 new entry, usually 5.5 a week; last one on 3 February 2021',
  );
  expect(pageIn('en', health)).toContain('about the week of 1–7 February 2021');
  expect(pageIn('ru', health)).toContain('тише обычного; 1 новая запись, обычно 5,5 в неделю');
  expect(pageIn('kk', health)).toContain('әдеттегіден аз; 1 жаңа жазба, әдетте аптасына 5,5');
});

test('before a week is closed nothing is said of it', () => {
  expect(pageIn('en')).not.toContain('about the week');
});

test('several feeds of one publisher are told apart by their ids, the only one of another needs none', () => {
  const feeds = [aFeed({ id: 'laws' }), aFeed({ id: 'votes' }), aFeed({ id: 'alone', publisher: 'Another' })];
  const operator = { operatorName: 'Operator', operatorAddress: 'Street 1', operatorContact: 'a@b.example' };
  const watch = aWatch({ feeds });
  const html = sourcesPage({
    context: { language: 'en', watch, siteUrl: 'https://watch.example', notice: 'none', ...operator },
  });
  expect(['laws · ', 'votes · ', 'alone · '].map((id) => html.includes(id))).toEqual([true, true, false]);
});
