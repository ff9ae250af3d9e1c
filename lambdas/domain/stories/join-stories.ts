import type { KnownNames } from '../watch/watch';
import type { Day } from './day';
import { openNames } from './known-names';
import { type ConceptsIn, type Likeness, likenessOf } from './likeness';
import { findLinks } from './links';
import { mergeStories, type Odds, type OpenStory } from './merge-stories';
import { amongOthers } from './nearest';
import { type Rarity, rarityOver } from './rarity';
import { oddsOfOneEvent } from './same-event';
import { shareEnough } from './shared-facts';
import type { Report, Story } from './story';
import { tellStory } from './tell-story';
import { usualOf } from './usual';

/** Stories stay open for later reports this many days. */
export const openDays = 7;

/** What is known beside the reports. */
export interface Background {
  /** The summaries they came with, by match id. */
  readonly summaries?: ReadonlyMap<string, string>;
  /** Places and bodies by all their names. */
  readonly names?: KnownNames;
  /** Names that any report may carry. */
  readonly common?: readonly string[];
  /** The concepts of the watch in a text. */
  readonly conceptsIn?: ConceptsIn;
}

/**
 * Joins the reports of one day, in the order they were found, to each other and to the stories of the days before
 * (`earlier`, oldest first), whatever order they were found in. A story keeps the id of its earliest
 * match; the days before are never changed.
 */
export function joinStories(
  reports: readonly Report[],
  earlier: readonly Day[],
  { summaries = new Map(), names = { places: [], bodies: [] }, common = [], conceptsIn = noConcepts }: Background = {},
): Story[] {
  if (reports.length === 0) return [];
  const knowledge = { names: openNames(names), common, conceptsIn };
  const toLikeness = (report: Report) => likenessOf(report, summaries.get(report.matchId) ?? '', knowledge);
  const open = earlierStories(earlier, toLikeness);
  const fresh = reports.map(toLikeness);
  const known = [...open.flatMap(({ told }) => told), ...fresh];
  const rarity = rarityOver(known, usualOf(names));
  const alone = fresh.map((told, at) => ({ id: told.report.matchId, place: open.length + at, told: [told] }));
  const links = findLinks(known, rarity);
  const odds = amongOthers(links, rememberedOdds(rarity));
  const enough = (one: Likeness, other: Likeness) => shareEnough(one, other, rarity);
  return tellStories(reports, mergeStories([...open, ...alone], links, odds, enough));
}

const noConcepts: ConceptsIn = () => new Map();

function earlierStories(earlier: readonly Day[], toLikeness: (report: Report) => Likeness): OpenStory[] {
  const stories = new Map<string, OpenStory>();
  for (const day of earlier) {
    for (const { id, continues = day.date, reports } of day.stories) {
      const known = stories.get(id) ?? { id, place: stories.size, continues, told: [] };
      stories.set(id, { ...known, told: [...known.told, ...reports.map(toLikeness)] });
    }
  }
  return [...stories.values()];
}

/** Two reports are compared once, however often their stories are. */
function rememberedOdds(rarity: Rarity): Odds {
  const known = new Map<Likeness, Map<Likeness, number>>();
  return (one, other) => {
    const ofOne = known.get(one) ?? new Map<Likeness, number>();
    known.set(one, ofOne);
    const odds = ofOne.get(other) ?? oddsOfOneEvent(one, other, rarity);
    ofOne.set(other, odds);
    return odds;
  };
}

/** What stories tell of the day's reports, each in the order they were found. */
function tellStories(reports: readonly Report[], stories: readonly OpenStory[]): Story[] {
  const order = new Map(reports.map((report, at) => [report, at]));
  return stories.flatMap(({ id, continues, told }) => {
    const found = told.map(({ report }) => report).filter((report) => order.has(report));
    const inOrder = found.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    return inOrder.length === 0 ? [] : [tellStory(id, inOrder, continues)];
  });
}
