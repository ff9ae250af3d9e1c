import type { Language } from '../watch/language';
import { months, multiples, numberWords, units } from './number-words';

/** What a text counts and when it says things happened. */
export interface Figures {
  /** Amounts with what is counted where that is known, without years of the calendar: `7 years`, `400 money`, `238`. */
  readonly numbers: ReadonlySet<string>;
  /** Calendar days without a year, `02-28`. */
  readonly dates: ReadonlySet<string>;
}

/** How many words after a number may name what it counts. */
const reach = 3;

/** The numbers and dates of a text, in digits or in words. An age is no amount: it tells who, and seldom stands in two reports. */
export function figuresOf(text: string, language: Language): Figures {
  const numbers = new Set<string>();
  const dates = new Set<string>();
  const tokens = tokensOf(text);
  for (let at = 0; at < tokens.length; at++) {
    const date = dateAt(tokens, at, language);
    const amount = amountAt(tokens, at, language);
    if (date !== undefined) dates.add(date);
    else if (amount !== undefined && !countsNothing(tokens[at] ?? '')) {
      const { value, next } = amount;
      const unit = unitAt(tokens, at, next);
      if (unit !== 'age' && (value !== 1 || unit !== undefined)) numbers.add(written(value, unit));
      at = next - 1;
    }
  }
  return { numbers, dates };
}

/** Words and numbers; `20,000` and `20 000` are one number. */
function tokensOf(text: string): string[] {
  const plain = text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/(\d)[, \u00a0](?=\d{3}(?!\d))/g, '$1');
  return plain.match(/(?<![\p{L}\d])\d+(?:[.,]\d+)?|\p{L}+|%/gu) ?? [];
}

/** The number that begins at a token, and the token after it: "on eki" is twelve, "two million" is 2000000. */
function amountAt(
  tokens: readonly string[],
  at: number,
  language: Language,
): { value: number; next: number } | undefined {
  const first = numberOf(tokens[at] ?? '', language);
  if (first === undefined) return undefined;
  const second = numberOf(tokens[at + 1] ?? '', language) ?? 0;
  const isTens = first >= 10 && first % 10 === 0 && !/^\d/.test(tokens[at] ?? '');
  const joined = isTens && second > 0 && second < 10;
  const next = joined ? at + 2 : at + 1;
  const multiple = multiples.find(([form]) => form.test(tokens[next] ?? ''))?.[1];
  const value = joined ? first + second : first;
  return multiple === undefined ? { value, next } : { value: value * multiple, next: next + 1 };
}

function numberOf(token: string, language: Language): number | undefined {
  if (/^\d/.test(token)) return Number(token.replace(',', '.'));
  return numberWords[language].find(([form]) => form.test(token))?.[1];
}

/** What the number at a token counts; `next` is the token after the number. "Sixty-year-old" tells an age. */
function unitAt(tokens: readonly string[], at: number, next: number): string | undefined {
  const near = [at, ...Array.from({ length: reach }, (_, more) => next + more)].map((place) =>
    unitOf(tokens[place] ?? ''),
  );
  return near.slice(0, 3).includes('age') ? 'age' : near.find((unit) => unit !== undefined);
}

function unitOf(token: string): string | undefined {
  return units.find(([, form]) => form.test(token))?.[0];
}

/** Newsrooms round a share; all else they print as it is. */
function written(value: number, unit: string | undefined): string {
  if (unit === undefined) return String(value);
  return `${unit === 'percent' ? Math.round(value) : value} ${unit}`;
}

/** A year of the calendar, or the number of a document, as in B9-0148/2021. */
function countsNothing(token: string): boolean {
  return /^(?:19|20)\d\d$|^0\d/.test(token);
}

/** `28 February`, `28-ақпан` and `February 28` alike. */
function dateAt(tokens: readonly string[], at: number, language: Language): string | undefined {
  const day = Number(tokens[at]);
  if (!Number.isInteger(day) || day < 1 || day > 31) return undefined;
  const month = monthOf(tokens[at + 1] ?? '', language) ?? monthOf(tokens[at - 1] ?? '', language);
  return month === undefined ? undefined : `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function monthOf(token: string, language: Language): number | undefined {
  const index = months[language].findIndex((form) => form.test(token));
  return index < 0 ? undefined : index + 1;
}
