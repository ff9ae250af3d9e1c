import { Parser } from 'htmlparser2';
import type { ShownEdition } from '../../lambdas/domain/digests/contents';
import { headlineStories, publisherCount } from '../../lambdas/domain/digests/headline-stories';
import { type Language, languages } from '../../lambdas/domain/watch/language';
import type { PageContext } from '../../lambdas/pages/page-context';
import { paths } from '../../lambdas/pages/paths';
import { clausePage } from '../../lambdas/pages/site/clause-page';
import { concernPage } from '../../lambdas/pages/site/concern-page';
import { editionPage } from '../../lambdas/pages/site/edition-page';
import { editionsPage } from '../../lambdas/pages/site/editions-page';
import { errorPage } from '../../lambdas/pages/site/error-page';
import { homePage } from '../../lambdas/pages/site/home-page';
import { sourcesPage } from '../../lambdas/pages/site/sources-page';
import { stylesheet } from '../../lambdas/pages/site/stylesheet';
import { subscribeDefaults, subscribePage } from '../../lambdas/pages/site/subscribe-page';
import {
  checkMailPage,
  confirmedPage,
  confirmPage,
  endedLinkPage,
  expiredPage,
  lostLinkPage,
  unsubscribedPage,
  unsubscribePage,
} from '../../lambdas/pages/site/subscribing-pages';
import { wordsPage } from '../../lambdas/pages/site/words-page';
import { digestOf, rallyStory, sampleConfig, sampleSections, sampleWatch, taxStory } from './sample';

const contextIn = (language: Language): PageContext => ({
  language,
  watch: sampleWatch,
  ...sampleConfig,
  operatorContact: 'operator@watch.example',
});
const context = contextIn('en');
const clauseOne = sampleWatch.clauses.find(({ id }) => id === '1') ?? sampleWatch.clauses[0];
const concern = sampleWatch.concerns.find(({ id }) => id === 'ngo-tax-pressure') ?? sampleWatch.concerns[0];
if (!clauseOne || !concern) throw new Error('The sample watch lacks its clause or its concern.');
const [clause, taxConcern] = [clauseOne, concern];

const now = '2021-02-01T10:00:00.000Z';
const cadence = { every: 'week', weekday: 1, hour: 8, zone: 'Asia/Almaty' } as const;
const subscription = { cadence, dueAt: '2021-02-08T02:00:00.000Z' };
const edition = { week: '2021-W05', period: { from: '2021-02-01', until: '2021-02-08' }, storyIds: ['a', 'b'] };
/** The sample week as an edition shows it. */
function shownIn(language: Language): ShownEdition {
  const clauses = digestOf([]).clauses.map((one) => (one.clause === 'C' ? { ...one, stories: 2 } : one));
  const digest = digestOf(sampleSections, language, { clauses });
  const storiesOf = Object.fromEntries(digest.sections.map(({ concern: id, stories }) => [id, stories.length]));
  return {
    week: '2021-W05',
    digest,
    storiesOf,
    publishers: publisherCount(digest),
    headlines: headlineStories(digest, 10),
  };
}

const pages: Readonly<Record<string, (context: PageContext) => string>> = {
  home: (on) => homePage({ context: on, latest: shownIn(on.language) }),
  'home before the first edition': (on) => homePage({ context: on }),
  clause: (on) => clausePage({ context: on, clause, stories: [taxStory] }),
  concern: (on) => concernPage({ context: on, concern: taxConcern, stories: [taxStory] }),
  editions: (on) => editionsPage({ context: on, editions: [edition] }),
  edition: (on) => editionPage({ context: on, ...shownIn(on.language) }),
  sources: (on) => sourcesPage({ context: on }),
  subscribe: (on) => subscribePage({ context: on, values: subscribeDefaults(on), faults: [], volumes: {}, now }),
  'check your mail': (on) => checkMailPage({ context: on }),
  confirm: (on) => confirmPage({ context: on, token: 'to.ken' }),
  confirmed: (on) => confirmedPage({ context: on, subscription, latestWeek: '2021-W05' }),
  unsubscribe: (on) => unsubscribePage({ context: on, token: 'to.ken' }),
  unsubscribed: (on) => unsubscribedPage({ context: on }),
  expired: (on) => expiredPage({ context: on }),
  lostLink: (on) => lostLinkPage({ context: on }),
  endedLink: (on) => endedLinkPage({ context: on }),
  'not found': (on) => errorPage({ context: on, status: 404 }),
};

