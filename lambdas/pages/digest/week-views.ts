import type { Digest, SourceAnswers } from '../../domain/digests/digest';
import type { Trend, WeekCount } from '../../domain/digests/trend';
import type { Language } from '../../domain/watch/language';
import type { Watch } from '../../domain/watch/watch';
import { longDate } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { numberIn, weekMessagesIn } from '../messages/week-messages';
import { paths } from '../paths';
import { clip, feedText, safeLink } from '../story/feed-text';

/** One week of a trend as a bar. */
export interface BarView {
  /** The count, or a question mark where it is not known. */
  readonly label: string;
  /** 0 to 1, of the tallest. */
  readonly height: number;
  readonly known: boolean;
}

/** A concern's week beside the weeks before, as words, as bars with numbers, and as a row of numbers. */
export interface TrendView {
  readonly sentence: string;
  readonly bars: readonly BarView[];
  readonly numbers: string;
}

/** A clause with stories. */
export interface ClauseView {
  readonly name: string;
  readonly theme: string;
  readonly stories: string;
  /** Its page, from the root of the site. */
  readonly path: string;
}

/** Concerns without a story of whose sources as many answered, and whether their silence can be trusted. */
export interface QuietView {
  readonly line: string;
  readonly concerns: readonly QuietConcernView[];
}

export interface QuietConcernView {
  readonly id: string;
  readonly name: string;
  /** What is known of its coverage, where silence is not what is usual. */
  readonly usual?: string;
}

/** A concern whose stories stand under others. */
export interface ElsewhereView {
  readonly id: string;
  readonly name: string;
  readonly stories: string;
  readonly trend?: string;
}

export interface LedgerView {
  readonly line: string;
  readonly note: string;
  readonly link?: string;
}

/** A report that is listed no more: what is said of it, and its headline where that may be repeated. */
export interface CorrectionView {
  readonly line: string;
  readonly headline?: { readonly text: string; readonly language: Language };
  /** Where it stands again: readers may not have seen it before. */
  readonly link?: string;
}

/** Silence can be trusted while at least this share of the sources that could have told answered. */
const leastAnswers = 0.75;

/** How much there is, from whom, and how many sources answered; `nothing` says it of a time without stories. */
export function countsLine({ storyCount, sources, segment }: Digest, publishers: number, nothing: string): string {
  const text = messagesIn(segment.mailLanguage);
  const found = storyCount === 0 ? nothing : `${text.storiesFromSources(storyCount, publishers)}.`;
  return `${found} ${text.answered(sources.answered, sources.asked)}.`;
}

export function trendView(digest: Digest, concern: string): TrendView | undefined {
  const trend = digest.trends[concern];
  const now = trend?.weeks.at(-1);
  if (trend === undefined || now === undefined) return undefined;
  const { mailLanguage: language } = digest.segment;
  const week = weekMessagesIn(language);
  const median = trend.median === undefined ? undefined : numberIn(language, trend.median);
  const bars = barsOf(trend);
  const doubt = now.standing === 'known' ? [] : [week.trendUnreliable];
  const means = concern === digest.sections[0]?.concern ? [week.trendMeans] : [];
  return {
    sentence: [week.trend(now.stories, median), ...doubt, ...means].join(' '),
    bars,
    numbers: week.weeks(bars.map(({ label }) => label).join(' ')),
  };
}

function barsOf({ weeks }: Trend): BarView[] {
  const tallest = Math.max(1, ...weeks.map(({ stories }) => stories));
  return weeks.map((week) => ({ ...labelOf(week), height: week.stories / tallest }));
}

/** A count from a week when sources were down is said with its doubt; a week nobody read has none. */
function labelOf({ stories, standing }: WeekCount): Pick<BarView, 'label' | 'known'> {
  if (standing === 'unread') return { label: '–', known: false };
  return standing === 'known' ? { label: String(stories), known: true } : { label: `${stories}?`, known: false };
}

export function elsewhereViews(digest: Digest, watch: Watch): ElsewhereView[] {
  const { mailLanguage: language } = digest.segment;
  return digest.elsewhere.map(({ concern: id, stories }) => {
    const trend = trendView(digest, id)?.sentence;
    return {
      id,
      name: watch.concerns.find((concern) => concern.id === id)?.name[language] ?? id,
      stories: messagesIn(language).stories(stories),
      ...(trend === undefined ? {} : { trend }),
    };
  });
}

export function quietViews(digest: Digest, watch: Watch): QuietView[] {
  const { mailLanguage: language } = digest.segment;
  const groups = new Map<string, QuietConcernView[]>();
  for (const { concern: id, sources } of digest.quiet) {
    const line = quietLine(sources, language);
    const name = watch.concerns.find((concern) => concern.id === id)?.name[language] ?? id;
    const usual = usualOf(digest, id);
    groups.set(line, [...(groups.get(line) ?? []), { id, name, ...(usual === undefined ? {} : { usual }) }]);
  }
  return [...groups].map(([line, concerns]) => ({ line, concerns }));
}

/** A concern that is quiet for this reader may have been told in other languages, or be loud in other weeks. */
function usualOf({ trends, segment: { mailLanguage } }: Digest, concern: string): string | undefined {
  const { weeks, median = 0 } = trends[concern] ?? { weeks: [] };
  const now = weeks.at(-1)?.stories ?? 0;
  if (now === 0 && median === 0) return undefined;
  return weekMessagesIn(mailLanguage).quietUsual(now, numberIn(mailLanguage, median));
}

function quietLine({ asked, answered }: SourceAnswers, language: Language): string {
  const week = weekMessagesIn(language);
  const trusted = asked > 0 && answered >= asked * leastAnswers;
  return trusted ? week.quiet(answered, asked) : week.quietUnknown(asked - answered, asked);
}

/** Each clause with stories, by its theme: few readers know the numbers. */
export function clauseViews({ clauses, segment }: Digest, watch: Watch): ClauseView[] {
  const language = segment.mailLanguage;
  const { clause: nameOf } = weekMessagesIn(language);
  return clauses.map(({ clause: id, stories }) => {
    const theme = watch.clauses.find((clause) => clause.id === id)?.theme[language] ?? '';
    const path = paths.clause(language, id);
    return { name: nameOf(id), theme, stories: messagesIn(language).stories(stories), path };
  });
}

export function ledgerViews(digest: Digest): LedgerView[] {
  const { mailLanguage: language } = digest.segment;
  const { assessments } = messagesIn(language);
  return digest.ledger.map(({ clause, date, assessment, note, source }) => {
    const link = source === undefined ? undefined : safeLink(source);
    return {
      line: weekMessagesIn(language).ledgerEntry(clause, longDate(language, date), assessments[assessment]),
      note: feedText(note[language]),
      ...(link === undefined ? {} : { link }),
    };
  });
}

/** A headline that someone asked to take down is not said once more. */
export function correctionViews(digest: Digest): CorrectionView[] {
  const { mailLanguage: language } = digest.segment;
  return digest.corrections.map(({ report, reason }) => {
    const where = `${feedText(report.publisher)}, ${longDate(language, report.published)}`;
    const why = weekMessagesIn(language).correction[reason];
    if (reason === 'asked') return { line: `${where}: ${why}` };
    const link = reason === 'restored' ? safeLink(report.link) : undefined;
    return {
      ...(link === undefined ? {} : { link }),
      line: `(${where}): ${why}`,
      headline: { text: clip(feedText(report.title), 160), language: report.language },
    };
  });
}
