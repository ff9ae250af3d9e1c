import type { Report, Story } from './story';

/** A concern that fewer reports than this share of the best-told one speak to is an aside of the story. */
const aside = 0.5;

/** How strongly a story speaks to each of its concerns: the reports that do, the lead and headlines counting more. */
function strengths({ reports, concerns }: Pick<Story, 'reports' | 'concerns'>): Map<string, number> {
  const strength = (id: string) =>
    reports.reduce((sum, report, at) => sum + strengthIn(report, id) * (at === 0 ? 2 : 1), 0);
  return new Map(concerns.map((id) => [id, strength(id)]));
}

function strengthIn({ concerns }: Report, id: string): number {
  const match = concerns.find((one) => one.id === id);
  if (match === undefined) return 0;
  return match.evidence.some(({ field }) => field === 'title') ? 1.5 : 1;
}

/** How many words of a report's headline show a concern: nearly every concern has the country's name. */
function wordsInTitle({ concerns }: Report, id: string): number {
  const evidence = concerns.find((one) => one.id === id)?.evidence ?? [];
  return new Set(evidence.flatMap(({ field, form }) => (field === 'title' ? [form] : []))).size;
}

/**
 * The concerns of a story, the one it speaks to most first; among equals the one that headlines say most of, then in the
 * order given.
 */
export function strongestFirst(story: Pick<Story, 'reports' | 'concerns'>, order: readonly string[]): string[] {
  const strength = strengths(story);
  const by = (id: string) => strength.get(id) ?? 0;
  const said = (id: string) => story.reports.reduce((sum, report) => sum + wordsInTitle(report, id), 0);
  return [...story.concerns].sort((a, b) => by(b) - by(a) || said(b) - said(a) || order.indexOf(a) - order.indexOf(b));
}

/** The concerns that a story is about: without those that only some of its reports touch. */
export function mainConcerns(story: Pick<Story, 'reports' | 'concerns'>): string[] {
  const strength = strengths(story);
  const most = Math.max(...strength.values());
  return story.concerns.filter((id) => (strength.get(id) ?? 0) >= most * aside);
}