interface Found {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

function elementsOf(html: string): Found[] {
  const found: Found[] = [];
  new Parser({ onopentag: (name, attributes) => found.push({ name, attributes }) }).end(html);
  return found;
}

describe.each(Object.entries(pages))('the %s page', (_, render) => {
  test.each(languages)('is a whole document in %s with one h1, no heading skipped and unique ids', (language) => {
    const html = render(contextIn(language));
    const elements = elementsOf(html);
    expect(html).toMatch(/^<!doctype html><html lang="(en|ru|kk)">/);
    expect(elements[0]?.attributes.lang).toBe(language);
    const levels = elements.filter(({ name }) => /^h[1-6]$/.test(name)).map(({ name }) => Number(name.slice(1)));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('runs no script, styles nothing inline, loads nothing from elsewhere', () => {
    const elements = elementsOf(render(context));
    expect(elements.filter(({ name }) => ['script', 'style', 'img', 'iframe'].includes(name))).toEqual([]);
    for (const { attributes } of elements) {
      expect(Object.keys(attributes).filter((key) => key === 'style' || key.startsWith('on'))).toEqual([]);
    }
    const sheets = elements.filter(({ name, attributes }) => name === 'link' && attributes.rel === 'stylesheet');
    expect(sheets.map(({ attributes }) => attributes.href)).toEqual(['/site.css']);
  });

  test('has no list without an item', () => {
    expect(render(context)).not.toMatch(/<(ul|ol)[^>]*><\/\1>/);
  });

  test('offers itself in the other languages', () => {
    const html = render(context);
    for (const language of languages)
      expect(html).toMatch(new RegExp(`<a href="/${language}[/"][^>]*lang="${language}"|<a href="/${language}"`));
  });

  test('says that a replay is a replay, and only then', () => {
    expect(render({ ...context, notice: 'replay' })).toContain('Replay of sample feeds');
    expect(render(context)).not.toContain('Replay of sample feeds');
  });
});

describe('the site', () => {
  test('counts on the home page the stories of the week for each clause', () => {
    const html = homePage({ context, latest: shownIn('en') });
    const counts = [...html.matchAll(/aria-label="([^":]+):[^"]*">.{1,400}?class="count">([^<]+)</gs)].map(
      ([, name, count]) => [name, count],
    );
    expect(counts).toEqual([
      ['Paragraph 1', '1 story'],
      ['Paragraph 3', '1 story'],
      ['Paragraph 5', '1 story'],
      ['Paragraph 6', '0 stories'],
      ['Recital B', '1 story'],
      ['Recital C', '2 stories'],
      ['Recital F', '1 story'],
    ]);
    expect(html).toContain('The numbers count coverage, not incidents.');
  });

  test('keeps pages for one person out of search engines and the token out of links to elsewhere', () => {
    for (const render of [pages.confirm, pages.unsubscribe, pages.unsubscribed]) {
      const html = render?.(context) ?? '';
      expect(html).toContain('<meta name="robots" content="noindex"');
      expect(html).toContain('<meta name="referrer" content="no-referrer"');
    }
    expect(pages.home?.(context)).not.toContain('noindex');
  });

  test('acts on a mailed link by one button alone', () => {
    const forms = (html = '') =>
      elementsOf(html)
        .filter(({ name }) => name === 'form')
        .map(({ attributes }) => attributes);
    expect(forms(pages.confirm?.(context))).toEqual([{ method: 'post', action: paths.confirm('en', 'to.ken') }]);
    expect(forms(pages.unsubscribe?.(context))).toEqual([{ method: 'post', action: '/en/unsubscribe/to.ken' }]);
    expect(pages.unsubscribe?.(context)).toContain('A mail that is already on its way may still arrive.');
  });

  test('gives the form back as it was sent, each fault beside its field and at the top', () => {
    const typed = { email: 'ä"<b>', concerns: ['elections'], storyLanguages: [], mailLanguage: 'kk' };
    const values = { ...subscribeDefaults(context), ...typed };
    const html = subscribePage({ context, values, faults: ['email', 'storyLanguages'], volumes: {}, now });
    const checked = elementsOf(html)
      .filter(({ attributes }) => 'checked' in attributes)
      .map(({ attributes }) => attributes.value);
    expect(checked).toEqual(['elections', 'kk', 'week']);
    expect(elementsOf(html).find(({ attributes }) => attributes.id === 'email')?.attributes.value).toBe('ä"<b>');
    expect(html.split('Enter an e-mail address like name@example.org.')).toHaveLength(3);
    expect(html.split('Choose at least one language for the stories.')).toHaveLength(3);
    expect(html).not.toContain('Choose at least one concern.');
  });

  test('offers every concern once, under the first clause it belongs to', () => {
    const html = pages.subscribe?.(context) ?? '';
    const boxes = elementsOf(html)
      .filter(({ attributes }) => attributes.name === 'concern')
      .map(({ attributes }) => attributes.value);
    expect(boxes).toHaveLength(sampleWatch.concerns.length);
    expect(new Set(boxes)).toEqual(new Set(sampleWatch.concerns.map(({ id }) => id)));
  });

  test('says which days the stories are from when a mail links to its rest', () => {
    const html = concernPage({ context, concern: taxConcern, stories: [taxStory], period: edition.period });
    expect(html).toContain('Stories of 1–7 February 2021');
    expect(html).toContain('href="/ru/concerns/ngo-tax-pressure?from=2021-02-01&amp;until=2021-02-08"');
  });

  test('puts the stories of a clause under the month in which they were last told of', () => {
    const [report] = taxStory.reports;
    if (!report) throw new Error('The sample story lacks its report.');
    const earlier = { ...taxStory, id: 'earlier', reports: [{ ...report, foundAt: '2020-12-01T10:00:00.000Z' }] };
    const html = clausePage({ context, clause, stories: [taxStory, earlier] });
    const months = [...html.matchAll(/<h3 class="month">([^<]+)/g)].map(([, month]) => month);
    expect(months).toEqual(['February 2021', 'December 2020']);
  });

  test('marks in the chart of a concern what happened and when sources were down, and says so in the table', () => {
    const days = [1, 0, 0, 0, 0, 0, 0];
    const weeks = [
      { from: '2021-02-01', counts: { 'ngo-tax-pressure': 1 }, days, down: true },
      { from: '2021-02-08', counts: { 'ngo-tax-pressure': 3 }, days, down: false },
    ];
    const html = concernPage({ context, concern: taxConcern, stories: [taxStory], weeks });
    expect(html).toContain('<path class="mark"');
    expect(html).toContain('fill="url(#hatch)"');
    const rows = [...html.matchAll(/<th scope="row">([^<]+)<\/th><td>([^<]+)<\/td><td>([^<]*)/g)].map((row) =>
      row.slice(1),
    );
    expect(rows).toEqual([
      ['1 February 2021', '1 (sources down)', ''],
      ['8 February 2021', '3', expect.stringContaining('Resolution adopted')],
    ]);
  });

  test('shows the concepts of a concern with their terms in one language at a time, those against it last', () => {
    const terms = (en: string) => ({ en: [en], ru: ['налог*'], kk: [] });
    const words = {
      concepts: { 'tax authorities': terms('tax office'), sport: terms('football') },
      concerns: { [taxConcern.id]: { wanted: ['tax authorities'], unwanted: ['sport'] } },
    };
    const html = wordsPage({ context, concern: taxConcern, words, terms: 'en' });
    const told = ['Concepts looked for', 'tax authority', 'tax office', 'speak against', 'football'];
    const places = told.map((text) => html.indexOf(text));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(html).not.toContain('налог*');
    expect(html).toContain('/words?terms=ru"');
    const russian = wordsPage({ context, concern: taxConcern, words, terms: 'ru' });
    expect(russian).toContain('<p class="small" lang="ru">налог*</p>');
    const forRussians = wordsPage({ context: { ...context, language: 'ru' }, concern: taxConcern, words, terms: 'en' });
    expect(forRussians).toContain('<h3>налоговый орган</h3><p class="small" lang="en">tax office</p>');
    expect(wordsPage({ context, concern: taxConcern, words, terms: 'kk' })).toContain('no term');
  });

  test('says from another report when only that one shows the concern', () => {
    const [rally] = rallyStory.reports;
    const both = {
      ...taxStory,
      reports: [...taxStory.reports, ...(rally ? [rally] : [])],
      concerns: ['peaceful-assembly'],
    };
    expect(concernPage({ context, concern: taxConcern, stories: [both] })).toContain('in Sample: NGO');
  });

  test('shows the ledger without a verdict of its own', () => {
    const html = pages.clause?.(context) ?? '';
    expect(html).toContain('Not assessed');
    expect(html).toContain('No published assessment was cited.');
  });

  test('has one small style sheet that loads nothing', () => {
    expect(stylesheet.length).toBeLessThan(14_000);
    expect(stylesheet).not.toMatch(/url\(|@import/);
  });
});
