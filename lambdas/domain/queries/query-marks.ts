import type { QueryFault } from './query';
import { queryFault } from './query-faults';

/** The smallest meaningful parts of a query, each with its UTF-16 offset. */
export type QueryMark =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'title'; readonly at: number }
  | { readonly kind: 'near'; readonly at: number; readonly within: number }
  | { readonly kind: 'word' | 'phrase'; readonly at: number; readonly text: string };

/** Quotation marks of many languages, each with those that may close it; a straight one always may. */
const closing: Readonly<Record<string, string>> = {
  '"': '"”“',
  '“': '”"',
  '„': '“”"',
  '”': '”"',
  '«': '»"',
  '»': '«"',
};
/** Marks that are apostrophes, too: they open a phrase only where one closes it, at the end of a word. */
const closingSingle: Readonly<Record<string, RegExp>> = {
  "'": /'(?![\p{L}\p{N}])/u,
  '‘': /’(?![\p{L}\p{N}])/u,
  '‚': /[‘’](?![\p{L}\p{N}])/u,
  '‹': /›/u,
  '›': /‹/u,
};
const minus = /^[-−–]$/;
/** Blanks, and marks that only steer how a text is laid out. */
const blank = /[\s\p{Cf}]/u;
const endsWord = /[\s()|"“„«»”]/;
const operators: Readonly<Record<string, 'and' | 'or' | 'not'>> = {
  AND: 'and',
  '&': 'and',
  '&&': 'and',
  '+': 'and',
  OR: 'or',
  NOT: 'not',
};

interface Step {
  /** None for punctuation that stands alone, as in a headline that was pasted. */
  readonly mark?: QueryMark | QueryFault;
  readonly next: number;
}

function readPhrase(text: string, at: number): Step {
  const ends = closing[text.charAt(at)] ?? '"';
  let end = at + 1;
  while (end < text.length && !ends.includes(text.charAt(end))) end++;
  if (end >= text.length) return { mark: queryFault('quote-open', at), next: text.length };
  return toPhrase(text, at, end);
}

function toPhrase(text: string, at: number, end: number): Step {
  const inside = text.slice(at + 1, end);
  const isEmpty = /^[\s\p{Cf}]*$/u.test(inside);
  return { mark: isEmpty ? queryFault('quote-empty', at) : { kind: 'phrase', at, text: inside }, next: end + 1 };
}

/** Where a phrase in single quotation marks ends; undefined where the mark is an apostrophe. */
function endOfSingle(text: string, at: number): number | undefined {
  const end = closingSingle[text.charAt(at)]?.exec(text.slice(at + 1))?.index;
  return end === undefined || end === 0 ? undefined : at + 1 + end;
}

function isEnd(text: string, at: number): boolean {
  return at >= text.length || /\s/.test(text.charAt(at)) || text.charAt(at) === ')';
}

/** A bare word, or one of the words that mean something: OR, AND, NOT, NEAR/n, title:. */
function readWord(text: string, at: number): Step {
  let end = at + 1;
  while (end < text.length && !endsWord.test(text.charAt(end))) end++;
  const word = text.slice(at, end).replace(/\p{Cf}/gu, '');
  const operator = Object.hasOwn(operators, word) ? operators[word] : undefined;
  if (operator !== undefined) return { mark: { kind: operator, at }, next: end };
  if (/^[^\P{P}*]+$/u.test(word)) return { next: end };
  if (/^(?:NEAR(?:[\d/:~]|$)|near\/\d)/.test(word)) {
    const within = /^NEAR\/([1-9]|[1-4]\d|50)$/i.exec(word)?.[1];
    return {
      mark: within === undefined ? queryFault('near-form', at) : { kind: 'near', at, within: Number(within) },
      next: end,
    };
  }
  if (/^title$/i.test(word) && /^\s+:/.test(text.slice(end))) return { mark: queryFault('title-alone', at), next: end };
  const field = /^(\p{L}+):(?!\/\/)/u.exec(word)?.[1];
  if (field === undefined) return { mark: { kind: 'word', at, text: text.slice(at, end) }, next: end };
  if (field.toLowerCase() !== 'title') return { mark: queryFault('field', at), next: end };
  const next = at + 'title:'.length;
  return { mark: isEnd(text, next) ? queryFault('title-alone', at) : { kind: 'title', at }, next };
}

function readMark(text: string, at: number): Step {
  const letter = text.charAt(at);
  if (letter === '(') return { mark: { kind: 'open', at }, next: at + 1 };
  if (letter === ')') return { mark: { kind: 'close', at }, next: at + 1 };
  if (letter === '|') return { mark: { kind: 'or', at }, next: at + (text.charAt(at + 1) === '|' ? 2 : 1) };
  if (Object.hasOwn(closing, letter)) return readPhrase(text, at);
  const end = endOfSingle(text, at);
  if (end !== undefined) return toPhrase(text, at, end);
  if (minus.test(letter))
    return { mark: isEnd(text, at + 1) ? queryFault('minus-alone', at) : { kind: 'not', at }, next: at + 1 };
  return readWord(text, at);
}

/** The marks of a query in order, or the first that cannot be one. */
export function readMarks(text: string): { readonly marks: readonly QueryMark[] } | { readonly fault: QueryFault } {
  const marks: QueryMark[] = [];
  for (let at = 0; at < text.length; ) {
    if (blank.test(text.charAt(at))) {
      at++;
      continue;
    }
    const { mark, next } = readMark(text, at);
    at = next;
    if (mark === undefined) continue;
    if ('message' in mark) return { fault: mark };
    marks.push(mark);
  }
  return { marks };
}
