import type { Edition } from '../../domain/digests/digest';
import type { ConcernMatch, Match } from '../../domain/matching/match';
import type { Report, Story } from '../../domain/stories/story';
import { feedById } from '../../domain/watch/look-up';
import type { Watch } from '../../domain/watch/watch';
import { paths } from '../paths';
import { clip, feedText, safeLink } from '../story/feed-text';
import type { EditionOut, MatchOut, ReportOut, SourceOut, StoryOut, WatchOut } from './schemas';

const longestHeadline = 300;
const longestForm = 160;

/** Evidence as printed; offsets stay behind, because they point into text that is the publisher's. */
function reasonsOut(concerns: readonly ConcernMatch[]): ReportOut['reasons'] {
  return concerns.map(({ id, rule, evidence }) => ({
    concern: id,
    rule,
    evidence: evidence.map(({ concept, gloss, form, field, language }) => {
      return { concept, gloss, form: clip(feedText(form), longestForm), field, language };
    }),
  }));
}

function linkOut(link: string): { readonly link?: string } {
  const safe = safeLink(link);
  return safe === undefined ? {} : { link: safe };
}

function toReportOut(report: Report): ReportOut {
  return {
    match: report.matchId,
    headline: clip(feedText(report.title), longestHeadline),
    language: report.language,
    ...linkOut(report.link),
    publisher: feedText(report.publisher),
    kind: report.kind,
    ...(report.dateBasis === 'published' ? { published: report.published } : {}),
    found: report.foundAt,
    reasons: reasonsOut(report.concerns),
  };
}

export function toStoryOut(story: Story, siteUrl: string): StoryOut {
  return {
    id: story.id,
    page: siteUrl + paths.story('en', story.id),
    concerns: [...story.concerns],
    ...(story.continues === undefined ? {} : { continues: story.continues }),
    reports: story.reports.map(toReportOut),
  };
}

export function toMatchOut(
  { match, storyId }: { readonly match: Match; readonly storyId?: string },
  watch: Watch,
): MatchOut {
  const feed = feedById(watch, match.feedId);
  return {
    match: match.id,
    headline: clip(feedText(match.title), longestHeadline),
    language: match.language,
    ...linkOut(match.link),
    publisher: feedText(feed?.publisher ?? match.feedId),
    kind: feed?.kind ?? 'aggregator',
    ...(match.published === undefined ? {} : { published: match.published }),
    found: match.foundAt,
    reasons: reasonsOut(match.concerns),
    ...(storyId === undefined ? {} : { story: storyId }),
  };
}

export function toWatchOut({
  id,
  version,
  title,
  summary,
  motion,
  joint,
  adopted,
  clauses,
  concerns,
  ledger,
}: Watch): WatchOut {
  return {
    id,
    version,
    title,
    summary,
    motion,
    joint,
    adopted,
    clauses: [...clauses],
    concerns: concerns.map((concern) => ({ ...concern, clauses: [...concern.clauses] })),
    ledger: [...ledger],
  };
}

export function toSourceOut(feed: Watch['feeds'][number]): SourceOut {
  const { id, publisher, kind, scope, languages, url, read } = feed;
  return { id, publisher, kind, scope, languages: [...languages], url, polled: read === 'feed' };
}

export function toEditionOut({ week, period, storyIds }: Edition, siteUrl: string): EditionOut {
  return { week, ...period, stories: [...storyIds], page: siteUrl + paths.edition('en', week) };
}
