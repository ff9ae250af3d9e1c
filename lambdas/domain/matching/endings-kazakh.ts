import type { Stem } from './stem';

const list = (suffixes: string): readonly string[] => ['', ...suffixes.split(' ')];

const plurals = list('лар лер дар дер тар тер');
const possessives = list('ы і сы сі ым ім м ыңыз іңіз ымыз іміз мыз міз');
const cases = list(
  'ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде ' +
    'дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі дікі тікі',
);

/** Cases that stand behind a possessive only: қазан is October, not a form of қаза. */
const behindPossessive = new Set('на не н нда нде ндағы ндегі'.split(' '));

function chains(): string[] {
  return plurals.flatMap((plural) =>
    possessives.flatMap((possessive) => cases.map((ending) => plural + possessive + ending)),
  );
}

const every = new Set(chains());

/** Suffix chains: plural, then possessive, then case, each of which may be missing. */
export const kazakhEndings: Readonly<Record<string, readonly string[]>> = {
  'kk-chain': [...every].filter((chain) => !behindPossessive.has(chain)),
  'kk-owned': [...every],
  'kk-voiced': [...every].filter((chain) => /^[ыі]/.test(chain)),
  'kk-merged': [...every].filter((chain) => chain.startsWith('т')),
};

const voiced: Readonly<Record<string, string>> = { қ: 'ғ', к: 'г', п: 'б' };

const devoiced: Readonly<Record<string, string>> = { ғ: 'қ', г: 'к', б: 'п' };

/** Nouns that lose their last vowel before another: халық → халқы. */
const shortened: Readonly<Record<string, string>> = Object.fromEntries(
  'халық халқ, орын орн, ауыз ауз, мойын мойн, қауіп қауп, нарық нарқ, ғұрып ғұрп, дауыс даус'
    .split(', ')
    .map((pair) => pair.split(' ')),
);

/** Those nouns. */
export const shortenedWords: readonly string[] = Object.keys(shortened);

/** Other stems of a noun: without a vowel, or with one between it and every ending (митинг → митингілер). */
function changed(word: string): Stem[] {
  const short = shortened[word];
  if (short !== undefined) return [{ stem: short, endings: 'kk-voiced' }];
  return word.endsWith('нг') ? [{ stem: `${word}і`, endings: 'kk-chain' }] : [];
}

/** Compounds are written down with their possessive (салық органы); in the plural it stands elsewhere (салық органдары). */
function withoutPossessive(word: string): Stem[] {
  if (word.length < 5 || !/[ыі]$/.test(word)) return [];
  const bare = /[аәеиіоөуұүыя]с[ыі]$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
  const hard = devoiced[bare.slice(-1)];
  const stems: Stem[] = [{ stem: bare, endings: 'kk-chain' }];
  return hard === undefined ? stems : [...stems, { stem: bare.slice(0, -1) + hard, endings: 'kk-chain' }];
}

/**
 * Stems of one Kazakh dictionary form: a final қ, к or п is voiced before a vowel (құқық → құқығы), and the т of a loan
 * in -ст is written once before an ending in т (журналист → журналистер).
 */
export function kazakhStems(word: string, abbreviation: boolean): Stem[] {
  if (/^\d/.test(word)) return [{ stem: word, endings: 'none' }];
  const plain: Stem = { stem: word, endings: /[ыі]$/.test(word) ? 'kk-owned' : 'kk-chain' };
  const bare = abbreviation ? [] : [...withoutPossessive(word), ...changed(word)];
  if (word.endsWith('ст')) return [plain, { stem: word.slice(0, -1), endings: 'kk-merged' }];
  const soft = voiced[word.slice(-1)];
  if (abbreviation || soft === undefined) return [plain, ...bare];
  return [plain, { stem: word.slice(0, -1) + soft, endings: 'kk-voiced' }, ...bare];
}
