import { type FollowedItem, tagOf } from '../../lambdas/pages/feeds/followed';
import { followEditions } from '../../lambdas/pages/feeds/followed-editions';
import { editionPage } from '../../lambdas/pages/site/edition-page';
import { editionOfWeek, goldenDigests, mailOfWeek, watchOfWeeks as watch } from '../goldens/digest-weeks';
import { sampleConfig } from './sample';

type Golden = (typeof goldenDigests)[number];

const contextIn = (language: Golden['language']) => ({
  ...sampleConfig,
  operatorContact: 'operator@watch.example',
  language,
  watch,
});

/** What HTML says, as one line of text. */
const printed = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

function itemOf({ period, language }: Golden): FollowedItem {
  const [item, ...others] = followEditions([editionOfWeek(period, language)], contextIn(language));
  if (item === undefined || others.length > 0) throw new Error('One edition is one item.');
  return item;
}

describe.each(goldenDigests)('the edition $name', (golden) => {
  const { period, language } = golden;
  const edition = editionOfWeek(period, language);
  const page = printed(editionPage({ context: contextIn(language), ...edition }));
  const item = itemOf(golden);
  const { text } = mailOfWeek(period, language);

  test('says how much there is and who answered in the same words on its page, in its feed and in the mail', () => {
    expect(page).toContain(item.summary);
    // Of a quiet week the mail speaks of its reader's own concerns.
    const shared = edition.digest.storyCount > 0 ? item.summary : item.summary.replace(/^.*?\. /, '');
    expect(text.replaceAll('\n', ' ')).toContain(shared);
  });

  test('lists the same headlines, with the same support, on its page and in its feed', () => {
    const listed = printed(item.content ?? '');
    for (const { concern, story } of edition.headlines) {
      const [lead] = story.reports;
      expect(listed).toContain(lead?.title.slice(0, 60));
      expect(page).toContain(lead?.title.slice(0, 60));
      expect(listed).toContain(watch.concerns.find(({ id }) => id === concern)?.name[language]);
    }
    expect(item.content?.match(/<li>/g) ?? []).toHaveLength(edition.headlines.length);
  });

  test('links to whole addresses alone, and keeps its id and date for good', () => {
    for (const [, address] of (item.content ?? '').matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^https?:\/\//);
    expect(item.id).toBe(tagOf(contextIn(language), 'edition', `${edition.week}/${language}`));
    expect([item.published, item.updated]).toEqual(Array(2).fill(`${period.until}T00:00:00.000Z`));
  });
});

test('no source marks up or links what an edition is told as', () => {
  const edition = editionOfWeek({ from: '2021-02-08', until: '2021-02-15' }, 'en');
  const [first] = edition.headlines;
  if (first === undefined) throw new Error('The week has headlines.');
  const [report, ...others] = first.story.reports;
  if (report === undefined) throw new Error('A story has reports.');
  const hostile = { ...report, title: '"><script>alert(1)</script>&amp;', link: 'javascript:alert(1)' };
  const headlines = [{ ...first, story: { ...first.story, reports: [hostile, ...others] } }];
  const [item] = followEditions([{ ...edition, headlines }], contextIn('en'));
  expect(item?.content).toContain(
    '<li><span lang="en">&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;</span><br/>',
  );
});

test.each(goldenDigests.filter(({ language }) => language === 'en'))(
  'a reader of everything in English gets the headlines of the edition, in its order: $name',
  ({ period }) => {
    const { headlines } = editionOfWeek(period, 'en');
    const [, listed = ''] = mailOfWeek(period, 'en').text.split(/\n\nHEADLINES\n/);
    const mailed = [...(listed.split('\n\n')[0] ?? '').matchAll(/^\d+\. (.+)$/gm)].map(([, headline = '']) => headline);
    expect(headlines.map(({ story }) => story.reports[0]?.title.slice(0, 60))).toEqual(
      mailed.map((headline) => headline.slice(0, 60)),
    );
  },
);

test('an edition that was changed after it was shown says so on its page, and is newer in its feed', () => {
  const [golden] = goldenDigests;
  if (golden === undefined) throw new Error('There are golden digests.');
  const edition = { ...editionOfWeek(golden.period, 'en'), changedAt: '2021-02-10T09:00:00.000Z' };
  const context = contextIn('en');
  expect(editionPage({ context, ...edition })).toContain('Changed on 10 February 2021: reports were withdrawn');
  expect(editionPage({ context, ...editionOfWeek(golden.period, 'en') })).not.toContain('Changed on');
  expect(followEditions([edition], context)[0]?.updated).toBe('2021-02-10T09:00:00.000Z');
});
