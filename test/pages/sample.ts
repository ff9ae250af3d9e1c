import type { Digest, DigestSection, DigestStory } from '../../lambdas/domain/digests/digest';
import type { Feed } from '../../lambdas/domain/feeds/feed';
import type { Evidence } from '../../lambdas/domain/matching/match';
import type { Report } from '../../lambdas/domain/stories/story';
import type { Language, Localised } from '../../lambdas/domain/watch/language';
import type { Clause, Concern, GlossedWatch } from '../../lambdas/domain/watch/watch';
import type { Reader } from '../../lambdas/pages/mail/readers-texts';

const same = (text: string): Localised => ({ en: text, ru: `${text} (ru)`, kk: `${text} (kk)` });

const clause = (id: string, kind: Clause['kind'], gist: string): Clause => ({
  id,
  kind,
  gist: same(gist),
  addressee: same('Government of Kazakhstan'),
  theme: same('Civil society'),
  source: 'B9-0148/2021',
  link: 'https://www.europarl.europa.eu/doceo/document/B-9-2021-0148_EN.html',
});

const concern = (
  id: string,
  name: Localised,
  clauses: readonly string[],
  rules: Record<string, Localised>,
): Concern => ({
  id,
  name,
  counts: same('Counts: tax inspections, fines or suspensions of NGOs. Does not count: tax on businesses.'),
  clauses,
  rules,
});

const concerns: readonly Concern[] = [
  concern('elections', { en: 'Elections', ru: 'Выборы', kk: 'Сайлау' }, ['B', '5'], {
    'vote-and-conduct': same('a vote and how it was held'),
  }),
  concern(
    'ngo-tax-pressure',
    { en: 'Tax pressure on NGOs', ru: 'Налоговое давление на НПО', kk: 'ҮЕҰ-ға салық қысымы' },
    ['C', 'F', '1'],
    {
      'tax-on-ngos': {
        en: 'tax pressure on NGOs',
        ru: 'налоговое давление на НПО',
        kk: 'ҮЕҰ-ға салық қысымы',
      },
    },
  ),
  concern(
    'peaceful-assembly',
    { en: 'Freedom of peaceful assembly', ru: 'Свобода мирных собраний', kk: 'Бейбіт жиналыс бостандығы' },
    ['C', '3'],
    { 'rally-and-detention': same('detention at a rally') },
  ),
  concern(
    'party-registration',
    { en: 'Party registration', ru: 'Регистрация партий', kk: 'Партияларды тіркеу' },
    ['B', '6'],
    {},
  ),
];

const feed = (id: string, publisher: string, kind: Feed['kind'], languages: readonly string[]): Feed => ({
  id,
  publisher,
  kind,
  scope: 'subject',
  languages,
  url: `https://${id}.example/feed`,
  read: 'feed',
  hosts: [`${id}.example`],
});

/** A small watch for views: four concerns, six clauses, three feeds. */
export const sampleWatch: GlossedWatch = {
  id: 'sample',
  version: 'v1',
  title: same('European Parliament resolution on the human rights situation in Kazakhstan'),
  subject: { en: 'Kazakhstan', ru: 'Казахстан', kk: 'Қазақстан' },
  summary: same(
    'On 11 February 2021 the European Parliament asked Kazakhstan to end tax pressure on rights groups, to let people assemble, associate and vote freely, and to release political prisoners. It asked the European Union to keep these demands on the table in every dialogue.',
  ),
  motion: {
    reference: 'B9-0148/2021',
    date: '2021-02-09',
    link: 'https://www.europarl.europa.eu/doceo/document/B-9-2021-0148_EN.html',
  },
  joint: {
    reference: 'RC-B9-0144/2021',
    date: '2021-02-10',
    link: 'https://www.europarl.europa.eu/doceo/document/RC-9-2021-0144_EN.html',
  },
  adopted: {
    reference: 'P9_TA(2021)0056',
    date: '2021-02-11',
    link: 'https://www.europarl.europa.eu/doceo/document/TA-9-2021-0056_EN.html',
  },
  languages: ['en', 'ru', 'kk'],
  unreviewed: ['kk'],
  names: { places: [], bodies: [] },
  glosses: {
    'tax authorities': { en: 'tax authority', ru: 'налоговый орган', kk: 'салық органы' },
    rally: { en: 'rally', ru: 'митинг', kk: 'митинг' },
    osce: { en: 'OSCE', ru: 'ОБСЕ', kk: 'ЕҚЫҰ' },
  },
  clauses: [
    clause('B', 'recital', 'The January 2021 elections lacked real competition, observers found.'),
    clause('C', 'recital', 'Rights groups met fines and suspensions over their reports of foreign income.'),
    clause('F', 'recital', 'Parliament recalls its earlier resolutions on Kazakhstan.'),
    clause('1', 'operative', 'End the use of tax inspections against non-governmental organisations.'),
    clause('3', 'operative', 'Let people assemble peacefully without permission.'),
    clause('5', 'operative', 'Carry out the recommendations of election observers.'),
    clause('6', 'operative', 'Register political parties without undue obstacles.'),
  ],
  concerns,
  feeds: [
    feed('independent', 'Sample: independent news', 'independent news', ['en', 'ru']),
    feed('ngo', 'Sample: NGO', 'NGO', ['ru']),
    feed('institution', 'Sample: institution', 'institution', ['en']),
  ],
  ledger: [
    { clause: '1', date: '2021-02-11', assessment: 'not-assessed', note: same('No published assessment was cited.') },
  ],
};

