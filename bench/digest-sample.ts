import { compiledGlosses, compiledWatch } from '../bin/commands/compiled-watch';
import type { Digest, DigestStory } from '../lambdas/domain/digests/digest';
import type { GlossedWatch } from '../lambdas/domain/watch/watch';

export const storyCount = 30;

/** A digest of thirty stories in five sections, each with matched words, three reasons at most and two more reports. */
export function sampleDigest(): { readonly digest: Digest; readonly watch: GlossedWatch } {
  const watch = { ...compiledWatch(), glosses: compiledGlosses() };
  const concerns = watch.concerns.slice(0, 5).map(({ id }) => id);
  const sections = concerns.map((concern, at) => ({
    concern,
    stories: Array.from({ length: storyCount / concerns.length }, (_, index) => story(concern, at * 10 + index)),
  }));
  const digest: Digest = {
    segment: {
      period: { from: '2021-02-01', until: '2021-02-08' },
      concerns: watch.concerns.map(({ id }) => id),
      storyLanguages: ['en', 'kk', 'ru'],
      mailLanguage: 'en',
    },
    sections,
    elsewhere: [],
    quiet: watch.concerns.slice(5).map(({ id }) => ({ concern: id, sources: { asked: 43, answered: 41 } })),
    storyCount,
    clauses: watch.clauses.map(({ id }) => ({ clause: id, stories: 3 })),
    trends: {},
    ledger: [],
    sources: { asked: 43, answered: 41 },
    corrections: [],
    omittedDays: 0,
  };
  return { digest, watch };
}

function story(concern: string, at: number): DigestStory {
  const title = `Налоговые органы проверили неправительственные организации ${at}`;
  const report = (publisher: string) => ({
    matchId: `${at}-${publisher}`,
    feedId: publisher,
    publisher,
    kind: 'independent news' as const,
    link: `https://news.example/2021/02/0${(at % 7) + 1}/entry-${at}?source=feed&id=${at}`,
    title,
    language: 'ru' as const,
    published: '2021-02-04T09:00:00.000Z',
    dateBasis: 'published' as const,
    foundAt: '2021-02-04T10:00:00.000Z',
    concerns: [
      {
        id: concern,
        rule: 'rule',
        evidence: [
          {
            concept: 'tax',
            gloss: 'tax authority',
            form: title.slice(0, 16),
            field: 'title',
            start: 0,
            end: 16,
            language: 'ru',
          },
          {
            concept: 'ngo',
            gloss: 'organisation',
            form: title.slice(27, 46),
            field: 'title',
            start: 27,
            end: 46,
            language: 'ru',
          },
        ] as const,
      },
    ],
  });
  const reports = ['Sample daily', 'Sample agency', 'Sample weekly'].map(report);
  return { id: `story-${at}`, reports, concerns: [concern], sources: 3, mayRepeat: false };
}
