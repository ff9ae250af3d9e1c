import type { Language } from '../watch/language';
import { codeOf, isCyrillicCode, isLatinCode } from './alphabet';
import type { Reading } from './find-concepts';
import { composeText, unitsOf } from './fold-text';
import { cyrillicPairs, latinPairs, weighPairs } from './letter-pairs';
import { countSmallWords } from './small-words';
import { readWords, type Words } from './tokens';

/** Letters of Turkish, and Uzbek ones with an apostrophe; Kazakh in Latin letters has these seldom without its own. */
const alsoTurkish = /[çşğöüışâî]/giu;
const uzbek = /[og]['’ʻ‘ʼ`]|\p{L}{2}(?:lari|larni|moqda)(?!\p{L})|(?<!\p{L})qil\p{L}/giu;
const ownLatin = /[qäñǵńūýáúó]/iu;
const ownApostrophe = /[ainsucy]['’ʻ‘ʼ`]\p{L}/iu;
const kazakhLatin =
  /(?<!\p{L})(?:j[aáä]ne|zhane|tur?aly|t[uū]ralı|[uúü](?:sh|ş)[ıi]n|bo[iıy][yı]n(?:sh|ş)a|degen|dep|emes|os[yı]|ke[iı]in)(?!\p{L})/giu;
/** A title is no longer than this; what a longer text is shows by then. */
const titleLength = 400;
/** Weights in half nats, as those of pairs of letters. */
const weightOf = { smallWord: 6, ownLetter: 8, kyrgyzLetter: -8, turkishLetter: -3, uzbekLetter: -8 } as const;
/** What comes to less is left open, for a hint to decide. */
const leastOdds = { cyrillic: 6, latin: 11 } as const;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Kinds of letters: of Kazakh alone, of Kazakh and Kyrgyz, and of Uzbek or Tajik and not of Kazakh. */
const kinds = { none: 0, latin: 1, cyrillic: 2, kazakh: 3, turkic: 4, abroad: 5 } as const;

function fillKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) {
    const code = codeOf(unit);
    table[unit] = isLatinCode(code) ? kinds.latin : isCyrillicCode(code) ? kinds.cyrillic : kinds.none;
  }
  const mark = (letters: string, kind: number): void => {
    for (const letter of letters) table[letter.charCodeAt(0)] = kind;
  };
  mark('әғқұһіӘҒҚҰҺІ', kinds.kazakh);
  mark('өүңӨҮҢ', kinds.turkic);
  mark('ўҳҷӣӯЎҲҶӢӮ', kinds.abroad);
  return table;
}

const kindOf = fillKinds();

interface Scripts {
  readonly latin: number;
  readonly cyrillic: number;
  /** Among the Cyrillic ones, see `kinds`. */
  readonly kazakh: number;
  readonly turkic: number;
  readonly abroad: number;
}

function countScripts(texts: readonly string[]): Scripts {
  const counts = new Int32Array(6);
  for (const text of texts)
    for (const unit of unitsOf(text)) {
      const kind = kindOf[unit] ?? 0;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  const [, latin = 0, cyrillic = 0, kazakh = 0, turkic = 0, abroad = 0] = counts;
  return { latin, cyrillic: cyrillic + kazakh + turkic + abroad, kazakh, turkic, abroad };
}

function cyrillicLanguage(fields: readonly Words[], scripts: Scripts, hint: Language | undefined): Language {
  const { kazakh, turkic, abroad, cyrillic } = scripts;
  if (abroad === 0 && kazakh > 0 && (kazakh + turkic) / cyrillic > 0.07) return 'kk';
  const own = kazakh > 0 ? weightOf.ownLetter * (kazakh + turkic) : weightOf.kyrgyzLetter * turkic;
  let odds = weighPairs(cyrillicPairs, fields) + own;
  for (const field of fields) {
    const small = countSmallWords(field);
    odds += weightOf.smallWord * (small.kazakh - small.russian);
  }
  if (Math.abs(odds) <= leastOdds.cyrillic) return hint === 'kk' ? 'kk' : 'ru';
  return odds > 0 ? 'kk' : 'ru';
}

function latinLanguage(fields: readonly Words[], texts: readonly string[], hint: Language | undefined): Language {
  let odds = weighPairs(latinPairs, fields);
  if (odds > 0) {
    const text = texts.join('\n').slice(0, titleLength);
    odds += weightOf.smallWord * count(text, kazakhLatin);
    if (!ownApostrophe.test(text)) odds += weightOf.uzbekLetter * count(text, uzbek);
    if (!ownLatin.test(text)) odds += weightOf.turkishLetter * count(text, alsoTurkish);
  }
  if (Math.abs(odds) <= leastOdds.latin) return hint === 'kk' ? 'kk' : 'en';
  return odds > 0 ? 'kk' : 'en';
}

/** So that a text reads the same in every normalisation form; most are composed as they come. */
function composed({ text, codes }: Words): string {
  return codes.length === text.length ? text : composeText(text);
}

/**
 * How a text is to be read, by its letters and small words; a hint decides only what they leave open. Kazakh that lacks
 * the Kazakh letters, in a Latin script or from a Russian keyboard, is loosely spelt.
 */
export function detectReading(fields: readonly Words[], hint?: Language): Reading {
  const texts = fields.map(composed);
  const scripts = countScripts(texts);
  const language = languageOf(fields, texts, scripts, hint);
  return { language, loosely: language === 'kk' && lacksLetters(scripts) };
}

function lacksLetters({ latin, cyrillic, kazakh, turkic }: Scripts): boolean {
  return latin > cyrillic || kazakh + turkic === 0;
}

function languageOf(
  fields: readonly Words[],
  texts: readonly string[],
  scripts: Scripts,
  hint: Language | undefined,
): Language {
  if (scripts.cyrillic + scripts.latin === 0) return hint ?? 'en';
  if (scripts.cyrillic * 2 >= scripts.latin) return cyrillicLanguage(fields, scripts, hint);
  return latinLanguage(fields, texts, hint);
}

/** The language a text is written in. */
export function detectLanguage(text: string, hint?: Language): Language {
  return detectReading([readWords(text)], hint).language;
}

/** Whether a text of a language is Kazakh without its letters. */
export function isLooselySpelt(text: string, language: Language): boolean {
  return language === 'kk' && lacksLetters(countScripts([composeText(text)]));
}
