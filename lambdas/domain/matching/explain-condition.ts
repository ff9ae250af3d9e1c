import type { Evidence } from './match';
import type { Condition, MatcherSource } from './matcher-source';
import { weigh } from './weigh';

/** One concept found, with the numbers of its first and last word along title and summary. */
export interface Finding extends Evidence {
  readonly first: number;
  readonly last: number;
}

/** What a condition may look at: findings by concept or group, and the concerns that hold. */
export interface Findings {
  readonly of: (name: string) => readonly Finding[];
  readonly concern: (id: string) => boolean;
  readonly weights: MatcherSource['weights'];
}

/** How far a condition is from holding: what it found, and each thing that is missing, in words. */
export interface Standing {
  readonly found: readonly Finding[];
  readonly missing: readonly string[];
}

const nameOf = (member: string | readonly string[]): string =>
  typeof member === 'string' ? member : member.join(' or ');

const distance = (a: Finding, b: Finding): number => Math.max(a.first - b.last, b.first - a.last);

/** The tightest group of one finding per member that begins at some anchor, and its widest gap in words. */
function tightest(lists: readonly (readonly Finding[])[]): { group: Finding[]; gap: number } | undefined {
  const [anchors = [], ...others] = lists;
  let best: { group: Finding[]; gap: number } | undefined;
  for (const anchor of anchors) {
    const group = [anchor];
    let gap = 0;
    for (const list of others) {
      const reach = (one: Finding): number => Math.max(...group.map((other) => distance(one, other)));
      const apart = list.filter((one) => group.every((other) => distance(one, other) >= 1));
      const [next] = apart.sort((a, b) => reach(a) - reach(b));
      if (next === undefined) break;
      gap = Math.max(gap, reach(next));
      group.push(next);
    }
    if (group.length === lists.length && (best === undefined || gap < best.gap)) best = { group, gap };
  }
  return best;
}

function standNear(condition: Extract<Condition, { readonly near: unknown }>, findings: Findings): Standing {
  const lists = condition.near.map((member) => [member].flat().flatMap(findings.of));
  const absent = condition.near.filter((_, place) => lists[place]?.length === 0).map(nameOf);
  if (absent.length > 0) return { found: lists.flat(), missing: absent };
  const within = condition.within ?? 12;
  const best = tightest(lists);
  if (best === undefined) return { found: lists.flat(), missing: ['a second place: one word stands for two'] };
  if (best.gap <= within) return { found: best.group, missing: [] };
  const forms = best.group.map(({ form }) => `"${form}"`).join(' and ');
  return { found: best.group, missing: [`${forms} stand ${best.gap} words apart, at most ${within} wanted`] };
}

/** Of several ways, those that hold; or else the one with the least missing, the most found. */
function closest(parts: readonly Standing[]): Standing {
  const holding = parts.filter(({ missing }) => missing.length === 0);
  if (holding.length > 0) return { found: holding.flatMap(({ found }) => found), missing: [] };
  const near = [...parts].sort((a, b) => b.found.length - a.found.length);
  const [best] = near.sort((a, b) => a.missing.length - b.missing.length);
  return best ?? { found: [], missing: ['nothing is asked for'] };
}

function inTitle(condition: Condition, findings: Findings): Standing {
  const titleOnly: Findings = { ...findings, of: (name) => findings.of(name).filter(({ field }) => field === 'title') };
  const { found, missing } = explainCondition(condition, titleOnly);
  return { found, missing: missing.map((what) => `in the title: ${what}`) };
}

function forbidden(condition: Condition, findings: Findings): Standing {
  const inner = explainCondition(condition, findings);
  if (inner.missing.length > 0) return { found: [], missing: [] };
  const forms = [...new Set(inner.found.map(({ form, concept }) => `"${form}" (${concept})`))];
  return { found: [], missing: [`must not hold ${forms.join(', ')}`] };
}

/** Signs that come to less than even odds are no near miss. */
function standWeighed(condition: Extract<Condition, { readonly weighed: string }>, findings: Findings): Standing {
  const { sum, reasons } = weigh(findings.weights?.[condition.weighed] ?? { base: 0, signs: [] }, findings.of);
  const come = `signs that come to ${sum.toFixed(1)}`;
  if (sum > condition.above) return { found: reasons, missing: [] };
  return { found: sum > 0 ? reasons : [], missing: [`${come}, more than ${condition.above} wanted`] };
}

/** What of a condition as an editor wrote it is there, and what is not. */
export function explainCondition(condition: Condition, findings: Findings): Standing {
  if (typeof condition === 'string') {
    const found = findings.of(condition);
    return { found, missing: found.length > 0 ? [] : [condition] };
  }
  if ('any' in condition) return closest(condition.any.map((part) => explainCondition(part, findings)));
  if ('all' in condition) {
    const parts = condition.all.map((part) => explainCondition(part, findings));
    return { found: parts.flatMap(({ found }) => found), missing: parts.flatMap(({ missing }) => missing) };
  }
  if ('near' in condition) return standNear(condition, findings);
  if ('title' in condition) return inTitle(condition.title, findings);
  if ('not' in condition) return forbidden(condition.not, findings);
  if ('weighed' in condition) return standWeighed(condition, findings);
  return { found: [], missing: findings.concern(condition.concern) ? [] : [`the concern ${condition.concern}`] };
}
