import { counter } from './plural';

const count = counter('en');

/** English texts of archive, story, charts and feeds; this table sets the keys. */
export const publicEn = {
  nav: { archive: 'Archive', method: 'Method', privacy: 'Privacy', api: 'Feeds and data' },
  aboutNav: 'About',

  story: {
    title: 'Story',
    wholeStory: 'The whole story',
    more: (reasons: number, reports: number) =>
      [
        ...(reasons > 0 ? [count(reasons, { one: 'more reason', other: 'more reasons' })] : []),
        ...(reports > 0 ? [count(reports, { one: 'more report', other: 'more reports' })] : []),
      ].join(', '),
    lead: (reports: number, sources: number) =>
      `${count(reports, { one: 'report', other: 'reports' })} from ${count(sources, { one: 'source', other: 'sources' })}.`,
    reports: 'Reports',
    asFirstSeen:
      'Below each report stands why it is here: the concern, the rule and the words it saw. Headlines stand as first seen; a later change at the source is not shown here.',
    seen: (time: string) => `first seen ${time}`,
    dated: (date: string) => `dated ${date} by its source`,
    undated: 'the source gives no date',
    whyHeading: 'Why is this here?',
    why: 'A rule found it that looks for certain words close together; nobody chose it by hand. The words it saw are marked. With each stands where it was found and, if it is not in your language, what it means.',
    fields: { title: 'headline', summary: 'summary', categories: 'keywords of the source', link: 'address' },
    mistakeHeading: 'A mistake?',
    mistake:
      'If it does not belong here, if reports of different events were joined, or if you publish this and want it taken down, tell the operator. What is hidden is announced in the next digest of those who were sent it.',
    mistakeLink: 'Report a mistake in this story',
    mistakeSubject: (id: string) => `Story ${id}`,
    clausesHeading: 'Clauses and concerns',
  },

  archive: {
    intro:
      'Every match since the watch began, newest first. Words are found in all their forms, in English, Russian and Kazakh.',
    words: 'Words',
    wordsHint: 'All of them must occur, in any form: “arrest” finds “arrested”.',
    concern: 'Concern',
    kind: 'Kind of source',
    language: 'Language of the report',
    from: 'From',
    to: 'To',
    any: 'any',
    narrow: 'Narrow the search',
    search: 'Search',
    results: 'Results',
    filters: 'Searched for',
    without: (what: string) => `${what}: remove`,
    none: 'Nothing was found. Nothing found does not mean that nothing happened: try fewer words or a longer time.',
    noneYet: 'Nothing was found among the newest entries looked through. Older ones may hold something.',
    older: 'Older results',
    newest: 'Back to the newest',
    shown: (n: number) => count(n, { one: 'result on this page', other: 'results on this page' }),
    follow: 'Follow this search',
    story: 'whole story',
    inText: (words: string) => `in the text: ${words}`,
    badDates: 'A date is written YYYY-MM-DD, and the first day comes before the last.',
  },

  charts: {
    coverage: 'Coverage by week',
    coverageIntro: (weeks: number) => `Stories that began in each of the last ${weeks} weeks.`,
    ownHeight: 'Every chart has its own height: the number is its highest week.',
    hatched:
      'A hatched week had fewer than four in five sources answering: what was published then is not fully known.',
    dashed: 'A dashed line marks a milestone:',
    coverageOf: (name: string, weeks: number) => `${name}: stories begun per week, last ${weeks} weeks`,
    highest: (n: number) => `highest week: ${n}`,
    inAll: (n: number) => `${count(n, { one: 'story', other: 'stories' })} in all`,
    table: 'The numbers as a table',
    week: 'Week from',
    concern: 'Concern',
    number: 'Stories',
    down: 'sources down',
    kinds: 'Sources per kind',
    kindsIntro: 'How many sources are polled, by kind. A kind with many sources speaks louder in every count.',
    calendar: 'Calendar',
    calendarIntro:
      'Each square is a day; the darker, the more stories were told. Milestones of the resolution are outlined and listed below.',
    calendarOf: (range: string) => `Stories told per day, ${range}`,
    milestones: 'Milestones',
    motion: 'Motion tabled',
    joint: 'Joint motion tabled',
    adopted: 'Resolution adopted',
    month: 'Month',
  },

  words: {
    concern: 'Concern',
    link: 'The concepts and their words, in three languages',
    title: (name: string) => `Words of “${name}”`,
    lead: 'The rules of this concern combine these concepts. Each stands here with its terms; a term counts in all its forms.',
    marks:
      'A star stands for any ending. An equals sign: in this form alone. An arrowhead: only with a capital letter.',
    wanted: 'Concepts looked for',
    termsIn: 'Terms in',
    unwanted: 'Concepts that speak against it',
    none: 'no term',
  },

  feeds: {
    follow: 'Follow',
    of: (what: string) => `Resolution Watch: ${what}`,
    stories: 'All stories',
    inLanguage: (language: string) => `Stories in ${language}`,
    search: (words: string) => (words === '' ? 'Archive' : `Archive: ${words}`),
    also: (n: number) => `Reported by ${count(n, { one: 'source', other: 'sources' })}.`,
    evidence: 'Why it is here',
  },

  sources: {
    answered: (days: number, of: number) => `answered ${days} of ${of} days`,
    opml: 'The list as OPML, for a feed reader',
    notPolled: 'Kept for reference, not polled',
  },
};

export type PublicMessages = typeof publicEn;
