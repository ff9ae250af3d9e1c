import { type ConceptSet, conceptSet } from './concept-set';
import { type Findings, whatHolds } from './conditions';
import { detectReading } from './detect-language';
import { toEvidence } from './evidence';
import { type FieldWords, findConcepts, type Hit, type Reading } from './find-concepts';
import { isHomeAddress } from './home-address';
import { linkText } from './link-text';
import type { ConcernMatch, MatchableText, MatchResult } from './match';
import type { Matcher, OpenRule } from './open-matcher';
import { meetsNeeds } from './rule-needs';
import { contextFor, findSubject } from './subject';
import { readWords } from './tokens';

/** Categories and the link stand far from the words of the text, so that no rule sees them near. */
const farAway = 100_000;

function findAll(matcher: Matcher, fields: readonly FieldWords[], reading: Reading): readonly Hit[] {
  const [first = [], ...others] = fields.map((field) => findConcepts(matcher, field, reading));
  for (const hits of others) for (const hit of hits) first.push(hit);
  return first;
}

const none: readonly Hit[] = [];

/** Hits by concept; those of categories and link only say whose affairs an entry tells. */
function byConcept(hits: readonly Hit[]): ReadonlyMap<number, readonly Hit[]> {
  const lists = new Map<number, Hit[]>();
  for (const hit of hits) {
    if (hit.field === 'categories' || hit.field === 'link') continue;
    const list = lists.get(hit.concept);
    if (list) list.push(hit);
    else lists.set(hit.concept, [hit]);
  }
  return lists;
}

type Decide = (concern: string, rule: string, seen: readonly Hit[]) => ConcernMatch | undefined;

/** The words by which a rule holds. */
function whatShows(rule: OpenRule, present: ConceptSet, findings: Findings): readonly Hit[] | undefined {
  if (!meetsNeeds(rule.needs, present)) return undefined;
  const seen = whatHolds(rule.when, findings);
  return seen?.length === 0 ? undefined : seen;
}

function matchConcern(
  concern: Matcher['concerns'][number],
  present: ConceptSet,
  findings: Findings,
  decide: Decide,
): { match: ConcernMatch; seen: readonly Hit[] } | undefined {
  for (const rule of concern.rules) {
    const seen = whatShows(rule, present, findings);
    if (seen === undefined) continue;
    const match = decide(concern.id, rule.id, seen);
    if (match !== undefined) return { match, seen };
  }
  return undefined;
}

function matchConcerns(matcher: Matcher, hits: readonly Hit[], decide: Decide): ConcernMatch[] {
  const lists = byConcept(hits);
  const seenBy = new Map<string, readonly Hit[]>();
  const findings: Findings = {
    hitsOf: (concept) => lists.get(concept) ?? none,
    concern: (id) => seenBy.get(id),
    longest: matcher.terms.longest,
  };
  const present = conceptSet(lists.keys(), matcher.compiled.concepts.length);
  if (matcher.passedOver.some((rule) => whatShows(rule, present, findings) !== undefined)) return [];
  const concerns: ConcernMatch[] = [];
  for (const concern of matcher.concerns) {
    const found = matchConcern(concern, present, findings, decide);
    if (found === undefined) continue;
    seenBy.set(concern.id, found.seen);
    concerns.push(found.match);
  }
  return concerns;
}

/** Which concerns an entry speaks to, and the words that show it; the same text gives the same answer. */
export function matchEntry(matcher: Matcher, text: MatchableText): MatchResult {
  const categories = (text.categories ?? []).join(', ');
  const printed = { title: text.title, summary: text.summary, categories, link: linkText(text.link) };
  const title = readWords(printed.title);
  const summary = readWords(printed.summary);
  const fields: FieldWords[] = [
    { field: 'title', words: title, offset: 0 },
    { field: 'summary', words: summary, offset: title.count },
    { field: 'categories', words: readWords(printed.categories), offset: farAway + title.count + summary.count },
    { field: 'link', words: readWords(printed.link), offset: 2 * farAway + title.count + summary.count },
  ];
  const reading = detectReading([title, summary], text.language);
  const { language } = reading;
  const hits = findAll(matcher, fields, reading);
  const scope = isHomeAddress(matcher.compiled.homeDomains, text.link) ? 'subject' : (text.scope ?? 'global');
  const subject = findSubject(matcher, { scope, language, hits });
  if (subject.kind === 'elsewhere') return { relevant: false, language, concerns: [] };
  const decide: Decide = (concern, rule, seen) => {
    const context = contextFor(subject, seen);
    if (context === undefined) return undefined;
    return { id: concern, rule, evidence: toEvidence(matcher, printed, [...seen, ...context]) };
  };
  const concerns = matchConcerns(matcher, hits, decide);
  return { relevant: concerns.length > 0, language, concerns };
}
