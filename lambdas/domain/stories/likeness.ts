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
  /** What its words mean and the concepts of the watch in it: the same in every language. */
  readonly meanings: ReadonlySet<string>;
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

/** The concepts of the watch that a text tells. */
export type ConceptsIn = (text: string, language: Language) => ReadonlySet<string>;

export function likenessOf(report: Report, summary: string, knowledge: Knowledge): Likeness {
  const { title, concerns } = report;
  const headline = toldBy(title, report, knowledge);
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
    bare: summary.trim() === '',
    concerns: new Set(concerns.map(({ id }) => id)),
    day: Date.parse(report.published) / 86_400_000,
  };
}

function toldBy(full: string, { language, published }: Report, { names, common, conceptsIn }: Knowledge): Told {
  const text = full.slice(0, toldWithin);
  const stems = searchStems(text, language).filter((stem) => !/\d/.test(stem));
  const { numbers, dates } = figuresOf(text, language);
  const concepts = [...conceptsIn(text, language)].map((concept) => `concept ${concept}`);
  return {
    ...namesIn(text, language, names, common),
    numbers,
    dates: union(dates, namedWeekdays(text, language, published.slice(0, 'YYYY-MM-DD'.length))),
    acts: actsOf(text, language),
    meanings: union(sensesOf(text, language), new Set(concepts)),
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
    meanings: union(a.meanings, b.meanings),
    numbers: union(a.numbers, b.numbers),
    dates: union(a.dates, b.dates),
    stems: union(a.stems, b.stems),
  };
}

function union(one: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...one, ...other]);
}
