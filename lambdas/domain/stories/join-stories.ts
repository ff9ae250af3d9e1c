import type { Day } from './day';
import { type Likeness, likenessOf, type Told } from './likeness';
import { contradict, sameEvent, surely } from './same-event';
import type { Report, Story } from './story';
import { tellStory } from './tell-story';

/** Stories stay open for later reports this many days. */
export const openDays = 7;

/** A word of more reports than these finds nothing: what is told everywhere tells no event. */
const crowd = 40;
/** Only the reports that share most words are compared, so that a busy day costs in step with its reports. */
const mostCompared = 24;

interface OpenStory {
  readonly id: string;
  /** Day it began, when that is not the day being closed. */
  readonly continues?: string;
  readonly told: Likeness[];
  readonly reports: Report[];
}

/** What is known beside the reports: the summaries they came with by match id, and names that any of them may carry. */
export interface Background {
  readonly summaries?: ReadonlyMap<string, string>;
  readonly common?: readonly string[];
}

/**
 * Joins the reports of one day, in the order they were found, to each other and to the stories of the days before
 * (`earlier`, oldest first). A story keeps the id of its earliest match; the days before are never changed.
 */
export function joinStories(
  reports: readonly Report[],
  earlier: readonly Day[],
  { summaries = new Map(), common = [] }: Background = {},
): Story[] {
  const toLikeness = (report: Report) => {
    const summary = summaries.get(report.matchId);
    const told: Told = summary === undefined ? { common } : { common, summary };
    return likenessOf(report, told);
  };
  const open = earlierStories(earlier, toLikeness);
  const index = indexOf(open);
  for (const report of reports) {
    const likeness = toLikeness(report);
    const story = findStory(likeness, index) ?? startStory(report, open);
    story.told.push(likeness);
    story.reports.push(report);
    addToIndex(index, likeness, story);
  }
  return open
    .filter((story) => story.reports.length > 0)
    .map((story) => tellStory(story.id, story.reports, story.continues));
}

function earlierStories(earlier: readonly Day[], toLikeness: (report: Report) => Likeness): OpenStory[] {
  const stories = new Map<string, OpenStory>();
  for (const day of earlier) {
    for (const { id, continues = day.date, reports } of day.stories) {
      const known = stories.get(id) ?? { id, continues, told: [], reports: [] };
      known.told.push(...reports.map(toLikeness));
      stories.set(id, known);
    }
  }
  return [...stories.values()];
}

function startStory(report: Report, open: OpenStory[]): OpenStory {
  const story: OpenStory = { id: report.matchId, told: [], reports: [] };
  open.push(story);
  return story;
}

interface Indexed {
  readonly told: Likeness;
  readonly story: OpenStory;
}

/** Addresses, headlines, words, names and numbers → the reports that have them, so that only likely pairs are compared. */
type Index = Map<string, Indexed[]>;

function indexOf(open: readonly OpenStory[]): Index {
  const index: Index = new Map();
  for (const story of open) for (const told of story.told) addToIndex(index, told, story);
  return index;
}

function keysOf({ address, headline, stems, spellings, numbers }: Likeness): string[] {
  const certain = [`address ${address}`, `headline ${headline}`];
  return [...certain, ...stems, ...[...spellings].map((name) => `name ${name}`), ...[...numbers].map((n) => `# ${n}`)];
}

function addToIndex(index: Index, told: Likeness, story: OpenStory): void {
  const indexed = { told, story };
  for (const key of keysOf(told)) {
    const entries = index.get(key);
    if (entries) entries.push(indexed);
    else index.set(key, [indexed]);
  }
}

/** The open story that most surely tells the same event; among equals the one found first: the same on every run. */
function findStory(likeness: Likeness, index: Index): OpenStory | undefined {
  let best: { readonly story: OpenStory; readonly score: number } | undefined;
  for (const { told, story } of likelyOf(likeness, index)) {
    const score = sameEvent(told, likeness);
    if (score > (best?.score ?? 0) && (score >= surely || fits(likeness, story))) best = { story, score };
  }
  return best?.story;
}

/** Those with the same address or headline, and those that share the most words, names and numbers. */
function likelyOf(likeness: Likeness, index: Index): Indexed[] {
  const [address = '', headline = '', ...words] = keysOf(likeness);
  const certain = [...(index.get(address) ?? []), ...(index.get(headline) ?? [])].slice(0, mostCompared);
  const shared = new Map<Indexed, number>();
  for (const word of words) {
    const entries = index.get(word) ?? [];
    if (entries.length > crowd) continue;
    for (const entry of entries) shared.set(entry, (shared.get(entry) ?? 0) + 1);
  }
  const likely = [...shared].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
  return [...certain, ...likely.slice(0, mostCompared).map(([entry]) => entry)];
}

/** A story drifts from report to report: what contradicts its first one is another story. */
function fits(likeness: Likeness, { told: [first] }: OpenStory): boolean {
  return first === undefined || !contradict(first, likeness);
}
