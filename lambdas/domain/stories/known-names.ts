import type { Language } from '../watch/language';
import type { KnownNames } from '../watch/watch';
import { type PrintedWord, printedWords } from './printed-words';

/** Places and bodies of the watch under the names each language gives them, ready to be looked for. */
export type NameList = Readonly<Record<Language, ReadonlyMap<string, readonly Known[]>>>;

/** A name, found where its words stand in a row. */
interface Known {
  readonly kind: 'place' | 'body';
  /** `place 3`, `body 12`: the same in every language. */
  readonly key: string;
  readonly stems: readonly string[];
  /** Whether it counts only with a capital. */
  readonly capital: boolean;
}

export function openNames({ places, bodies }: KnownNames): NameList {
  const known = [...toKnown('place', places), ...toKnown('body', bodies)];
  return { en: byFirstStem(known, 'en'), ru: byFirstStem(known, 'ru'), kk: byFirstStem(known, 'kk') };
}

type Listed = Pick<Known, 'kind' | 'key'> & { readonly name: string };

/** What a name is called by in every language: its place in the list of its kind. */
export function keyOfName(kind: Known['kind'], at: number): string {
  return `${kind} ${at}`;
}

function toKnown(kind: Known['kind'], names: readonly (readonly string[])[]): Listed[] {
  return names.flatMap((forms, at) => forms.map((name) => ({ kind, key: keyOfName(kind, at), name })));
}

function byFirstStem(listed: readonly Listed[], language: Language): ReadonlyMap<string, Known[]> {
  const known = new Map<string, Known[]>();
  for (const { kind, key, name } of listed) {
    const words = printedWords(name, language);
    const stems = words.map(({ stem }) => stem);
    const first = stems[0] ?? '';
    known.set(first, [...(known.get(first) ?? []), { kind, key, stems, capital: words[0]?.capital === true }]);
  }
  return known;
}

/** The longest known name that begins at a word. */
export function knownAt(
  words: readonly PrintedWord[],
  at: number,
  known: ReadonlyMap<string, readonly Known[]>,
): Known | undefined {
  const fitting = (known.get(words[at]?.stem ?? '') ?? []).filter(
    ({ stems, capital }) =>
      (!capital || words[at]?.capital === true) && stems.every((stem, next) => words[at + next]?.stem === stem),
  );
  return fitting.sort((a, b) => b.stems.length - a.stems.length)[0];
}
