import type { SourceKind } from '../feeds/feed';
import type { Day } from './day';
import { type Likeness, likenessOf, tellSameEvent } from './likeness';
import type { Report, Story } from './story';

/** Stories stay open for later reports this many days. */
export const openDays = 7;

/** Who leads a story: primary documents, then original reporting, aggregators last. */
const leadOrder: readonly SourceKind[] = [
  'institution',
  'parliament',
  'NGO',
  'independent news',
  'state media',
  'aggregator',
];

interface OpenStory {
  readonly id: string;
  /** Day it began, when that is not the day being closed. */
  readonly continues?: string;
  readonly told: Likeness[];
  readonly reports: Report[];
}

/**
 * Joins the reports of one day, in the order they were found, to each other and to the stories of the days before
 * (`earlier`, oldest first). A story keeps the id of its earliest match; the days before are never changed.
 */
export function joinStories(reports: readonly Report[], earlier: readonly Day[]): Story[] {
  const open = earlierStories(earlier);
  const index = indexStems(open);
  for (const report of reports) {
    const likeness = likenessOf(report);
    const story = findStory(likeness, index) ?? startStory(report, open);
    story.told.push(likeness);
    story.reports.push(report);
    addToIndex(index, likeness, story);
  }
  return open.filter((story) => story.reports.length > 0).map(toStory);
}

function earlierStories(earlier: readonly Day[]): OpenStory[] {
  const stories = new Map<string, OpenStory>();
  for (const day of earlier) {
    for (const story of day.stories) {
      const known = stories.get(story.id) ?? {
        id: story.id,
        continues: story.continues ?? day.date,
        told: [],
        reports: [],
      };
      known.told.push(...story.reports.map(likenessOf));
      stories.set(story.id, known);
    }
  }
  return [...stories.values()];
}

function startStory(report: Report, open: OpenStory[]): OpenStory {
  const story: OpenStory = { id: report.matchId, told: [], reports: [] };
  open.push(story);
  return story;
}

/** Stems, addresses and headlines → the reports that have them, so that only likely pairs are compared. */
type Index = Map<string, { readonly told: Likeness; readonly story: OpenStory }[]>;

function indexStems(open: readonly OpenStory[]): Index {
  const index: Index = new Map();
  for (const story of open) for (const told of story.told) addToIndex(index, told, story);
  return index;
}

function keysOf(likeness: Likeness): string[] {
  return [`address ${likeness.address}`, `headline ${likeness.headline}`, ...likeness.stems];
}

function addToIndex(index: Index, told: Likeness, story: OpenStory): void {
  for (const key of keysOf(told)) {
    const entry = index.get(key);
    if (entry) entry.push({ told, story });
    else index.set(key, [{ told, story }]);
  }
}

/** The first open story found to tell the same event, by address, headline, then words: the same on every run. */
function findStory(likeness: Likeness, index: Index): OpenStory | undefined {
  for (const key of keysOf(likeness)) {
    const found = index.get(key)?.find(({ told }) => tellSameEvent(told, likeness));
    if (found) return found.story;
  }
  return undefined;
}

function toStory(story: OpenStory): Story {
  const reports = [...story.reports].sort((a, b) => leadOrder.indexOf(a.kind) - leadOrder.indexOf(b.kind));
  const concerns = [...new Set(reports.flatMap((report) => report.concerns.map(({ id }) => id)))];
  return {
    id: story.id,
    reports,
    concerns,
    ...(story.continues === undefined ? {} : { continues: story.continues }),
  };
}
