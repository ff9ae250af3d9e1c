import { openTrie } from './open-trie';
import { buildStemTrie } from './stem-trie';
import { spot, type Words } from './tokens';

/** Words that hold sentences together, and belong to one language only; `word*` is every word that begins so. */
const russian =
  'и в на не что из за по его для это как или был была было были они после который* которые* которых*'.split(' ');
const kazakh = (
  'жане және мен бен пен бойынша туралы ушін ушин үшін үшин деп деген еді бол* кейін кейин арасында емес бір бул бұл ' +
  'осы тағы тғы қалай екі жылы'
).split(' ');

const isRussian = 1;
const isKazakh = 2;
/** Added for `word*`. */
const isBeginning = 4;

function withKind(words: readonly string[], kind: number): [string, number][] {
  return words.map((word) => (word.endsWith('*') ? [word.slice(0, -1), kind | isBeginning] : [word, kind]));
}

const { base, check, value } = buildStemTrie(new Map([...withKind(russian, isRussian), ...withKind(kazakh, isKazakh)]));
const trie = openTrie(base, check, value);

function kindOf(codes: Uint8Array, from: number, to: number): number {
  let state = 0;
  for (let at = from; at < to; at++) {
    const next = (trie[state + 1] ?? 0) + (codes[at] ?? 0) * 3;
    if (trie[next] !== state) return 0;
    state = next;
    const kind = trie[state + 2] ?? 0;
    if (kind >= isBeginning) return kind - isBeginning;
  }
  return trie[state + 2] ?? 0;
}

/** How many small words of Russian and of Kazakh in Cyrillic a text holds. */
export function countSmallWords({ codes, count, spots }: Words): { russian: number; kazakh: number } {
  const counts = { russian: 0, kazakh: 0 };
  for (let word = 0, at = 0; word < count; word++, at += spot.size) {
    const kind = kindOf(codes, spots[at + spot.from] ?? 0, spots[at + spot.to] ?? 0);
    if (kind === isRussian) counts.russian++;
    else if (kind === isKazakh) counts.kazakh++;
  }
  return counts;
}
