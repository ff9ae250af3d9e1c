import { type Figures, figuresOf } from './numbers';
import type { Report } from './story';
import { wordsOf } from './words';

/** How far into a summary the event itself is told, in UTF-16 code units. */
const summaryLength = 300;

/** What two reports are compared by, computed once. */
export interface Likeness extends Figures {
  readonly report: Report;
  readonly address: string;
  readonly headline: string;
  /** Stems of the headline. */
  readonly told: ReadonlySet<string>;
  /** Stems of headline and summary. */
  readonly stems: ReadonlySet<string>;
  /** Stem of each word printed as a name → the spellings it may go by in any script. */
  readonly names: ReadonlyMap<string, readonly string[]>;
  /** Spellings of every word with a capital, names or not. */
  readonly spellings: ReadonlySet<string>;
  /** Concepts its evidence shows: the same in every language. */
  readonly concepts: ReadonlySet<string>;
  readonly concerns: ReadonlySet<string>;
  /** When it was published, in days. */
  readonly day: number;
}

/** What is known of a report beside what the day keeps. */
export interface Told {
  readonly summary?: string;
  /** Names that any report may carry: those of the country watched, in every language. */
  readonly common?: readonly string[];
}

export function likenessOf(report: Report, { summary = '', common = [] }: Told = {}): Likeness {
  const { language, title } = report;
  const lead = summary.slice(0, summaryLength);
  const titleWords = wordsOf(title, language).filter(({ stem }) => !isCommon(stem, common));
  const words = [...titleWords, ...wordsOf(lead, language).filter(({ stem }) => !isCommon(stem, common))];
  return {
    report,
    address: report.link.replace(/^https?:\/\/(www\.)?/, ''),
    headline: (plain(title).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '),
    ...figuresOf(`${title}.\n${lead}`, language),
    told: new Set(titleWords.map(({ stem }) => stem)),
    stems: new Set(words.map(({ stem }) => stem)),
    names: new Map(words.flatMap(({ stem, spellings, isName }) => (isName ? [[stem, spellings]] : []))),
    spellings: new Set(words.flatMap(({ spellings }) => spellings)),
    concepts: new Set(report.concerns.flatMap(({ evidence }) => evidence.map(({ concept }) => concept))),
    concerns: new Set(report.concerns.map(({ id }) => id)),
    day: Date.parse(report.published) / 86_400_000,
  };
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** The country and its adjectives, by their common beginning. */
function isCommon(stem: string, common: readonly string[]): boolean {
  return common.some((name) => plain(name).startsWith(stem.slice(0, 4)));
}
