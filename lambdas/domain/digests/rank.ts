import { isPrimary } from '../stories/report-order';
import type { DigestStory } from './digest';

/**
 * Concepts that tell what was done to a person, by how grave it is: 3 for life and body, 2 for freedom, 1 for property and
 * work. A watch that names its concepts otherwise ranks by the rest.
 */
const severity: Readonly<Record<string, number>> = {
  killing: 3,
  torture: 3,
  attack: 3,
  'lethal-order': 3,
  detain: 2,
  verdict: 2,
  prosecute: 2,
  'political-prisoner': 2,
  'extremism-charge': 2,
  threaten: 2,
  search: 1,
  fine: 1,
  suspension: 1,
  block: 1,
  'outlet-closed': 1,
};

/** How much a story weighs among others: a primary document, each further source, novelty, severity of the act. */
export function weightOf(story: DigestStory): number {
  const primary = story.reports.some(isPrimary) ? 2 : 0;
  const sources = Math.min(story.sources, 5);
  const novelty = story.continues === undefined && !story.mayRepeat ? 1 : 0;
  return primary + sources + novelty + gravityOf(story);
}

function gravityOf({ reports }: DigestStory): number {
  const evidence = reports.flatMap((report) => report.concerns.flatMap((match) => match.evidence));
  return Math.max(0, ...evidence.map(({ concept }) => severity[concept] ?? 0));
}

/** Stories in the order a reader should meet them; among equals the newer first, then by id: the same on every run. */
export function ranked(stories: readonly DigestStory[]): DigestStory[] {
  const newest = (story: DigestStory) =>
    story.reports.reduce((last, { foundAt }) => (foundAt > last ? foundAt : last), '');
  return stories
    .map((story) => ({ story, weight: weightOf(story), found: newest(story) }))
    .sort((a, b) => b.weight - a.weight || b.found.localeCompare(a.found) || (a.story.id < b.story.id ? -1 : 1))
    .map(({ story }) => story);
}
