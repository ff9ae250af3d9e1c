import type { CompiledMatcher } from './compiled-matcher';
import { type Findings, whatHolds } from './conditions';
import { detectLanguage, isLooselySpelt } from './detect-language';
import { toEvidence } from './evidence';
import { type FieldText, findConcepts, type Hit, type Reading } from './find-concepts';
import type { ConcernMatch, MatchableText, MatchResult } from './match';
import type { Matcher } from './open-matcher';
import { contextFor, findSubject } from './subject';

/** Categories stand far from the words of the text, so that no rule sees them near. */
const farAway = 100_000;

function findAll(matcher: Matcher, fields: readonly FieldText[], reading: Reading): Hit[] {
  const hits: Hit[] = [];
  let offset = 0;
  for (const field of fields) {
    const found = findConcepts(matcher, { ...field, offset: field.offset + offset }, reading);
    hits.push(...found.hits);
    offset += found.words;
  }
  return hits;
}

const none: readonly Hit[] = [];

function byConcept(hits: readonly Hit[]): (concept: number) => readonly Hit[] {
  const lists = new Map<number, Hit[]>();
  for (const hit of hits) {
    if (hit.field === 'categories') continue;
    const list = lists.get(hit.concept);
    if (list) list.push(hit);
    else lists.set(hit.concept, [hit]);
  }
  return (concept) => lists.get(concept) ?? none;
}

type Decide = (rule: string, seen: readonly Hit[]) => ConcernMatch | undefined;

function matchConcern(
  concern: CompiledMatcher['concerns'][number],
  findings: Findings,
  decide: Decide,
): { match: ConcernMatch; seen: readonly Hit[] } | undefined {
  for (const rule of concern.rules) {
    const seen = whatHolds(rule.when, findings);
    if (seen === undefined || seen.length === 0) continue;
    const match = decide(rule.id, seen);
    if (match !== undefined) return { match, seen };
  }
  return undefined;
}

/** Which concerns an entry speaks to, and the words that show it; the same text gives the same answer. */
export function matchEntry(matcher: Matcher, text: MatchableText): MatchResult {
  const printed = { title: text.title, summary: text.summary, categories: (text.categories ?? []).join(', ') };
  const body = `${text.title}\n${text.summary}`;
  const language = detectLanguage(body, text.language);
  const fields: FieldText[] = [
    { field: 'title', text: printed.title, offset: 0 },
    { field: 'summary', text: printed.summary, offset: 0 },
    { field: 'categories', text: printed.categories, offset: farAway },
  ];
  const hits = findAll(matcher, fields, { language, loosely: isLooselySpelt(body, language) });
  const subject = findSubject(matcher, { scope: text.scope ?? 'global', language, hits });
  if (subject.kind === 'elsewhere') return { relevant: false, language, concerns: [] };
  const seenBy = new Map<string, readonly Hit[]>();
  const findings: Findings = { hitsOf: byConcept(hits), concern: (id) => seenBy.get(id) };
  const concerns: ConcernMatch[] = [];
  for (const concern of matcher.compiled.concerns) {
    const found = matchConcern(concern, findings, (rule, seen) => {
      const context = contextFor(subject, seen);
      if (context === undefined) return undefined;
      return { id: concern.id, rule, evidence: toEvidence(matcher, printed, [...seen, ...context]) };
    });
    if (found === undefined) continue;
    seenBy.set(concern.id, found.seen);
    concerns.push(found.match);
  }
  return { relevant: concerns.length > 0, language, concerns };
}
