import { leadFirst } from './report-order';
import type { Report, Story } from './story';

/** The story that reports of one day make: the best leads, and it speaks to what any of them speaks to. */
export function tellStory(id: string, found: readonly Report[], continues?: string): Story {
  const reports = leadFirst(found);
  const concerns = [...new Set(reports.flatMap((report) => report.concerns.map((match) => match.id)))];
  return { id, reports, concerns, ...(continues === undefined ? {} : { continues }) };
}
