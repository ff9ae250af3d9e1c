import type { DigestStory } from '../../domain/digests/digest';
import type { ConcernMatch, Evidence } from '../../domain/matching/match';
import { addDays } from '../../domain/stories/calendar';
import { mainConcerns } from '../../domain/stories/concern-strength';
import type { Report, Story } from '../../domain/stories/story';
import type { Language } from '../../domain/watch/language';
import type { GlossedWatch, Watch } from '../../domain/watch/watch';
import { longDate } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { clip, feedText, safeLink } from './feed-text';
import { type GlossView, glossOf } from './gloss';
import { type HeadlineRun, highlight } from './highlight';

/** How much of a story is shown; lengths in UTF-16 code units. */
export interface StoryLimits {
  readonly headline: number;
  readonly reasons: number;
  readonly words: number;
  readonly also: number;
}

/** A matched word as printed, with what it means where it is not in the reader's language. */
export interface WordView {
  readonly form: string;
  readonly language: Language;
  readonly gloss?: GlossView;
}

/** Why a story stands under one concern. */
export interface ReasonView {
  readonly concern: string;
  readonly concernName: string;
  readonly rule: string;
  readonly words: readonly WordView[];
  /** Set when another report than the lead shows it. */
  readonly publisher?: string;
}

/** A report as a line: headline in its own language, whose it is, when. */
export interface ReportView {
  readonly headline: readonly HeadlineRun[];
  readonly language: Language;
  readonly link?: string;
  readonly publisher: string;
  readonly kind: string;
  readonly date: string;
}

/** A story as mail and page show it, in the reader's language but for what is the source's. */
export interface StoryView extends ReportView {
  readonly reasons: readonly ReasonView[];
  readonly clauses: readonly string[];
  readonly also: readonly ReportView[];
  /** Reports beyond those in `also`. */
  readonly moreReports: number;
  readonly continuing?: string;
  readonly mayRepeat: boolean;
}

const longestForm = 60;
/** What we quote of a source as evidence, in all (DESIGN, section 7). */
const longestEvidence = 160;

function wordViews(evidence: readonly Evidence[], watch: GlossedWatch, reader: Language, limit: number): WordView[] {
  const firsts = evidence.filter(
    (one, at) => evidence.findIndex(({ concept, form }) => concept === one.concept || form === one.form) === at,
  );
  let left = longestEvidence;
  return firsts.slice(0, limit).flatMap((one) => {
    const form = clip(feedText(one.form), longestForm);
    const gloss = glossOf(one, watch, reader);
    left -= form.length;
    return left < 0 ? [] : [{ form, language: one.language, ...(gloss ? { gloss } : {}) }];
  });
}

/** The reasons without words said in one before, for a mail: the country stands in each of them. Each keeps one at least. */
export function withoutRepeats(reasons: readonly ReasonView[]): ReasonView[] {
  const said = new Set<string>();
  return reasons.map((reason) => {
    const fresh = reason.words.filter(({ form }) => !said.has(form));
    for (const { form } of reason.words) said.add(form);
    return fresh.length === 0 ? reason : { ...reason, words: fresh };
  });
}

function reasonView(
  match: ConcernMatch,
  from: Report,
  lead: boolean,
  watch: GlossedWatch,
  reader: Language,
  words: number,
) {
  const concern = watch.concerns.find(({ id }) => id === match.id);
  return {
    concern: match.id,
    concernName: concern?.name[reader] ?? match.id,
    rule: concern?.rules[match.rule]?.[reader] ?? match.rule,
    words: wordViews(match.evidence, watch, reader, words),
    ...(lead ? {} : { publisher: feedText(from.publisher) }),
  } satisfies ReasonView;
}

/** What proves no reason before this one comes first: where few words have room, the country alone would explain nothing. */
function newFirst(evidence: readonly Evidence[], told: readonly Evidence[]): Evidence[] {
  const isTold = ({ concept, form }: Evidence) => told.some((one) => one.concept === concept || one.form === form);
  return [...evidence.filter((one) => !isTold(one)), ...evidence.filter(isTold)];
}

/** One reason per concern of the story, from the first report that shows it; those after the first are shorter. */
function reasonViews(story: Story, watch: GlossedWatch, reader: Language, limits: StoryLimits): ReasonView[] {
  const told: Evidence[] = [];
  return story.concerns.slice(0, limits.reasons).flatMap((id, at) => {
    for (const [index, report] of story.reports.entries()) {
      const match = report.concerns.find((candidate) => candidate.id === id);
      const words = at === 0 ? limits.words : Math.ceil(limits.words / 2);
      if (match === undefined) continue;
      const evidence = newFirst(match.evidence, told);
      told.push(...match.evidence);
      return [reasonView({ ...match, evidence }, report, index === 0, watch, reader, words)];
    }
    return [];
  });
}

function reportView(report: Report, evidence: readonly Evidence[], reader: Language, limit: number): ReportView {
  const text = messagesIn(reader);
  const link = safeLink(report.link);
  return {
    headline: highlight(report.title, evidence, limit),
    language: report.language,
    ...(link === undefined ? {} : { link }),
    publisher: feedText(report.publisher),
    kind: text.kinds[report.kind],
    date: dateOfReport(report, reader),
  };
}

/** Days after which a report is found late: it stands in a digest of other days than its own, which is to be said. */
const lateAfter = 3;

function dateOfReport({ dateBasis, published, foundAt }: Report, reader: Language): string {
  const { firstSeen, foundLate } = messagesIn(reader).story;
  const found = longDate(reader, foundAt);
  if (dateBasis === 'first-seen') return firstSeen(found);
  const isLate = published.slice(0, 10) <= addDays(foundAt.slice(0, 10), -lateAfter);
  const date = longDate(reader, published);
  return isLate ? foundLate(date, found) : date;
}

/** The clauses of what a story is about, in the order of the watch. */
export function clausesOf(story: Story, watch: Watch): string[] {
  const main = mainConcerns(story);
  const touched = new Set(watch.concerns.filter(({ id }) => main.includes(id)).flatMap(({ clauses }) => clauses));
  return watch.clauses.map(({ id }) => id).filter((id) => touched.has(id));
}

/** A story for a reader. The first report leads; a story of no report cannot be shown and is a fault of ours. */
export function storyView(
  story: Story | DigestStory,
  watch: GlossedWatch,
  reader: Language,
  limits: StoryLimits,
): StoryView {
  const [lead, ...others] = story.reports;
  if (!lead) throw new Error(`Story ${story.id} has no report: close its day again.`);
  const evidence = lead.concerns.flatMap((match) => match.evidence);
  return {
    ...reportView(lead, evidence, reader, limits.headline),
    reasons: reasonViews(story, watch, reader, limits),
    clauses: clausesOf(story, watch),
    also: others.slice(0, limits.also).map((report) => reportView(report, [], reader, limits.headline)),
    moreReports: Math.max(0, others.length - limits.also),
    ...(story.continues === undefined ? {} : { continuing: longDate(reader, story.continues) }),
    mayRepeat: 'mayRepeat' in story && story.mayRepeat,
  };
}
