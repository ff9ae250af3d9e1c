import { foldedWords } from '../queries/folded-words';
import type { Language } from '../watch/language';
import { compileMatcher } from './compile-matcher';
import { explainCondition, type Finding, type Findings } from './explain-condition';
import { linkText } from './link-text';
import type { ConcernMatch, Evidence, MatchableText, MatchResult } from './match';
import { matchEntry } from './match-entry';
import type { ConcernSource, MatcherSource } from './matcher-source';
import { type Matcher, openMatcher } from './open-matcher';

/** Three ways to see an entry: as it is matched; each concept for itself; and both without asking for the subject. */
export interface Explainer {
  readonly source: MatcherSource;
  readonly asked: Matcher;
  readonly anywhere: Matcher;
}

/** A rule that did not fire, though something of it is there. */
export interface NearMiss {
  readonly concern: string;
  readonly rule: string;
  /** The forms it found. */
  readonly found: readonly string[];
  readonly missing: string;
}

/** A matter of `passedOver` that holds, and the forms that show it. */
export interface PassedOver {
  readonly rule: string;
  readonly found: readonly string[];
}

/** Why an entry matched, or did not. */
export interface Explanation {
  readonly relevant: boolean;
  readonly language: Language;
  /** Whether the watched country is the subject: of the whole text, only `near` where it is named, or not at all. */
  readonly subject: 'holds' | 'near' | 'fails' | 'unknown';
  readonly context: readonly Evidence[];
  readonly otherCountries: readonly Evidence[];
  /** The matters for which it is passed over, whatever else it holds; then nothing fires. */
  readonly passedOver: readonly PassedOver[];
  readonly fired: readonly ConcernMatch[];
  readonly nearly: readonly NearMiss[];
  /** Every concept in title and summary, in order of concepts. */
  readonly concepts: readonly Evidence[];
}

const probe = 'concept:';
const nameless = { en: '', ru: '', kk: '' };

/** Concerns that each hold when their concept is there, so that the engine itself tells what it sees. */
function probes(source: MatcherSource): ConcernSource[] {
  return Object.keys(source.concepts).map((id) => ({
    id: probe + id,
    name: nameless,
    counts: nameless,
    clauses: [],
    rules: [{ id: 'is-there', gloss: nameless, when: id }],
  }));
}

export function openExplainer(source: MatcherSource): Explainer {
  const probing: MatcherSource = { ...source, passedOver: [], concerns: [...source.concerns, ...probes(source)] };
  const anywhere = { ...probing, contextConcepts: [], counterConcepts: [], venueConcepts: [], foreignSections: [] };
  return {
    source,
    asked: openMatcher(compileMatcher(probing)),
    anywhere: openMatcher(compileMatcher(anywhere)),
  };
}

function isProbe({ id }: ConcernMatch): boolean {
  return id.startsWith(probe);
}

function members(source: MatcherSource, names: readonly string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => source.groups[name] ?? [name]));
}

/** Numbers the findings by words, counted over title, then summary, as rules count them. */
function toFindings(text: MatchableText, seen: readonly Evidence[]): Finding[] {
  const title = foldedWords(text.title);
  const summary = foldedWords(text.summary);
  return seen.map((one) => {
    const words = one.field === 'title' ? title : summary;
    const before = one.field === 'title' ? 0 : title.length;
    const first = before + words.findIndex(({ end }) => end > one.start);
    return { ...one, first, last: before + words.filter(({ start }) => start < one.end).length - 1 };
  });
}

function findNearMisses(source: MatcherSource, findings: Findings, fired: ReadonlySet<string>): NearMiss[] {
  return source.concerns
    .filter(({ id }) => !fired.has(id))
    .flatMap(({ id, rules }) =>
      rules.flatMap((rule): NearMiss[] => {
        const { found, missing } = explainCondition(rule.when, findings);
        const [only] = missing;
        if (only === undefined || missing.length > 1 || found.length === 0) return [];
        return [{ concern: id, rule: rule.id, found: formsOf(found), missing: only }];
      }),
    );
}

const formsOf = (found: readonly Evidence[]): string[] => [...new Set(found.map(({ form }) => form))];

function findPassedOver({ passedOver = [] }: MatcherSource, findings: Findings): PassedOver[] {
  return passedOver.flatMap(({ id, when }) => {
    const { found, missing } = explainCondition(when, findings);
    return missing.length === 0 ? [{ rule: id, found: formsOf(found) }] : [];
  });
}

function subjectOf(asked: MatchResult, anywhere: MatchResult): Explanation['subject'] {
  const passed = asked.concerns.filter(isProbe).length;
  const all = anywhere.concerns.filter(isProbe).length;
  if (all === 0) return 'unknown';
  if (passed === 0) return 'fails';
  return passed === all ? 'holds' : 'near';
}

/** What only the subject kept from matching. */
function withoutSubject(anywhere: MatchResult, fired: ReadonlySet<string>): NearMiss[] {
  return anywhere.concerns
    .filter((concern) => !isProbe(concern) && !fired.has(concern.id))
    .map(({ id, rule, evidence }) => ({
      concern: id,
      rule,
      found: formsOf(evidence),
      missing: 'the watched country as the subject',
    }));
}

/** Which rules fired on an entry, which nearly did and what one thing they lacked, and how the subject was decided. */
export function explainEntry({ source, asked, anywhere }: Explainer, text: MatchableText): Explanation {
  const answer = matchEntry(asked, text);
  const free = matchEntry(anywhere, { ...text, scope: 'subject' });
  const aside = (title: string): MatchResult =>
    matchEntry(anywhere, { title, summary: '', language: answer.language, scope: 'subject' });
  const evidenceOf = ({ concerns }: MatchResult): Evidence[] => concerns.filter(isProbe).flatMap((one) => one.evidence);
  const asides = [
    ...evidenceOf(aside((text.categories ?? []).join(', '))).map((one): Evidence => ({ ...one, field: 'categories' })),
    ...evidenceOf(aside(linkText(text.link))).map((one): Evidence => ({ ...one, field: 'link' })),
  ];
  const concepts = evidenceOf(free);
  const freeIds = new Set(free.concerns.map(({ id }) => id));
  const numbered = toFindings(text, concepts);
  const findings: Findings = {
    of: (name) => numbered.filter(({ concept }) => members(source, [name]).has(concept)),
    concern: (id) => freeIds.has(id),
    weights: source.weights,
  };
  const passedOver = findPassedOver(source, findings);
  const fired = passedOver.length > 0 ? [] : answer.concerns.filter((concern) => !isProbe(concern));
  const firedIds = new Set(fired.map(({ id }) => id));
  const named = (names: readonly string[]): Evidence[] =>
    [...concepts, ...asides].filter(({ concept }) => members(source, names).has(concept));
  return {
    relevant: fired.length > 0,
    language: answer.language,
    subject: subjectOf(answer, free),
    context: named(source.contextConcepts),
    otherCountries: named([...source.counterConcepts, ...(source.foreignSections ?? [])]),
    passedOver,
    fired,
    nearly:
      passedOver.length > 0 ? [] : [...withoutSubject(free, firedIds), ...findNearMisses(source, findings, freeIds)],
    concepts,
  };
}
