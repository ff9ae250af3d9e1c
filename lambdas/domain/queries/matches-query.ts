import { endingSets } from '../matching/inflect';
import type { MatchableText } from '../matching/match';
import { type Line, type LineWord, readLine } from './line-words';
import type { Query, QueryTerm, QueryWord, WordForm } from './query';

/** Where a query found what it asks for: the printed form and its UTF-16 offsets into the field. */
export interface QueryHit {
  readonly field: LineWord['field'];
  readonly start: number;
  readonly end: number;
  readonly form: string;
}

/** First and last word of a found term, counted along the line. */
interface Span {
  readonly first: number;
  readonly last: number;
}

/** No form of a word begins with another letter: most printed words need no closer look. */
function beginsAlike(word: string, wanted: string): boolean {
  return word.charCodeAt(0) === wanted.charCodeAt(0);
}

function isForm(word: string, { stem, endings }: WordForm): boolean {
  return word.startsWith(stem) && endingSets[endings]?.has(word.slice(stem.length)) === true;
}

function agrees({ mode, voiced }: QueryWord, word: string, wanted: string, line: Line): boolean {
  if (mode !== 'prefix') return word === wanted;
  return word.startsWith(wanted) || (line.language === 'kk' && voiced.some((beginning) => word.startsWith(beginning)));
}

/** Russian and Kazakh endings count only in texts of the language; a Latin word may stand anywhere. */
function isFound(asked: QueryWord, printed: LineWord, line: Line): boolean {
  if (beginsAlike(printed.word, asked.word)) {
    if (agrees(asked, printed.word, asked.word, line)) return true;
    const inLanguage = (form: WordForm): boolean => form.language === 'en' || form.language === line.language;
    if (asked.forms.some((form) => inLanguage(form) && isForm(printed.word, form))) return true;
  }
  if (line.language !== 'kk' || (asked.strict && !line.loosely)) return false;
  if (!beginsAlike(printed.loose, asked.loose)) return false;
  return (
    agrees(asked, printed.loose, asked.loose, line) || asked.looseForms.some((form) => isForm(printed.loose, form))
  );
}

function startsAt(term: QueryTerm, line: Line, at: number): boolean {
  return term.every((asked, place) => {
    const printed = line.words[at + place];
    if (printed === undefined || (place > 0 && printed.opensSentence)) return false;
    return isFound(asked, printed, line);
  });
}

function spansOf(term: QueryTerm, line: Line): Span[] {
  return line.words.flatMap((_, at) => (startsAt(term, line, at) ? [{ first: at, last: at + term.length - 1 }] : []));
}

const byPlace = (a: Span, b: Span): number => a.first - b.first || a.last - b.last;

/** The first pair close enough. Both lists are in order of print, so those before the reach are passed only once. */
function nearPair(left: readonly Span[], right: readonly Span[], within: number, longest: number): Span[] | undefined {
  let from = 0;
  for (const one of left) {
    while (from < right.length && (right[from]?.first ?? 0) < one.first - within - longest) from++;
    for (let at = from; at < right.length; at++) {
      const other = right[at];
      if (other === undefined || other.first - one.last > within) break;
      const gap = Math.max(one.first - other.last, other.first - one.last);
      if (gap >= 1 && gap <= within) return [one, other].sort(byPlace);
    }
  }
  return undefined;
}

function findNear(query: Extract<Query, { readonly near: unknown }>, line: Line): Span[] | undefined {
  const [left, right] = query.near.map((terms) => terms.flatMap((term) => spansOf(term, line)).sort(byPlace));
  const longest = Math.max(...query.near.flat().map((term) => term.length));
  return nearPair(left ?? [], right ?? [], query.within, longest);
}

function findEvery(parts: readonly Query[], line: Line): Span[] | undefined {
  const found: Span[] = [];
  for (const part of parts) {
    const spans = find(part, line);
    if (spans === undefined) return undefined;
    found.push(...spans);
  }
  return found;
}

function findSome(parts: readonly Query[], line: Line): Span[] | undefined {
  const found = parts.map((part) => find(part, line));
  return found.every((spans) => spans === undefined) ? undefined : found.flatMap((spans) => spans ?? []);
}

/** The words that fulfil a query (none for what is only unwanted), or undefined when it is not fulfilled. */
function find(query: Query, line: Line): Span[] | undefined {
  if ('term' in query) {
    const spans = spansOf(query.term, line);
    return spans.length > 0 ? spans : undefined;
  }
  if ('all' in query) return findEvery(query.all, line);
  if ('any' in query) return findSome(query.any, line);
  if ('not' in query) return find(query.not, line) === undefined ? [] : undefined;
  if ('near' in query) return findNear(query, line);
  return find(query.title, { ...line, words: line.words.filter(({ field }) => field === 'title') });
}

/** What in title and summary fulfils the query, in order of print and each place once; undefined when it is not fulfilled. */
export function findQuery(query: Query, text: MatchableText): readonly QueryHit[] | undefined {
  const line = readLine(text);
  const spans = find(query, line);
  if (spans === undefined) return undefined;
  const places = new Map([...spans].sort(byPlace).map((span) => [`${span.first} ${span.last}`, span]));
  return [...places.values()].flatMap(({ first, last }) => {
    const head = line.words[first];
    const tail = line.words[last];
    if (head === undefined || tail === undefined) return [];
    const { field, start } = head;
    return [{ field, start, end: tail.end, form: text[field].slice(start, tail.end) }];
  });
}

/** Whether an entry is what the query asks for. Takes time in proportion to the text. */
export function matchesQuery(query: Query, text: MatchableText): boolean {
  return find(query, readLine(text)) !== undefined;
}
