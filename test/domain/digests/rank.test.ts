import type { DigestStory } from '../../../lambdas/domain/digests/digest';
import { ranked } from '../../../lambdas/domain/digests/rank';
import { aReport, aStory } from '../../builders';

const told = (id: string, change: Partial<DigestStory> = {}): DigestStory => ({
  ...aStory(id),
  sources: 1,
  mayRepeat: false,
  ...change,
});

const evidence = (concept: string) => [
  { concept, gloss: concept, form: 'x', field: 'title', start: 0, end: 1, language: 'en' } as const,
];

describe('the order of stories', () => {
  it('puts primary documents, many sources, novelty and grave acts first, and is the same on every run', () => {
    const stories = [
      told('plain'),
      told('continuing', { continues: '2021-01-30' }),
      told('document', { reports: [aReport('document', { kind: 'institution' })] }),
      told('everywhere', { sources: 4 }),
      told('torture', {
        reports: [aReport('torture', { concerns: [{ id: 'elections', rule: 'r', evidence: evidence('torture') }] })],
      }),
      told('another'),
    ];
    const order = ['everywhere', 'torture', 'document', 'another', 'plain', 'continuing'];
    expect(ranked(stories).map(({ id }) => id)).toEqual(order);
    expect(ranked([...stories].reverse()).map(({ id }) => id)).toEqual(order);
  });
});
