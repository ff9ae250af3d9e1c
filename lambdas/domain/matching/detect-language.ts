import type { Language } from '../watch/language';
import { codeOf, isCyrillicCode, isLatinCode } from './alphabet';

/** Words that hold sentences together, and belong to one language only. */
const russian =
  /(?<!\p{L})(?:и|в|на|не|что|из|за|по|его|для|это|как|или|был[аио]?|они|после|которы[ейх]\p{L}*)(?!\p{L})/giu;
const kazakh =
  /(?<!\p{L})(?:ж[әа]не|мен|бен|пен|бойынша|туралы|[үу]ш[іи]н|деп|деген|еді|бол\p{L}+|кейін|кейин|арасында|емес|бір|бул|бұл|осы|та?ғы|тағы|қалай|екі|жылы)(?!\p{L})/giu;
const kazakhLatin =
  /(?<!\p{L})(?:j[áaä]ne|bo[ıiy]y?n[sş]h?a|tur?aly|turalı|[úuü](?:sh|ş)[ıi]n|dep|degen|edi|bol\p{L}+|ke[ıiy]in|arasynda|arasında|emes|b[iı]r|bul|bwl|osy|osı|qala[ıiy]|jyly|jılı)(?!\p{L})/giu;
const kazakhLatinEndings =
  /\p{L}{2}(?:[ldt]ar|[ldt]er(?:d[iı]|ge|men)|[nd][yiı][ńñ]|[yiı]nd[ae]|[ldt][yiı][qk]|[dt][iı]|[ǵğ]a)(?!\p{L})/giu;
const english =
  /(?<!\p{L})(?:the|of|and|in|to|for|on|with|is|was|are|be|by|at|as|an?|from|after|over|its?|his|her|not|that|has)(?!\p{L})/giu;
const englishSpelling = /th|wh|ck|tion|ee|ou|(?:ing|ed|ly)(?!\p{L})/giu;
const kazakhLetters = new Set(Array.from('әғқңөұүһіӘҒҚҢӨҰҮҺІ', (letter) => letter.charCodeAt(0)));
const slavicLetters = /[ёъэщ]/giu;
/** Letters that hardly stand in English texts, not even in names. */
const plainlyKazakh = /[ıǵńşğñý]/iu;
const kazakhLatinLetters = /[ıǵńşğñáýúóäöüq]/giu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

interface Scripts {
  latin: number;
  cyrillic: number;
  /** Cyrillic letters of Kazakh alone, among the Cyrillic ones. */
  kazakh: number;
}

function countScripts(text: string): Scripts {
  const scripts = { latin: 0, cyrillic: 0, kazakh: 0 };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const code = codeOf(unit);
    if (isLatinCode(code)) scripts.latin++;
    else if (isCyrillicCode(code)) scripts.cyrillic++;
    if (kazakhLetters.has(unit)) scripts.kazakh++;
  }
  return scripts;
}

function cyrillicLanguage(text: string, scripts: Scripts, hint: Language | undefined): Language {
  if (scripts.kazakh / scripts.cyrillic > 0.07) return 'kk';
  const forKazakh = scripts.kazakh + 3 * count(text, kazakh);
  const forRussian = count(text, slavicLetters) + 3 * count(text, russian);
  if (forKazakh !== forRussian) return forKazakh > forRussian ? 'kk' : 'ru';
  return hint === 'kk' ? 'kk' : 'ru';
}

function latinLanguage(text: string, hint: Language | undefined): Language {
  const letters = count(text, kazakhLatinLetters);
  if (letters === 0) return 'en';
  const endings = count(text, kazakhLatinEndings);
  const words = count(text, kazakhLatin);
  const forKazakh = letters + endings + 3 * words;
  const forEnglish = count(text, englishSpelling) + 3 * count(text, english);
  const certain = words > 0 || endings > 1 || (endings > 0 && plainlyKazakh.test(text));
  return forKazakh > forEnglish && (certain || hint === 'kk') ? 'kk' : 'en';
}

/** The language a text is written in, by its letters and small words; a hint decides only what they leave open. */
export function detectLanguage(text: string, hint?: Language): Language {
  const scripts = countScripts(text);
  if (scripts.cyrillic + scripts.latin === 0) return hint ?? 'en';
  if (scripts.cyrillic * 2 >= scripts.latin) return cyrillicLanguage(text, scripts, hint);
  return latinLanguage(text, hint);
}

/** Kazakh that lacks the Kazakh letters: in a Latin script, or from a Russian keyboard. */
export function isLooselySpelt(text: string, language: Language): boolean {
  if (language !== 'kk') return false;
  const scripts = countScripts(text);
  return scripts.latin > scripts.cyrillic || scripts.kazakh === 0;
}
