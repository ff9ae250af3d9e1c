import { looseFold } from '../matching/loose-fold';
import type { Language } from '../watch/language';

/** One word of a report: what it is compared by. */
export interface Word {
  /** The word without its endings, one spelling for its forms. */
  readonly stem: string;
  /** Spellings it may go by in any script, for a word with a capital. */
  readonly spellings: readonly string[];
  /** Printed as a name: its capital is not that of a sentence. */
  readonly isName: boolean;
}

/** Words that stand in every report and tell nothing of the event; stems of them, by language. */
const idle: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: words(
    'about after again against also amid and are been before being but can could did does for from had has have her his how into its ' +
      'more most not now off one only other our out over said say says than that the their them then there they this those under was ' +
      'were what when which while who will with would you',
  ),
  ru: words(
    'без более был была были было для его если еще за из или как когда который которая которые которых между менее него нее них ним ' +
      'она они оно около перед под после при про себя сообщил сообщает так также там того тоже только уже что чтобы это этого этой',
  ),
  kk: words(
    'арасында арқылы бар бас болды болған болып бойынша бұл бұрын да де деді деп дейін екен еді жаңа және кейін мен бен пен осы ол оның ' +
      'сол туралы тағы үшін қатысты',
  ),
};

const endings: Readonly<Record<Language, RegExp>> = {
  en: /(?:'s|ings?|ed|es|s|ly|ions?|ments?|ers?|e|y)$/,
  ru: /(?:[иы]й|[иы]е|[иы]х|[иы]м|[иы]ми|ого|его|ому|ему|ой|ей|ою|ею|ая|яя|ое|ее|ую|юю|ов|ев|ами|ями|ам|ям|ах|ях|ом|ем|ость|ости|л[аио]?|ться|тся|ть|нн?[аоы]?|а|я|о|е|и|ы|у|ю|ь|й)$/,
  kk: /(?:[лдт][ае]р)?(?:[ыі]м?[ыі]?з?|с[ыі])?(?:н?[ыі][ңн]|[нд][ыіа]ң?|[дт]ың|[дт]ің|ның|нің|[ғгқк][ае]|н?[дт][ае]н?|[мбп]ен|н[ыі]|[дт][ыі]|[ае]|н|с[ыі]|[ыі])?$/,
};
const shortestStem = 3;
const stemLength = 6;

/** Endings with a consonant, which would stay in a name's spelling. */
const nameEndings: Readonly<Record<Language, RegExp>> = {
  en: /(?:'s|s)$/,
  ru: /(?:ск(?:ий|ая|ое|ие|ого|ому|ом|ой|их)|ым|ом|ем|ой|ей|ам|ах|ов)$/,
  kk: /(?:[дт]ағы|[дт]егі|[дтн]ан|[дтн]ен|[дт]а|[дт]е|ғ[аы]|г[еі]|қа|ке|[ндт]ың|[ндт]ің|[ндт]ы|[ндт]і|[мбп]ен|лық|лік)$/,
};
/** Capitals that English gives to words that are no names. */
const noNames =
  /^(?:article|january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day)$/u;

/** The words of a text that can tell events apart, in order. */
export function wordsOf(text: string, language: Language): Word[] {
  const titleCase = isTitleCase(text);
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].flatMap(({ 0: printed, index }) => {
    const lower = printed.toLowerCase().replaceAll('ё', 'е');
    if (lower.length < shortestStem || idle[language].has(lower)) return [];
    const capital = /^\p{Lu}/u.test(printed) && !(language === 'en' && noNames.test(lower));
    const isName = capital && !titleCase && !opensSentence(text, index);
    return [{ stem: stemOf(lower, language), spellings: capital ? spellingsOf(lower, language) : [], isName }];
  });
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

function stemOf(lower: string, language: Language): string {
  const cut = lower.replace(endings[language], '');
  return (cut.length >= shortestStem ? cut : lower).slice(0, stemLength);
}

/** Latin and Cyrillic spellings of a name share their consonants; the ending may or may not belong to it. */
function spellingsOf(lower: string, language: Language): string[] {
  const spellings = [lower, lower.replace(nameEndings[language], '')].map(consonantsOf);
  return [...new Set(spellings)].filter((spelling) => spelling.length >= shortestStem);
}

function consonantsOf(name: string): string {
  // Kh is written h or k, v may be w or b.
  const folded = looseFold(name).replaceAll('х', 'к').replaceAll('в', 'б');
  return (folded.charAt(0) + folded.slice(1).replace(/[аеиоуыэюя]/g, '')).slice(0, 6);
}

/** At the head of a sentence every word has a capital. */
function opensSentence(text: string, at: number): boolean {
  const before = text.slice(0, at).trimEnd();
  return before === '' || /[.!?:;\n–—]$/.test(before);
}

/** An English headline may capitalise every word: then capitals tell no names. */
function isTitleCase(text: string): boolean {
  const long = text.match(/\p{L}{4,}/gu) ?? [];
  return long.length >= 4 && long.filter((word) => /^\p{Lu}/u.test(word)).length > long.length * 0.7;
}