/** Evidence for the first place where `form` stands in `title`; in the summary where it stands nowhere. */
export function evidenceIn(title: string, form: string, gloss: string, language: Language): Evidence {
  const start = title.indexOf(form);
  const field = start < 0 ? 'summary' : 'title';
  const at = Math.max(0, start);
  return { concept: gloss, gloss, form, field, start: at, end: at + form.length, language };
}

interface ReportIdea {
  readonly title: string;
  readonly language?: Language;
  readonly publisher?: string;
  readonly kind?: Report['kind'];
  readonly concern?: string;
  readonly words?: readonly (readonly [form: string, gloss: string])[];
  readonly link?: string;
}

export function report(idea: ReportIdea): Report {
  const { title, language = 'en', concern: id = 'ngo-tax-pressure', words = [] } = idea;
  const rules = concerns.find((one) => one.id === id)?.rules ?? {};
  return {
    matchId: `m-${title.length}`,
    feedId: 'independent',
    publisher: idea.publisher ?? 'Sample: independent news',
    kind: idea.kind ?? 'independent news',
    link: idea.link ?? 'https://independent.example/2021/02/04/entry?id=1&part=2',
    title,
    language,
    published: '2021-02-04T09:00:00Z',
    dateBasis: 'published',
    foundAt: '2021-02-04T10:00:00Z',
    concerns: [
      {
        id,
        rule: Object.keys(rules)[0] ?? 'rule',
        evidence: words.map(([form, gloss]) => evidenceIn(title, form, gloss, language)),
      },
    ],
  };
}

export function story(reports: readonly Report[], more: Partial<DigestStory> = {}): DigestStory {
  const touched = new Set(reports.flatMap((one) => one.concerns.map(({ id }) => id)));
  return {
    id: reports[0]?.matchId ?? 'none',
    reports,
    concerns: concerns.map(({ id }) => id).filter((id) => touched.has(id)),
    sources: new Set(reports.map(({ publisher }) => publisher)).size,
    mayRepeat: false,
    ...more,
  };
}

export const taxStory = story(
  [
    report({
      title: 'Tax authorities withdraw penalties against six NGOs',
      words: [
        ['Tax authorities', 'tax authorities'],
        ['NGOs', 'non-governmental organisation'],
      ],
    }),
    report({
      title: 'Комитет госдоходов снял штрафы с шести НПО',
      language: 'ru',
      publisher: 'Sample: NGO',
      kind: 'NGO',
      link: 'https://ngo.example/news/1',
      words: [['снял штрафы', 'lifted fines']],
    }),
    report({
      title: 'Delegation welcomes the withdrawal of tax penalties',
      publisher: 'Sample: institution',
      kind: 'institution',
      link: 'https://institution.example/statements/7',
    }),
  ],
  { continues: '2021-01-28' },
);

export const rallyStory = story([
  report({
    title: 'В Алматы на мирном митинге задержали не менее двадцати человек',
    language: 'ru',
    publisher: 'Sample: NGO',
    kind: 'NGO',
    concern: 'peaceful-assembly',
    words: [
      ['митинге', 'rally'],
      ['задержали', 'to detain'],
    ],
    link: 'https://ngo.example/news/2',
  }),
]);

export const electionStory = story([
  report({
    title: 'Бақылаушылар парламент сайлауының қорытындысын талқылады',
    language: 'kk',
    concern: 'elections',
    words: [['сайлауының', 'election']],
    link: 'https://independent.example/kk/3',
  }),
]);

/** A digest of one week with these sections, in a language; the concerns without a story are quiet. */
export function digestOf(
  sections: readonly DigestSection[],
  mailLanguage: Language = 'en',
  more: Partial<Digest> = {},
): Digest {
  const told = sections.flatMap(({ stories }) => stories);
  return {
    segment: {
      period: { from: '2021-02-01', until: '2021-02-08' },
      concerns: concerns.map(({ id }) => id),
      storyLanguages: ['en', 'kk', 'ru'],
      mailLanguage,
    },
    sections,
    elsewhere: [],
    quiet: concerns
      .filter(({ id }) => !sections.some((section) => section.concern === id))
      .map(({ id }) => ({ concern: id, sources: { asked: 15, answered: 14 } })),
    storyCount: told.length,
    clauses: ['B', 'C', 'F', '1', '3', '5'].map((clause) => ({ clause, stories: 1 })),
    trends: {},
    ledger: [],
    sources: { asked: 43, answered: 41 },
    corrections: [],
    omittedDays: 0,
    ...more,
  };
}

export const sampleSections: readonly DigestSection[] = [
  { concern: 'elections', stories: [electionStory] },
  { concern: 'ngo-tax-pressure', stories: [taxStory] },
  { concern: 'peaceful-assembly', stories: [rallyStory] },
];

export const sampleConfig = {
  siteUrl: 'https://watch.example',
  operatorName: 'Sample Operator',
  operatorAddress: '1 Sample Street, 1000 Brussels, Belgium',
  notice: 'none',
} as const;

export const sampleReader: Reader = {
  cadence: { every: 'week', weekday: 1, hour: 8, zone: 'Europe/Brussels' },
  consent: { confirmedAt: '2021-01-12T10:00:00.000Z' },
};
