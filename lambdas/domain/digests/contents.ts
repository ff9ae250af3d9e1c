import { weekOf } from '../stories/calendar';
import type { Day, PartOfDay } from '../stories/day';
import type { StoryPlace } from '../stories/story';
import type { DayTally } from '../stories/tally';
import type { Language } from '../watch/language';
import type { Watch } from '../watch/watch';
import { composeDigest, forReader, ledgerOf } from './compose-digest';
import type { Digest, DigestStory, Period, Segment } from './digest';
import { gatherStories } from './gather-stories';
import { type HeadlineStory, headlineStories, publisherCount } from './headline-stories';

/** Stories of a concern that an edition's page shows, the weightiest; the rest are a link away, so that the page stays readable. */
const mostOfConcern = 6;
/** Stories of a week that stand above all others on its page. */
const mostHeadlines = 10;

/** A story that an edition names: the concern it stands under, and the days of the week that told it. */
export interface NamedStory {
  readonly concern: string;
  readonly id: string;
  readonly dates: readonly string[];
}

/**
 * What an edition shows, in numbers and ids, the same in every language: composed once from the whole days of its week, so
 * that showing it reads no more than the stories it names.
 */
export interface Contents
  extends Pick<Digest, 'elsewhere' | 'quiet' | 'storyCount' | 'clauses' | 'trends' | 'sources'> {
  /** ISO 8601 week, `2021-W05`. */
  readonly week: string;
  readonly period: Period;
  readonly publishers: number;
  /** When reports were last withdrawn from it or put back, ISO 8601 UTC. */
  readonly changedAt?: string;
  readonly headlines: readonly NamedStory[];
  /** How many stories each concern has, and its weightiest, in the order a reader should meet them. */
  readonly sections: readonly {
    readonly concern: string;
    readonly stories: number;
    readonly first: readonly NamedStory[];
  }[];
}

/** An edition for a reader of a language. */
export interface ShownEdition {
  readonly week: string;
  /** The digest of the whole watch; its sections hold their first stories only. */
  readonly digest: Digest;
  /** Concern id → stories of its section, those not shown too. */
  readonly storiesOf: Readonly<Record<string, number>>;
  readonly publishers: number;
  readonly changedAt?: string;
  readonly headlines: readonly HeadlineStory[];
}

/** Which concern a story stands under is decided as for a reader of English, so that editions are alike in all languages. */
export function composeContents(
  watch: Watch,
  period: Period,
  days: readonly Day[],
  tallies: readonly DayTally[],
): Contents {
  const digest = composeDigest(watch, everything(watch, period, 'en'), days, { tallies });
  const named = ({ concern, story: { id } }: HeadlineStory) => ({ concern, id, dates: datesOf(days, id) });
  const { elsewhere, quiet, storyCount, clauses, trends, sources } = digest;
  return {
    week: weekOf(period.from),
    period,
    elsewhere,
    quiet,
    storyCount,
    clauses,
    trends,
    sources,
    publishers: publisherCount(digest),
    headlines: headlineStories(digest, mostHeadlines).map(named),
    sections: digest.sections.map(({ concern, stories }) => ({
      concern,
      stories: stories.length,
      first: stories.slice(0, mostOfConcern).map((story) => named({ concern, story })),
    })),
  };
}

/** Where the stories are told that the headlines name, or all that the edition names. */
export function placesIn({ headlines, sections }: Contents, which: 'headlines' | 'all'): StoryPlace[] {
  const named = which === 'headlines' ? headlines : [...headlines, ...sections.flatMap(({ first }) => first)];
  return named.flatMap(({ id, dates }) => dates.map((date) => ({ date, id })));
}

/** The edition with its stories, as far as they were read. */
export function showEdition(
  watch: Watch,
  contents: Contents,
  told: readonly PartOfDay[],
  language: Language,
): ShownEdition {
  const { week, period, publishers, changedAt, headlines, sections, ...numbers } = contents;
  const segment = everything(watch, period, language);
  const stories = new Map(
    gatherStories(told, segment).map((story) => [story.id, forReader(story, segment, segment.concerns)]),
  );
  const read = (named: readonly NamedStory[]) =>
    named.flatMap(({ concern, id }): HeadlineStory[] => {
      const story = stories.get(id);
      return story === undefined ? [] : [{ concern, story }];
    });
  const storiesOfSection = (first: readonly NamedStory[]): DigestStory[] => read(first).map(({ story }) => story);
  return {
    week,
    publishers,
    ...(changedAt === undefined ? {} : { changedAt }),
    headlines: read(headlines),
    storiesOf: Object.fromEntries(sections.map(({ concern, stories: count }) => [concern, count])),
    digest: {
      ...numbers,
      segment,
      sections: sections.map(({ concern, first }) => ({ concern, stories: storiesOfSection(first) })),
      ledger: ledgerOf(watch, segment),
      corrections: [],
      omittedDays: 0,
    },
  };
}

function everything(watch: Watch, period: Period, mailLanguage: Language): Segment {
  const concerns = watch.concerns.map(({ id }) => id);
  return { period, concerns, storyLanguages: watch.languages, mailLanguage };
}

function datesOf(days: readonly Day[], storyId: string): string[] {
  return days.filter(({ stories }) => stories.some(({ id }) => id === storyId)).map(({ date }) => date);
}
