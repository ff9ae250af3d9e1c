import type { CompiledCondition } from './compiled-matcher';
import type { Hit } from './find-concepts';
import { hitsBetween } from './nearby';
import { weigh } from './weigh';

/** What a condition may look at. */
export interface Findings {
  /** Hits of a concept in title and summary, in order of print. */
  readonly hitsOf: (concept: number) => readonly Hit[];
  /** What earlier concerns saw, by id; absent where they did not match. */
  readonly concern: (id: string) => readonly Hit[] | undefined;
  /** Words of the longest term. */
  readonly longest: number;
}

function gather(concepts: readonly number[], findings: Findings): readonly Hit[] | undefined {
  let found: Hit[] | undefined;
  for (const concept of concepts) {
    const hits = findings.hitsOf(concept);
    if (hits.length === 0) continue;
    found ??= [];
    for (const hit of hits) found.push(hit);
  }
  return found;
}

function every(parts: readonly CompiledCondition[], findings: Findings): readonly Hit[] | undefined {
  const seen: Hit[] = [];
  for (const part of parts) {
    const hits = whatHolds(part, findings);
    if (hits === undefined) return undefined;
    for (const hit of hits) seen.push(hit);
  }
  return seen;
}

function some(parts: readonly CompiledCondition[], findings: Findings): readonly Hit[] | undefined {
  const held = parts.flatMap((part) => {
    const hits = whatHolds(part, findings);
    return hits === undefined ? [] : [hits];
  });
  return held.length > 0 ? held.flat() : undefined;
}

const distance = (a: Hit, b: Hit): number => Math.max(a.first - b.last, b.first - a.last);

function nearest(hits: readonly Hit[], taken: readonly Hit[], within: number): Hit | undefined {
  let best: Hit | undefined;
  let least = within;
  for (const hit of hits) {
    const gaps = taken.map((other) => distance(hit, other));
    const gap = Math.max(...gaps);
    if (Math.min(...gaps) < 1 || gap > least || (gap === least && best !== undefined)) continue;
    best = hit;
    least = gap;
  }
  return best;
}

/** The hits of one member of `near` that may be close enough to an anchor. */
type Around = (anchor: Hit) => readonly Hit[];

function cluster(anchor: Hit, others: readonly Around[], within: number): Hit[] | undefined {
  const taken = [anchor];
  for (const hits of others) {
    const hit = nearest(hits(anchor), taken, within);
    if (hit === undefined) return undefined;
    taken.push(hit);
  }
  return taken;
}

/** Lists so short that looking through them all costs less than putting them in order. */
const shortList = 16;

/** Long lists are put in order of print once, so that each anchor looks only at its neighbourhood. */
function around(hits: readonly Hit[], within: number, longest: number): Around {
  if (hits.length <= shortList) return () => hits;
  const ordered = [...hits].sort((a, b) => a.first - b.first);
  return (anchor) => hitsBetween(ordered, anchor.first - within - longest, anchor.last + within);
}

function close(
  members: readonly (readonly number[])[],
  within: number,
  findings: Findings,
): readonly Hit[] | undefined {
  const lists: (readonly Hit[])[] = [];
  for (const member of members) {
    const hits = gather(member, findings);
    if (hits === undefined) return undefined;
    lists.push(hits);
  }
  const [anchors = [], ...rest] = lists;
  const others = rest.map((hits) => around(hits, within, findings.longest));
  for (const anchor of anchors) {
    const found = cluster(anchor, others, within);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inTitle(findings: Findings): Findings {
  return { ...findings, hitsOf: (concept) => findings.hitsOf(concept).filter((hit) => hit.field === 'title') };
}

/** The hits that make a condition hold (none for a bare `not`), or undefined when it does not hold. */
export function whatHolds(condition: CompiledCondition, findings: Findings): readonly Hit[] | undefined {
  if ('has' in condition) return gather(condition.has, findings);
  if ('any' in condition) return some(condition.any, findings);
  if ('all' in condition) return every(condition.all, findings);
  if ('near' in condition) return close(condition.near, condition.within, findings);
  if ('title' in condition) return whatHolds(condition.title, inTitle(findings));
  if ('not' in condition) return whatHolds(condition.not, findings) === undefined ? [] : undefined;
  if ('concern' in condition) return findings.concern(condition.concern);
  const { sum, reasons } = weigh(condition.weights, (concepts) => gather(concepts, findings) ?? []);
  return sum > condition.above && reasons.length > 0 ? reasons : undefined;
}
