import { searchStems } from '../search/search-stems';
import type { Language } from '../watch/language';
import { actsOf } from './acts';
import type { NameList } from './known-names';
import { type Names, namesIn } from './names';
import { type Figures, figuresOf } from './numbers';
import { sensesOf } from './senses';
import type { Report } from './story';
import { namedWeekdays } from './weekdays';

/** How far into a headline or summary the event itself is told, in UTF-16 code units. */
const toldWithin = 400;

/** What a text tells of an event, in facts that can be held against those of another. */
export interface Told extends Names, Figures {
  readonly acts: ReadonlySet<string>;
  /** What its words mean and the concepts of the watch in it, the same in every language, each with where it is first told. */
  readonly meanings: ReadonlyMap<string, number>;
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
  /** Whether it is a headline alone. */
  readonly bare: boolean;
  readonly concerns: ReadonlySet<string>;
  /** When it was published, in days. */
  readonly day: number;
}

/** What is known beside the reports. */
export interface Knowledge {
  readonly names: NameList;
  /** Names that any report may carry: those of the country watched, in every language. */
  readonly common: readonly string[];
  readonly conceptsIn: ConceptsIn;
}

/** The concepts of the watch that a text tells, with where each is first told. */
export type ConceptsIn = (text: string, language: Language) => ReadonlyMap<string, number>;

/** A concept of the watch among the meanings of words. */
export function conceptMeaning(id: string): string {
  return `concept ${id}`;
}

export function likenessOf(report: Report, summary: string, knowledge: Knowledge): Likeness {
  const { title, concerns } = report;
  const headline = toldBy(title, report, knowledge, 0);
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
    whole: together(headline, toldBy(summary, report, knowledge, toldWithin)),
    bare: summary.trim() === '',
    concerns: new Set(concerns.map(({ id }) => id)),
    day: Date.parse(report.published) / 86_400_000,
  };
}

/** What a text tells that stands `offset` into headline and summary. */
function toldBy(full: string, report: Report, { names, common, conceptsIn }: Knowledge, offset: number): Told {
  const { language, published } = report;
  const text = full.slice(0, toldWithin);
  const stems = searchStems(text, language).filter((stem) => !/\d/.test(stem));
  const { numbers, dates } = figuresOf(text, language);
  const concepts = [...conceptsIn(text, language)].map(([concept, at]) => [conceptMeaning(concept), at] as const);
  const meanings = [...sensesOf(text, language), ...concepts].map(([one, at]) => [one, offset + at] as const);
  return {
    ...namesIn(text, language, names, common),
    numbers,
    dates: union(dates, namedWeekdays(text, language, published.slice(0, 'YYYY-MM-DD'.length))),
    acts: actsOf(text, language),
    meanings: new Map(meanings),
    stems: new Set(stems),
  };
}

function together(a: Told, b: Told): Told {
  return {
    people: [...a.people, ...b.people],
    capitals: union(a.capitals, b.capitals),
    bodies: union(a.bodies, b.bodies),
    places: union(a.places, b.places),
    acts: union(a.acts, b.acts),
    meanings: new Map([...b.meanings, ...a.meanings]),
    numbers: union(a.numbers, b.numbers),
    dates: union(a.dates, b.dates),
    stems: union(a.stems, b.stems),
  };
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one, ...other]);
}
