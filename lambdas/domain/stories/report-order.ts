import type { SourceKind } from '../feeds/feed';
import type { Report } from './story';

/** Who leads a story: primary documents, then original reporting, aggregators last. */
const leadOrder: readonly SourceKind[] = [
  'institution',
  'parliament',
  'NGO',
  'independent news',
  'state media',
  'aggregator',
];

/** Kinds whose reports are documents of those who act or witness, not news about them. */
const primary: ReadonlySet<SourceKind> = new Set(['institution', 'parliament', 'NGO']);

/** The reports of a story, the one that leads first; among equals the one found first. */
export function leadFirst(reports: readonly Report[]): Report[] {
  return [...reports].sort((a, b) => leadOrder.indexOf(a.kind) - leadOrder.indexOf(b.kind));
}

export function isPrimary({ kind }: Report): boolean {
  return primary.has(kind);
}
