import type { QueryFault } from './query';
import { queryFault } from './query-faults';

/** The smallest meaningful parts of a query, each with its UTF-16 offset. */
export type QueryMark =
  | { readonly kind: 'open' | 'close' | 'or' | 'not' | 'title'; readonly at: number }
  | { readonly kind: 'near'; readonly at: number; readonly within: number }
  | { readonly kind: 'word' | 'phrase'; readonly at: number; readonly text: string };

const closing: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“”', '«': '»', '”': '”' };
const minus = /^[-−–]$/;
const blank = /\s/;
const endsWord = /[\s()"“„«»”]/;

interface Step {
  /** None for AND, which words side by side mean anyway. */
  readonly mark?: QueryMark | QueryFault;
  readonly next: number;
}

function readPhrase(text: string, at: number): Step {
  const ends = closing[text.charAt(at)] ?? '"';
  let end = at + 1;
  while (end < text.length && !ends.includes(text.charAt(end)) && text.charAt(end) !== '"') end++;
  if (end >= text.length) return { mark: queryFault('quote-open', at), next: text.length };
  return { mark: { kind: 'phrase', at, text: text.slice(at + 1, end) }, next: end + 1 };
}

function isEnd(text: string, at: number): boolean {
  return at >= text.length || blank.test(text.charAt(at)) || text.charAt(at) === ')';
}

/** A bare word, or one of the words that mean something: OR, AND, NOT, NEAR/n, title:. */
function readWord(text: string, at: number): Step {
  let end = at + 1;
  while (end < text.length && !endsWord.test(text.charAt(end))) end++;
  const word = text.slice(at, end);
  if (word === 'OR') return { mark: { kind: 'or', at }, next: end };
  if (word === 'NOT') return { mark: { kind: 'not', at }, next: end };
  if (word === 'AND') return { next: end };
  if (/^NEAR(\/|$)/.test(word)) {
    const within = /^NEAR\/([1-9]|[1-4]\d|50)$/.exec(word)?.[1];
    return {
      mark: within === undefined ? queryFault('near-form', at) : { kind: 'near', at, within: Number(within) },
      next: end,
    };
  }
  const field = /^([a-z]+):(?!\/\/)/i.exec(word)?.[1];
  if (field === undefined) return { mark: { kind: 'word', at, text: word }, next: end };
  if (field.toLowerCase() !== 'title') return { mark: queryFault('field', at), next: end };
  const next = at + 'title:'.length;
  return { mark: isEnd(text, next) ? queryFault('title-alone', at) : { kind: 'title', at }, next };
}

function readMark(text: string, at: number): Step {
  const letter = text.charAt(at);
  if (letter === '(') return { mark: { kind: 'open', at }, next: at + 1 };
  if (letter === ')') return { mark: { kind: 'close', at }, next: at + 1 };
  if (Object.hasOwn(closing, letter)) return readPhrase(text, at);
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
