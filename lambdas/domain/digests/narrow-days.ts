import type { Match } from '../matching/match';
import { matchesQuery } from '../queries/matches-query';
import type { Query } from '../queries/query';
import type { Day } from '../stories/day';

/** The days with those reports alone whose entries a reader's keywords let through; a story that keeps none is left out. */
export function narrowDays(days: readonly Day[], matches: readonly Match[], keywords: Query): readonly Day[] {
  const wanted = new Set(matches.filter((match) => matchesQuery(keywords, match)).map(({ id }) => id));
  return days.map((day) => ({
    ...day,
    stories: day.stories
      .map((story) => ({ ...story, reports: story.reports.filter(({ matchId }) => wanted.has(matchId)) }))
      .filter(({ reports }) => reports.length > 0),
  }));
}
