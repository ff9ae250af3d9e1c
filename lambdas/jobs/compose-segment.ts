import { composeDigest } from '../domain/digests/compose-digest';
import type { Digest, Segment } from '../domain/digests/digest';
import { narrowDays } from '../domain/digests/narrow-days';
import { trendPeriod } from '../domain/digests/trend';
import type { Match } from '../domain/matching/match';
import { parseQuery } from '../domain/queries/parse-query';
import type { Day } from '../domain/stories/day';
import type { Hiding } from '../domain/stories/hiding';
import type { DayTally } from '../domain/stories/tally';
import type { GlossedWatch, Watch } from '../domain/watch/watch';
import { renderDigestMail } from '../pages/mail/digest-mail';
import type { MailSettings } from '../pages/mail/digest-mail-view';
import type { RenderedMail } from '../pages/mail/rendered-mail';

export interface ComposeDeps {
  readonly watch: Watch;
  readonly loadDays: (from: string, until: string) => Promise<readonly Day[]>;
  readonly loadTallies: (from: string, until: string) => Promise<readonly DayTally[]>;
  readonly loadHidings: () => Promise<readonly Hiding[]>;
  /** Every match found on a UTC day: what a reader's keywords are held against. */
  readonly loadMatches: (date: string) => Promise<readonly Match[]>;
}

export interface ComposeSegmentDeps extends ComposeDeps {
  readonly watch: GlossedWatch;
  readonly mailSettings: MailSettings;
}

/** What all readers of a segment get but for their links: the digest, and the mail that tells it. */
export interface ComposedSegment {
  readonly digest: Digest;
  readonly rendered: RenderedMail;
}

/** Composes and renders the digest of a segment from the days that are closed. */
export async function composeSegment(deps: ComposeSegmentDeps, segment: Segment): Promise<ComposedSegment> {
  const digest = await composeFor(deps, segment);
  return { digest, rendered: renderDigestMail({ digest, watch: deps.watch, config: deps.mailSettings }) };
}

/** The digest of a segment, not rendered. */
export async function composeFor(deps: ComposeDeps, asked: Segment): Promise<Digest> {
  const { from, until } = asked.period;
  const weeks = trendPeriod(until);
  const [closed, tallies, hidings] = await Promise.all([
    deps.loadDays(from, until),
    deps.loadTallies(weeks.from, weeks.until),
    deps.loadHidings(),
  ]);
  const { segment, days } = await narrowed(deps, asked, closed);
  return composeDigest(deps.watch, segment, days, { tallies, hidings });
}

/**
 * Keywords look at the summaries too, which stories do not hold: the matches of the days are read for them alone. Words
 * that an older version of the syntax took and this one does not narrow nothing: better too much than no mail.
 */
async function narrowed(
  { loadMatches }: ComposeDeps,
  segment: Segment,
  days: readonly Day[],
): Promise<{ readonly segment: Segment; readonly days: readonly Day[] }> {
  const { keywords, ...unnarrowed } = segment;
  if (keywords === undefined) return { segment, days };
  const read = parseQuery(keywords);
  if ('fault' in read) return { segment: unnarrowed, days };
  const matches = await Promise.all(days.map(({ date }) => loadMatches(date)));
  return { segment, days: narrowDays(days, matches.flat(), read.query) };
}
