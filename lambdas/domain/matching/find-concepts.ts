import { type Language, languages } from '../watch/language';
import { type FoundWords, findWords } from './find-words';
import type { MatchedField } from './match';
import { type Matcher, termHead } from './open-matcher';
import { opensSentence, spot, type Words } from './tokens';

/** One concept found: which words of the line it covers, and where it is printed in its field. */
export interface Hit {
  readonly concept: number;
  readonly language: Language;
  readonly field: MatchedField;
  /** First and last word, counted over title, then summary. */
  readonly first: number;
  readonly last: number;
  /** UTF-16 offsets into the field. */
  readonly start: number;
  readonly end: number;
}

/** How a text is to be read: its language, and whether its Kazakh is loosely spelt. */
export interface Reading {
  readonly language: Language;
  readonly loosely: boolean;
}

/** The words of a field, and where they begin on the line of words; fields are read one after the other. */
export interface FieldWords {
  readonly field: MatchedField;
  readonly words: Words;
  readonly offset: number;
}

/** Place in `found`, from `place` on, of a word of terms at a printed word; -1 where it is not. */
function placeOf(found: FoundWords, place: number, printed: number, word: number): number {
  for (let at = place; at < found.length && (found[at] ?? 0) <= printed; at += 2)
    if (found[at] === printed && found[at + 1] === word) return at;
  return -1;
}

/** What is found at the word behind a printed one: from which place on, and one bit for each word of terms that may be there. */
interface Next {
  readonly place: number;
  readonly bits: number;
}

/** A bit stands for the words of terms whose numbers leave the same rest by 32. */
function nextTo(printed: number, found: FoundWords, from: number): Next {
  let place = from;
  while (place < found.length && (found[place] ?? 0) <= printed) place += 2;
  let bits = 0;
  for (let at = place; found[at] === printed + 1; at += 2) bits |= 1 << (found[at + 1] ?? 0);
  return { place, bits };
}

/**
 * Whether the words of a term from the second on follow its first, printed at `at`, within one sentence. Most second
 * words are not there, which their bit tells.
 */
function follows(rows: Int32Array, term: number, words: Words, found: FoundWords, at: number, next: Next): boolean {
  const length = rows[term + 3] ?? 1;
  if (length > 1 && ((next.bits >> (rows[term + 4] ?? 0)) & 1) === 0) return false;
  let last = next.place;
  for (let i = 1; i < length; i++) {
    last = placeOf(found, last, at + i, rows[term + 3 + i] ?? -1);
    if (last < 0 || opensSentence(words, at + i)) return false;
  }
  return true;
}

function toHit({ field, words, offset }: FieldWords, at: number, rows: Int32Array, term: number): Hit {
  const { size, start, end } = spot;
  const last = at + (rows[term + 3] ?? 1) - 1;
  return {
    concept: rows[term + 1] ?? -1,
    language: languages[(rows[term + 2] ?? 0) % languages.length] ?? 'en',
    field,
    first: offset + at,
    last: offset + last,
    start: words.spots[at * size + start] ?? 0,
    end: words.spots[last * size + end] ?? 0,
  };
}

/** Every term of every concept in one field, in order of its first word. */
export function findConcepts(matcher: Matcher, field: FieldWords, reading: Reading): Hit[] {
  const { rows, from } = matcher.terms;
  const { words } = field;
  const found = findWords(matcher, words, reading.loosely);
  const ownLanguage = languages.indexOf(reading.language) + languages.length;
  const hits: Hit[] = [];
  let next: Next = { place: 0, bits: 0 };
  for (let place = 0; place < found.length; place += 2) {
    const at = found[place] ?? 0;
    const word = found[place + 1] ?? 0;
    if (next.place <= place) next = nextTo(at, found, place);
    const stop = from[word + 1] ?? 0;
    for (let term = from[word] ?? 0; term < stop; term += termHead + (rows[term + 3] ?? 1) - 1) {
      const spoken = rows[term + 2] ?? 0;
      if (spoken >= languages.length && spoken !== ownLanguage) continue;
      if (follows(rows, term, words, found, at, next)) hits.push(toHit(field, at, rows, term));
    }
  }
  return withoutMasked(matcher, hits, reading.language);
}

function covers(outer: Hit, inner: Hit): boolean {
  return outer.first <= inner.first && outer.last >= inner.last;
}

/** Of hits of one concept at one place the first that is of the text's own language stands for all, else the first. */
function standsFor(other: Hit, hit: Hit, before: boolean, language: Language): boolean {
  const own = other.language === language;
  return own === (hit.language === language) ? before : own;
}

/** Whether a hit says nothing beside another that stands before it in the list or not. */
function hides(matcher: Matcher, other: Hit, hit: Hit, before: boolean, language: Language): boolean {
  if (!covers(other, hit)) return false;
  if (other.concept !== hit.concept) return matcher.compiled.concepts[other.concept]?.masks === true;
  const wider = other.last - other.first - (hit.last - hit.first);
  return wider > 0 || (wider === 0 && standsFor(other, hit, before, language));
}

/** Hidden: said at the same place by another, covered by a masking concept, or inside a longer hit of its concept. */
function isHidden(matcher: Matcher, { hits, reach }: Line, at: number, hit: Hit, language: Language): boolean {
  let place = at;
  while (place > 0 && (reach[place - 1] ?? 0) >= hit.last) place--;
  for (; place < hits.length; place++) {
    const other = hits[place];
    if (other === undefined || other.first > hit.first) return false;
    if (place !== at && hides(matcher, other, hit, place < at, language)) return true;
  }
  return false;
}

/** Hits in order of their first word, and the last word that each or one before it covers. */
interface Line {
  readonly hits: readonly Hit[];
  readonly reach: Int32Array;
}

/** Looks only at what may cover each hit, so that a long text takes no longer by the word than a short one. */
function withoutMasked(matcher: Matcher, hits: readonly Hit[], language: Language): Hit[] {
  let furthest = 0;
  const reach = Int32Array.from(hits, ({ last }) => {
    furthest = Math.max(furthest, last);
    return furthest;
  });
  return hits.filter((hit, at) => !isHidden(matcher, { hits, reach }, at, hit, language));
}
