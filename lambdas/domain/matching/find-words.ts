import { codeOf } from './alphabet';
import { anyEnding } from './compiled-matcher';
import { looseFold } from './loose-fold';
import type { Matcher, OpenStems } from './open-matcher';
import type { OpenTrie } from './open-trie';
import { makeRoll } from './roll';
import { spot, type Words } from './tokens';

/** Words of terms found in a text, in order of print, two numbers each: which printed word, and which word of terms. */
export type FoundWords = readonly number[];

/** The ending tables that hold the letters from `from` on, as bits. */
function tablesOf(endings: OpenTrie, codes: Uint8Array, from: number, to: number): number {
  let state = 0;
  for (let at = from; at < to; at++) {
    const next = (endings[state + 1] ?? 0) + (codes[at] ?? 0) * 3;
    if (endings[next] !== state) return 0;
    state = next;
  }
  return endings[state + 2] ?? 0;
}

/** Adds the words of a list whose ending tables hold the rest of a printed word. */
function accept(patterns: Int32Array, list: number, tables: number, printed: number, found: number[]): void {
  const end = list + (patterns[list] ?? 0);
  for (let at = list + 1; at <= end; at++) {
    const pattern = patterns[at] ?? 0;
    const table = pattern & 31;
    if (table === anyEnding || (tables >> table) & 1) found.push(printed, pattern >> 5);
  }
}

/**
 * Adds the numbers of the words that a printed word is a form of. The trie leads through every stem it begins with;
 * where a stem ends, a second trie reads the rest of the word once and says for all ending tables at once, as bits,
 * whether they hold it. So a word is inflected at the cost of reading its letters twice, nothing is cut or hashed, and
 * most words are left after two or three letters, where no stem goes on.
 */
function walk(
  { trie, patterns }: OpenStems,
  endings: OpenTrie,
  codes: Uint8Array,
  from: number,
  to: number,
  printed: number,
  found: number[],
): void {
  let state = 0;
  for (let at = from; at < to; at++) {
    const next = (trie[state + 1] ?? 0) + (codes[at] ?? 0) * 3;
    if (trie[next] !== state) return;
    state = next;
    const list = trie[state + 2] ?? 0;
    if (list !== 0) accept(patterns, list, tablesOf(endings, codes, at + 1, to), printed, found);
  }
}

function isCapital(text: string, start: number): boolean {
  const first = text.charAt(start);
  return first !== first.toLowerCase();
}

/** Takes out of the words from `kept` on those that ask for a capital where none is printed. */
function dropUncapped({ capitals }: Matcher, found: number[], kept: number, text: string, start: number): void {
  let to = kept;
  for (let at = kept; at < found.length; at += 2) {
    const word = found[at + 1] ?? 0;
    if (capitals[word] === 1 && !isCapital(text, start)) continue;
    found[to + 1] = word;
    to += 2;
  }
  if (to < found.length) found.length = to;
}

const cutLoose = makeRoll((length) => new Uint8Array(length), 0x4000);

/** Kazakh in loose spelling; an array as the other codes are, so that one walk serves both at full speed. */
function looseCodes(text: string): Uint8Array {
  const folded = looseFold(text);
  const codes = cutLoose(folded.length);
  for (let at = 0; at < folded.length; at++) codes[at] = codeOf(folded.charCodeAt(at));
  return codes;
}

/** The words of terms in a text; `loosely` also compares Kazakh words in loose spelling. */
export function findWords(matcher: Matcher, words: Words, loosely: boolean): FoundWords {
  const { text, codes, count, spots } = words;
  const { stems, looseStems, endings } = matcher;
  const { size, to, start: printed, end } = spot;
  const found: number[] = [];
  for (let word = 0, at = 0; word < count; word++, at += size) {
    const before = found.length;
    walk(stems, endings, codes, spots[at] ?? 0, spots[at + to] ?? 0, word, found);
    if (loosely) {
      const loose = looseCodes(text.slice(spots[at + printed], spots[at + end]));
      walk(looseStems, endings, loose, 0, loose.length, word, found);
    }
    if (found.length > before) dropUncapped(matcher, found, before, text, spots[at + printed] ?? 0);
  }
  return found;
}
