import type { SourceKind } from '../feeds/feed';
import type { Language } from '../watch/language';
import type { Report } from './story';

/** Who leads a story: primary documents, then original reporting, aggregators last. */
const tiers: Readonly<Record<SourceKind, number>> = {
  institution: 0,
  parliament: 0,
  NGO: 1,
  'independent news': 1,
  'state media': 2,
  aggregator: 3,
};

/** Kinds whose reports are documents of those who act or witness, not news about them. */
const primary: ReadonlySet<SourceKind> = new Set(['institution', 'parliament', 'NGO']);

/**
 * The reports of a story, the one that leads first. Among equals one in the reader's language leads, where there is a
 * reader, and then the one found first.
 */
export function leadFirst(reports: readonly Report[], reader?: Language): Report[] {
  const foreign = ({ language }: Report) => (reader === undefined || language === reader ? 0 : 1);
  return [...reports].sort((a, b) => tiers[a.kind] - tiers[b.kind] || foreign(a) - foreign(b));
}

export function isPrimary({ kind }: Report): boolean {
  return primary.has(kind);
}
