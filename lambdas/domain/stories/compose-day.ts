import type { Feed } from '../feeds/feed';
import type { Match } from '../matching/match';
import type { KnownNames } from '../watch/watch';
import type { Day } from './day';
import { joinStories } from './join-stories';
import type { ConceptsIn } from './likeness';
import type { Report } from './story';
import { countConcerns } from './tally';

/**
 * The closed day that its matches make: stories joined to each other and to those of the days before, and stories per
 * concern. Matches of history, quarantine or hidden ones are left out.
 */
export function composeDay(input: {
  readonly date: string;
  readonly matches: readonly Match[];
  readonly earlier: readonly Day[];
  /** Matches of the days before, for the summaries of their reports. */
  readonly earlierMatches?: readonly Match[];
  /** Places and bodies by all their names. */
  readonly names?: KnownNames;
  /** Names of the country watched: any report may carry them. */
  readonly common?: readonly string[];
  readonly conceptsIn?: ConceptsIn;
  readonly answered: readonly string[];
  readonly feeds: readonly Feed[];
  readonly closedAt: string;
}): Day {
  const feeds = new Map(input.feeds.map((feed) => [feed.id, feed]));
  const fresh = input.matches.filter((match) => match.standing === 'new');
  const stories = joinStories(
    fresh.map((match) => toReport(match, feeds.get(match.feedId))),
    input.earlier,
    {
      summaries: new Map([...(input.earlierMatches ?? []), ...fresh].map(({ id, summary }) => [id, summary])),
      names: input.names ?? { places: [], bodies: [] },
      common: input.common ?? [],
      ...(input.conceptsIn === undefined ? {} : { conceptsIn: input.conceptsIn }),
    },
  );
  return {
    date: input.date,
    stories,
    counts: countConcerns(stories),
    answered: input.answered,
    closedAt: input.closedAt,
  };
}

/** A feed that has left the watch since still names its report: by id, as an aggregator would be. */
function toReport(match: Match, feed: Feed | undefined): Report {
  return {
    matchId: match.id,
    feedId: match.feedId,
    publisher: feed?.publisher ?? match.feedId,
    kind: feed?.kind ?? 'aggregator',
    link: match.link,
    title: match.title,
    language: match.language,
    published: match.published ?? match.foundAt,
    dateBasis: match.published === undefined ? 'first-seen' : 'published',
    foundAt: match.foundAt,
    concerns: match.concerns,
  };
}
