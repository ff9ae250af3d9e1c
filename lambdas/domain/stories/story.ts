import type { SourceKind } from '../feeds/feed';
import type { ConcernMatch } from '../matching/match';
import type { Language } from '../watch/language';

/** One source telling a story: a match as pages and mails show it. */
export interface Report {
  readonly matchId: string;
  readonly feedId: string;
  readonly publisher: string;
  readonly kind: SourceKind;
  readonly link: string;
  /** The headline as first seen, in the source's language. */
  readonly title: string;
  readonly language: Language;
  /** ISO 8601 UTC; `foundAt` stands in when the source gives no date. */
  readonly published: string;
  readonly dateBasis: 'published' | 'first-seen';
  readonly foundAt: string;
  readonly concerns: readonly ConcernMatch[];
}

/** Matches that tell the same event, as one closed day knows them; the first report leads. */
export interface Story {
  /** The id of its earliest match. */
  readonly id: string;
  /** The reports found on this day, lead first. */
  readonly reports: readonly Report[];
  /** Concern ids, over all its reports of the day. */
  readonly concerns: readonly string[];
  /** The day it began (`YYYY-MM-DD`) when this day only continues it. */
  readonly continues?: string;
}

/** Where a story is told: a day (`YYYY-MM-DD`, UTC) and its id. */
export interface StoryPlace {
  readonly date: string;
  readonly id: string;
}

/** A place among those of other stories: the newest first is the falling order of `toldAt`. */
export interface ToldPlace extends StoryPlace {
  /** When the latest of the day's reports was found, ISO 8601 UTC. */
  readonly toldAt: string;
}
