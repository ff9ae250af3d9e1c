import type { PartOfDay } from '../stories/day';
import { leadFirst } from '../stories/report-order';
import type { Report, Story } from '../stories/story';
import type { DigestStory, Period, Segment } from './digest';

/** What of a segment decides which stories it gets. */
export type Wanted = Pick<Segment, 'concerns' | 'storyLanguages' | 'uncertain'>;

/** Stories of the days (oldest first), each once: its reports of every day together, in the segment's languages and concerns only. */
export function gatherStories(days: readonly PartOfDay[], segment: Wanted): DigestStory[] {
  const gathered = new Map<string, DigestStory>();
  for (const day of days) {
    for (const story of day.stories) {
      const reports = story.reports.flatMap((report) => narrowReport(report, segment));
      if (reports.length > 0)
        gathered.set(story.id, merge(gathered.get(story.id), story, reports, isWithin(segment.uncertain, day.date)));
    }
  }
  return [...gathered.values()];
}

/** A report as far as it speaks to what a segment asked for; none where it does not. */
export function narrowReport(report: Report, segment: Wanted): Report[] {
  if (!segment.storyLanguages.includes(report.language)) return [];
  const concerns = report.concerns.filter(({ id }) => segment.concerns.includes(id));
  return concerns.length === 0 ? [] : [{ ...report, concerns }];
}

function merge(
  before: DigestStory | undefined,
  story: Story,
  reports: readonly Report[],
  repeats: boolean,
): DigestStory {
  const all = leadFirst([...(before?.reports ?? []), ...reports]);
  const continues = before === undefined ? story.continues : before.continues;
  return {
    id: story.id,
    reports: all,
    concerns: [...new Set(all.flatMap((report) => report.concerns.map(({ id }) => id)))],
    sources: new Set(all.map((report) => report.publisher)).size,
    mayRepeat: repeats || (before?.mayRepeat ?? false),
    ...(continues === undefined ? {} : { continues }),
  };
}

function isWithin(period: Period | undefined, date: string): boolean {
  return period !== undefined && date >= period.from && date < period.until;
}
