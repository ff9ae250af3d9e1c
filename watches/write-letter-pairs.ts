import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cyrillicPairs, type LetterPairs, latinPairs } from '../lambdas/domain/matching/letter-pairs';
import { readWords, spot } from '../lambdas/domain/matching/tokens';
import type { Language } from '../lambdas/domain/watch/language';
import { loadWatch, type WatchSource } from './load';
import { allSpellings, type Spelling, typeKazakh } from './typed-kazakh';

// Learns letter-pair-weights.ts anew: `npx tsx watches/write-letter-pairs.ts FOLDER`, where FOLDER holds some pages of plain text
// in each of the neighbours' languages, as `tr.txt`, `uz.txt`, `de.txt`, `ky.txt` and `uz-cyrillic.txt`.

/** A text, and how often it counts. */
type Sample = readonly [text: string, weight: number];

/** How often each pair stands in the words of texts, by its place among the weights. */
function countPairs({ first, size }: LetterPairs, samples: readonly Sample[]): Float64Array {
  const counts = new Float64Array(size * size);
  for (const [text, weight] of samples) {
    const { codes, count, spots } = readWords(text);
    for (let at = 0; at < count * spot.size; at += spot.size) {
      const letters = [...codes.subarray(spots[at + spot.from], spots[at + spot.to])].map((code) => code - first + 1);
      const places = [0, ...letters.map((letter) => (letter > 0 && letter < size ? letter : 0)), 0];
      for (const [row, next] of places.slice(1).entries()) {
        const pair = (places[row] ?? 0) * size + next;
        counts[pair] = (counts[pair] ?? 0) + weight;
      }
    }
  }
  return counts;
}

const sum = (counts: Float64Array): number => counts.reduce((all, one) => all + one, 0);

/** Twice the natural log odds of each pair, from -9 (`a`) to 9 (`s`), in lines that are easy to look at. */
function weightsOf(pairs: LetterPairs, kazakh: readonly Sample[], others: readonly Sample[]): string[] {
  const [ours, theirs] = [countPairs(pairs, kazakh), countPairs(pairs, others)];
  const [allOurs, allTheirs] = [sum(ours) + 500, sum(theirs) + 500];
  const letters = Array.from(ours, (count, place) => {
    const odds = Math.log(((count + 0.5) / allOurs) * (allTheirs / ((theirs[place] ?? 0) + 0.5)));
    return String.fromCharCode('j'.charCodeAt(0) + Math.max(-9, Math.min(9, Math.round(2 * odds))));
  });
  return Array.from({ length: pairs.size }, (_, row) =>
    letters.slice(row * pairs.size, (row + 1) * pairs.size).join(''),
  );
}

function termsIn({ matcher }: WatchSource, language: Language): string {
  return Object.values(matcher.concepts)
    .flatMap(({ terms }) => terms[language])
    .join('\n')
    .replaceAll(/[*^=]/g, '');
}

/** All that the watch says to readers of a language. */
function proseIn(value: unknown, language: Language): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Partial<Record<Language, unknown>>)[language];
  if (typeof own === 'string') return [own];
  return Object.values(value).flatMap((inner) => proseIn(inner, language));
}

function learn(source: WatchSource, neighbours: string): string {
  const { matcher, names, ...rest } = source;
  const prose = (language: Language) => proseIn([rest, matcher], language).join('\n');
  const neighbour = (name: string): string => readFileSync(join(neighbours, `${name}.txt`), 'utf8');
  const kazakh = (spelling: Spelling): Sample[] => [
    [typeKazakh(termsIn(source, 'kk'), spelling), 1],
    [typeKazakh(prose('kk'), spelling), 2],
  ];
  const [cyrillic, ...latin] = allSpellings;
  const places = names.places.flat();
  const english = places.filter((name) => /^[A-Z][a-z-]+$/.test(name)).join('\n');
  const russian = places.filter((name) => /ск(?:ий|ая)$/.test(name)).join('\n');
  const latinOthers: Sample[] = [
    [termsIn(source, 'en'), 1],
    [prose('en'), 2],
    [english, 5],
    [neighbour('tr'), 3],
    [neighbour('uz'), 4],
    [neighbour('de'), 1],
  ];
  const cyrillicOthers: Sample[] = [
    [termsIn(source, 'ru'), 1],
    [prose('ru'), 2],
    [russian, 2],
    [neighbour('ky'), 3],
    [neighbour('uz-cyrillic'), 3],
  ];
  const print = (name: string, lines: readonly string[]): string =>
    `export const ${name} = [\n${lines.map((line) => `  '${line}',`).join('\n')}\n].join('');\n`;
  return [
    '/**',
    ' * Whether a pair of letters speaks for Kazakh without its own letters, or against it: a row is a first letter, the first row and',
    ' * column the edge of a word, and `j` says nothing. Written by watches/write-letter-pairs.ts.',
    ' */',
    print('latinWeights', weightsOf(latinPairs, latin.flatMap(kazakh), latinOthers)),
    '/** The same of Cyrillic letters. */',
    print('cyrillicWeights', weightsOf(cyrillicPairs, cyrillic === undefined ? [] : kazakh(cyrillic), cyrillicOthers)),
  ].join('\n');
}

const loaded = loadWatch(join(__dirname, 'kazakhstan-2021'));
if (!loaded.ok) throw new Error('The watch has faults.');
writeFileSync(
  join(__dirname, '../lambdas/domain/matching/letter-pair-weights.ts'),
  learn(loaded.source, process.argv[2] ?? '.'),
);
