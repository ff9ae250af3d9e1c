import type { Language } from '../watch/language';

/** Words that hold sentences together, and belong to one language only. */
const russian =
  /(?<!\p{L})(?:и|в|на|не|что|из|за|по|его|для|это|как|или|был[аио]?|они|после|которы[ейх]\p{L}*)(?!\p{L})/giu;
const kazakh =
  /(?<!\p{L})(?:ж[әа]не|мен|бен|пен|бойынша|туралы|[үу]ш[іи]н|деп|деген|еді|бол\p{L}+|кейін|кейин|арасында|емес|бір|бул|бұл|осы|та?ғы|тағы|қалай|екі|жылы)(?!\p{L})/giu;
const kazakhLatin =
  /(?<!\p{L})(?:j[áaä]ne|men|ben|pen|bo[ıiy]ynsha|boyınşa|tur?aly|turalı|[úuü]sh[ıi]n|[üu]şin|dep|degen|edi|bol\p{L}+|ke[ıiy]in|arasynda|arasında|emes|bir|bul|bwl|osy|osı|qala[ıiy]|jyly|jılı|qazaq\p{L}*)(?!\p{L})/giu;
const kazakhLetters = /[әғқңөұүһі]/giu;
const slavicLetters = /[ёъэщ]/giu;
const kazakhLatinLetters = /[ıǵńşğñáýúóäöü]/giu;
const cyrillic = /\p{Script=Cyrillic}/gu;
const latin = /\p{Script=Latin}/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function cyrillicLanguage(text: string, letters: number, hint: Language | undefined): Language {
  const own = count(text, kazakhLetters);
  if (own / letters > 0.04) return 'kk';
  const forKazakh = own + 3 * count(text, kazakh);
  const forRussian = count(text, slavicLetters) + 3 * count(text, russian);
  if (forKazakh !== forRussian) return forKazakh > forRussian ? 'kk' : 'ru';
  return hint === 'kk' ? 'kk' : 'ru';
}

function latinLanguage(text: string, letters: number, hint: Language | undefined): Language {
  const own = count(text, kazakhLatinLetters);
  const words = count(text, kazakhLatin);
  if (own / letters > 0.02 && (words > 0 || own / letters > 0.04)) return 'kk';
  if (hint === 'kk' && words > 0) return 'kk';
  return words >= 3 && words * 25 > letters ? 'kk' : 'en';
}

/** The language a text is written in, by its letters and small words; a hint decides only what they leave open. */
export function detectLanguage(text: string, hint?: Language): Language {
  const cyrillicLetters = count(text, cyrillic);
  const latinLetters = count(text, latin);
  if (cyrillicLetters + latinLetters === 0) return hint ?? 'en';
  if (cyrillicLetters * 2 >= latinLetters) return cyrillicLanguage(text, cyrillicLetters, hint);
  return latinLanguage(text, latinLetters, hint);
}

/** Kazakh that lacks the Kazakh letters: in a Latin script, or from a Russian keyboard. */
export function isLooselySpelt(text: string, language: Language): boolean {
  if (language !== 'kk') return false;
  return count(text, latin) > count(text, cyrillic) || count(text, kazakhLetters) === 0;
}
