import { codeOf } from './alphabet';
import { cyrillicWeights, latinWeights } from './letter-pair-weights';
import { spot, type Words } from './tokens';

/** The letters of one script, and what each pair of them tells of the language. */
export interface LetterPairs {
  /** Code of the first letter. */
  readonly first: number;
  /** How many letters there are, and one more for the edge of a word. */
  readonly size: number;
  readonly weights: Int8Array;
}

function openPairs(firstLetter: string, lastLetter: string, weights: string): LetterPairs {
  const [first, last] = [codeOf(firstLetter.charCodeAt(0)), codeOf(lastLetter.charCodeAt(0))];
  return { first, size: last - first + 2, weights: Int8Array.from(weights, (letter) => letter.charCodeAt(0) - 106) };
}

export const latinPairs = openPairs('a', 'z', latinWeights);
export const cyrillicPairs = openPairs('а', 'і', cyrillicWeights);

/** A title has fewer letters; what a longer text is shows by then. */
const mostLetters = 160;

/** How much the letters of a text speak for Kazakh typed without its own letters (above 0) or against it, in half nats. */
export function weighPairs(pairs: LetterPairs, fields: readonly Words[]): number {
  let sum = 0;
  for (const field of fields) sum += weighWords(pairs, field);
  return sum;
}

function weighWords({ first, size, weights }: LetterPairs, { codes, count, spots }: Words): number {
  let sum = 0;
  let left = mostLetters;
  for (let word = 0, at = 0; word < count && left > 0; word++, at += spot.size) {
    const from = spots[at + spot.from] ?? 0;
    const to = spots[at + spot.to] ?? 0;
    let row = 0;
    for (let place = from; place < to; place++) {
      const letter = (codes[place] ?? 0) - first + 1;
      const next = letter > 0 && letter < size ? letter : 0;
      sum += weights[row + next] ?? 0;
      row = next * size;
    }
    sum += weights[row] ?? 0;
    left -= to - from;
  }
  return sum;
}
