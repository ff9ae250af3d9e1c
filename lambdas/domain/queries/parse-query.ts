import {
  longestQuery,
  mostQueryWords,
  type Query,
  type QueryFault,
  type QueryFaultKind,
  type QueryTerm,
} from './query';
import { queryFault } from './query-faults';
import { type QueryMark, readMarks } from './query-marks';
import { toWords } from './query-words';

/** Brackets within brackets, at most. */
const deepest = 8;

/** How far the parser has come; a fault ends everything. */
interface Place {
  readonly marks: readonly QueryMark[];
  readonly length: number;
  next: number;
  words: number;
}

class Fault extends Error {
  constructor(readonly fault: QueryFault) {
    super(fault.message);
  }
}

function stop(kind: QueryFaultKind, at: number): never {
  throw new Fault(queryFault(kind, at));
}

function peek(place: Place): QueryMark | undefined {
  return place.marks[place.next];
}

function toTerm(
  place: Place,
  mark: { readonly kind: 'word' | 'phrase'; readonly at: number; readonly text: string },
): QueryTerm {
  const star = mark.text.indexOf('*');
  const prefix = mark.kind === 'word' && star >= 2 && star === mark.text.length - 1;
  if (star >= 0 && !prefix) stop('star', mark.at + star + (mark.kind === 'phrase' ? 1 : 0));
  const mode = mark.kind === 'phrase' ? 'exact' : prefix ? 'prefix' : 'inflected';
  const words = toWords(prefix ? mark.text.slice(0, -1) : mark.text, mode) ?? stop('no-word', mark.at);
  place.words += words.length;
  if (place.words > mostQueryWords) stop('too-many-words', mark.at);
  return words;
}

function parseGroup(place: Place, at: number, depth: number): Query {
  if (depth >= deepest) stop('too-deep', at);
  if (peek(place)?.kind === 'close') stop('bracket-empty', at);
  const inside = parseAny(place, depth + 1);
  if (peek(place)?.kind !== 'close') stop('bracket-open', at);
  place.next++;
  return inside;
}

function parseAtom(place: Place, depth: number): Query {
  const mark = peek(place) ?? stop('empty', place.length);
  place.next++;
  if (mark.kind === 'word' || mark.kind === 'phrase') return { term: toTerm(place, mark) };
  if (mark.kind === 'open') return parseGroup(place, mark.at, depth);
  if (mark.kind === 'title') {
    const after = peek(place)?.kind;
    if (after !== 'word' && after !== 'phrase' && after !== 'open') stop('title-alone', mark.at);
    return { title: parseAtom(place, depth) };
  }
  if (mark.kind === 'not') stop('minus-alone', mark.at);
  if (mark.kind === 'close') stop('bracket-extra', mark.at);
  if (mark.kind === 'and') stop('and-alone', mark.at);
  return stop(mark.kind === 'or' ? 'or-alone' : 'near-alone', mark.at);
}

/** The terms of one side of NEAR, or undefined where something else stands there. */
function termsOf(query: Query): readonly QueryTerm[] | undefined {
  if ('term' in query) return [query.term];
  if (!('any' in query)) return undefined;
  const parts = query.any.map(termsOf);
  return parts.includes(undefined) ? undefined : parts.flatMap((terms) => terms ?? []);
}

/** `a NEAR/3 b NEAR/5 c` asks that a be near b, and b near c. */
function parseNear(place: Place, depth: number): Query {
  let left = parseAtom(place, depth);
  const pairs: Query[] = [];
  for (let mark = peek(place); mark?.kind === 'near'; mark = peek(place)) {
    place.next++;
    const after = peek(place)?.kind;
    if (after === undefined || ['close', 'and', 'or', 'near'].includes(after)) stop('near-alone', mark.at);
    if (after === 'not' || after === 'title') stop('near-side', mark.at);
    const right = parseAtom(place, depth);
    const near = [termsOf(left) ?? stop('near-side', mark.at), termsOf(right) ?? stop('near-side', mark.at)] as const;
    pairs.push({ near, within: mark.within });
    left = right;
  }
  return pairs.length === 0 ? left : oneOrAll(pairs);
}

function oneOrAll(parts: readonly Query[]): Query {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { all: parts };
}

function parseAll(place: Place, depth: number): Query {
  const parts: Query[] = [];
  for (let mark = peek(place); mark !== undefined && mark.kind !== 'close' && mark.kind !== 'or'; mark = peek(place)) {
    if (mark.kind === 'and') skipAnd(place, mark.at, parts.length);
    parts.push(parsePart(place, depth));
  }
  return oneOrAll(parts);
}

/** What stands side by side is wanted together anyway: AND must only stand between. */
function skipAnd(place: Place, at: number, before: number): void {
  place.next++;
  const after = peek(place)?.kind;
  if (before === 0 || after === undefined || ['close', 'and', 'or'].includes(after)) stop('and-alone', at);
}

function parsePart(place: Place, depth: number): Query {
  const mark = peek(place);
  if (mark?.kind !== 'not') return parseNear(place, depth);
  place.next++;
  const after = peek(place)?.kind;
  if (after === undefined || ['close', 'and', 'or', 'not'].includes(after)) stop('minus-alone', mark.at);
  return { not: parseNear(place, depth) };
}

function parseAny(place: Place, depth: number): Query {
  const parts: Query[] = [];
  for (;;) {
    const mark = peek(place);
    if (mark?.kind === 'or') stop('or-alone', mark.at);
    parts.push(parseAll(place, depth));
    const after = peek(place);
    if (after?.kind !== 'or') break;
    place.next++;
    const follower = peek(place)?.kind;
    if (follower === undefined || follower === 'close') stop('or-alone', after.at);
  }
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { any: parts };
}

function parseMarks(marks: readonly QueryMark[], length: number): Query {
  const place: Place = { marks, length, next: 0, words: 0 };
  const query = parseAny(place, 0);
  const rest = peek(place);
  return rest === undefined ? query : stop('bracket-extra', rest.at);
}

/** Reads what a person typed (docs/query-syntax.md); what cannot be read is told with the character to blame. */
export function parseQuery(text: string): { readonly query: Query } | { readonly fault: QueryFault } {
  if (text.length > longestQuery) return { fault: queryFault('too-long', longestQuery) };
  const read = readMarks(text);
  if ('fault' in read) return read;
  if (read.marks.length === 0) return { fault: queryFault('empty', 0) };
  try {
    return { query: parseMarks(read.marks, text.length) };
  } catch (error) {
    if (error instanceof Fault) return { fault: error.fault };
    throw error;
  }
}
