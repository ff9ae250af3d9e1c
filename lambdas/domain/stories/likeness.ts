import { searchStems } from '../search/search-stems';
import { actsOf } from './acts';
import type { NameList } from './known-names';
import { type Names, namesIn } from './names';
import { type Figures, figuresOf } from './numbers';
import type { Report } from './story';

/** How far into a headline or summary the event itself is told, in UTF-16 code units. */
const toldWithin = 400;

/** What a text tells of an event, in facts that can be held against those of another. */
export interface Told extends Names, Figures {
  readonly acts: ReadonlySet<string>;
  /** Stems, with their language: `ru:суд`. */
  readonly stems: ReadonlySet<string>;
}

/** What two reports are compared by, computed once. */
export interface Likeness {
  readonly report: Report;
  readonly address: string;
  readonly plainTitle: string;
  readonly headline: Told;
  /** Headline and the beginning of the summary. */
  readonly whole: Told;
  /** Concepts its evidence shows: the same in every language. */
  readonly concepts: ReadonlySet<string>;
  readonly concerns: ReadonlySet<string>;
  /** When it was published, in days. */
  readonly day: number;
}

/** What is known beside the reports. */
export interface Knowledge {
  readonly names: NameList;
  /** Names that any report may carry: those of the country watched, in every language. */
  readonly common: readonly string[];
}

export function likenessOf(report: Report, summary: string, knowledge: Knowledge): Likeness {
  const { title, concerns } = report;
  const headline = toldBy(title, report, knowledge);
  const evidence = concerns.flatMap((concern) => concern.evidence.map(({ concept }) => concept));
  return {
    report,
    address: report.link.replace(/^https?:\/\/(www\.)?/, ''),
    plainTitle: (
      title
        .toLowerCase()
        .replaceAll('ё', 'е')
        .match(/[\p{L}\p{N}]+/gu) ?? []
    ).join(' '),
    headline,
    whole: together(headline, toldBy(summary, report, knowledge)),
    concepts: new Set(evidence),
    concerns: new Set(concerns.map(({ id }) => id)),
    day: Date.parse(report.published) / 86_400_000,
  };
}

function toldBy(full: string, { language }: Report, { names, common }: Knowledge): Told {
  const text = full.slice(0, toldWithin);
  const stems = searchStems(text, language).filter((stem) => !/\d/.test(stem));
  return {
    ...namesIn(text, language, names, common),
    ...figuresOf(text, language),
    acts: actsOf(text, language),
    stems: new Set(stems),
  };
}

function together(a: Told, b: Told): Told {
  const union = (one: ReadonlySet<string>, other: ReadonlySet<string>) => new Set([...one, ...other]);
  return {
    people: [...a.people, ...b.people],
    capitals: union(a.capitals, b.capitals),
    bodies: union(a.bodies, b.bodies),
    places: union(a.places, b.places),
    acts: union(a.acts, b.acts),
    numbers: union(a.numbers, b.numbers),
    dates: union(a.dates, b.dates),
    stems: union(a.stems, b.stems),
  };
}
