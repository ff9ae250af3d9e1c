import type { Language } from '../watch/language';
import { codeOf, isCyrillicCode, isLatinCode } from './alphabet';
import type { Reading } from './find-concepts';
import { composeText, unitsOf } from './fold-text';
import { countSmallWords } from './small-words';
import { readWords, type Words } from './tokens';

/** Small words of the Latin scripts, and what words end in there; those in Cyrillic: `small-words.ts`. */
const kazakhLatin =
  /(?<!\p{L})(?:j[áaä]ne|bo[ıiy]y?n[sş]h?a|tur?aly|turalı|[úuü](?:sh|ş)[ıi]n|dep|degen|edi|bol\p{L}+|ke[ıiy]in|arasynda|arasında|emes|b[iı]r|bul|bwl|osy|osı|qala[ıiy]|jyly|jılı)(?!\p{L})/giu;
const kazakhLatinEndings =
  /\p{L}{2}(?:[ldt]ar|[ldt]er(?:d[iı]|ge|men)|[nd][yiı][ńñ]|[yiı]nd[ae]|[ldt][yiı][qk]|[dt][iı]|[ǵğ]a)(?!\p{L})/giu;
/** Endings of Kazakh words in Cyrillic, also where its own letters are typed as Russian ones, that hardly end a Russian word. */
const kazakhEndings =
  /\p{L}{3}(?:[дт]ар(?:ы|ын|га|дан|дын)|(?<!дол)лар(?:ы|ын|ды|га|дан|дын)?|[лдт]ер(?:ин|ди|ге|ден|дин)|(?<!к)[ыи]нд[ае]|станда(?:гы)?|[ыи]нын|[ыаи]лады|[ыи]леди|лганы?|лген|здести|йлести|[ое]вты|[ое]вт[аы]н|[ое]вп[ае]н|тты|тти|лды|лди|мыз|лыгы|шылар|шилер)(?!\p{L})/giu;
/** A longer text has small words enough. */
const fewLetters = 300;
const english =
  /(?<!\p{L})(?:the|of|and|in|to|for|on|with|is|was|are|be|by|at|as|an?|from|after|over|its?|his|her|not|that|has)(?!\p{L})/giu;
const englishSpelling = /th|wh|ck|tion|ee|ou|(?:ing|ed|ly)(?!\p{L})/giu;
/** Letters that hardly stand in English texts, not even in names. */
const plainlyKazakh = /[ıǵńşğñý]/iu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Kinds of letters, from the general to the telling. */
const kinds = { none: 0, latin: 1, kazakhLatin: 2, cyrillic: 3, slavic: 4, kazakh: 5 } as const;

function fillKinds(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (let unit = 0; unit < table.length; unit++) {
    const code = codeOf(unit);
    table[unit] = isLatinCode(code) ? kinds.latin : isCyrillicCode(code) ? kinds.cyrillic : kinds.none;
  }
  const mark = (letters: string, kind: number): void => {
    for (const letter of letters) table[letter.charCodeAt(0)] = kind;
  };
  mark('әғқңөұүһіӘҒҚҢӨҰҮҺІ', kinds.kazakh);
  mark('ёъэщЁЪЭЩ', kinds.slavic);
  mark('ıǵńşğñáýúóäöüqǴŃŞĞÑÁÝÚÓÄÖÜQ', kinds.kazakhLatin);
  return table;
}

const kindOf = fillKinds();

interface Scripts {
  readonly latin: number;
  /** Letters of Kazakh in the Latin scripts, which English has seldom or never, among the Latin ones. */
  readonly kazakhLatin: number;
  readonly cyrillic: number;
  /** Letters of Russian alone, and of Kazakh alone, among the Cyrillic ones. */
  readonly slavic: number;
  readonly kazakh: number;
}

function countScripts(texts: readonly string[]): Scripts {
  const counts = new Int32Array(6);
  for (const text of texts)
    for (const unit of unitsOf(text)) {
      const kind = kindOf[unit] ?? 0;
      counts[kind] = (counts[kind] ?? 0) + 1;
    }
  const [, latin = 0, kazakhLatin = 0, cyrillic = 0, slavic = 0, kazakh = 0] = counts;
  return { latin: latin + kazakhLatin, kazakhLatin, cyrillic: cyrillic + slavic + kazakh, slavic, kazakh };
}

function cyrillicLanguage(
  fields: readonly Words[],
  texts: readonly string[],
  scripts: Scripts,
  hint: Language | undefined,
): Language {
  if (scripts.kazakh / scripts.cyrillic > 0.07) return 'kk';
  let forKazakh = scripts.kazakh;
  let forRussian = scripts.slavic;
  for (const field of fields) {
    const small = countSmallWords(field);
    forKazakh += 3 * small.kazakh;
    forRussian += 3 * small.russian;
  }
  if (scripts.cyrillic < fewLetters) for (const text of texts) forKazakh += count(text, kazakhEndings);
  if (forKazakh !== forRussian) return forKazakh > forRussian ? 'kk' : 'ru';
  return hint === 'kk' ? 'kk' : 'ru';
}

function latinLanguage(text: string, letters: number, hint: Language | undefined): Language {
  const expected = hint === 'kk';
  if (letters === 0 && !expected) return 'en';
  const endings = count(text, kazakhLatinEndings);
  const words = count(text, kazakhLatin);
  const certain = words > 0 || endings > 1 || (endings > 0 && plainlyKazakh.test(text));
  if (!certain && !expected) return 'en';
  const forKazakh = letters + endings + 3 * words;
  const forEnglish = count(text, englishSpelling) + 3 * count(text, english);
  return forKazakh > forEnglish || (expected && forKazakh === forEnglish) ? 'kk' : 'en';
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

function lacksLetters({ latin, cyrillic, kazakh }: Scripts): boolean {
  return latin > cyrillic || kazakh === 0;
}

function languageOf(
  fields: readonly Words[],
  texts: readonly string[],
  scripts: Scripts,
  hint: Language | undefined,
): Language {
  if (scripts.cyrillic + scripts.latin === 0) return hint ?? 'en';
  if (scripts.cyrillic * 2 >= scripts.latin) return cyrillicLanguage(fields, texts, scripts, hint);
  return latinLanguage(texts.join('\n'), scripts.kazakhLatin, hint);
}

/** The language a text is written in. */
export function detectLanguage(text: string, hint?: Language): Language {
  return detectReading([readWords(text)], hint).language;
}

/** Whether a text of a language is Kazakh without its letters. */
export function isLooselySpelt(text: string, language: Language): boolean {
  return language === 'kk' && lacksLetters(countScripts([composeText(text)]));
}
