import type { Language } from '../lambdas/domain/watch/language';

/** A term as an editor writes it, in dictionary form. */
export interface BenchTerm {
  readonly language: Language;
  readonly text: string;
}

/** An entry of about 600 characters; `planted` is a term it surely holds, `inflected` in another form than the term's. */
export interface BenchEntry {
  readonly language: Language;
  readonly text: string;
  readonly planted?: number;
  readonly inflected?: boolean;
}

export interface Corpus {
  readonly terms: readonly BenchTerm[];
  readonly entries: readonly BenchEntry[];
}

const entryLength = 600;

/** Last letters of made-up words in dictionary form, and the forms of their paradigm, as grammars give them. */
const paradigms: Readonly<Record<Language, readonly (readonly [string, string])[]>> = {
  en: [
    ['t', 'ts ted ting'],
    ['er', 'ers ered ering'],
    ['ate', 'ates ated ating'],
    ['ity', 'ities'],
    ['ion', 'ions'],
  ],
  ru: [
    ['т', 'та ту том те ты тов там тами тах'],
    ['ка', 'ки ке ку кой ками ках кам'],
    ['ция', 'ции цию цией ций циям циями циях'],
    ['ность', 'ности ностью ностей ностям ностями ностях'],
    ['ание', 'ания анию анием ании аний аниям аниями аниях'],
    ['ный', 'ного ному ным ном ная ной ную ное ные ных ными'],
  ],
  kk: [
    ['тау', 'тауды тауға тауда таудан таудың тауы тауын таулар таулары таулардың тауларға'],
    ['лік', 'лікті лікке лікте ліктен ліктің лігі лігін ліктер ліктері ліктердің'],
    ['ман', 'манды манға манда маннан манның маны манын мандар мандары мандарға'],
    ['қық', 'қықты қыққа қықта қықтан қықтың қығы қығын қықтар қықтары қықтарын'],
  ],
};

const syllables: Readonly<Record<Language, readonly string[]>> = {
  en: 'ba con der fin gro hal in jur kel lan mor nes op pre ques ran sol tri un ver wil yon zan cho bru fle'.split(' '),
  ru: 'ба вер гро дол же зим ис кон лам мор нев оп про рас сто тур ули фон хор цел чер шум эк юн ярд пле'.split(' '),
  kk: 'ба ер жұ қа сө тә ұл шы ай бөл дә көш мұ на оқ сар тіл үз іс ғы жал қор мек өн пі төр'.split(' '),
};

/** Numbers below a bound, by a fixed recipe. */
type Draw = (below: number) => number;

function drawFrom(seed: number): Draw {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

interface Lemma {
  readonly lemma: string;
  readonly forms: readonly string[];
}

function makeLemma(language: Language, draw: Draw): Lemma {
  const pick = (list: readonly string[]): string => list[draw(list.length)] ?? '';
  const root = Array.from({ length: 2 + draw(2) }, () => pick(syllables[language])).join('');
  const [ending, forms] = paradigms[language][draw(paradigms[language].length)] ?? ['', ''];
  return { lemma: root + ending, forms: forms.split(' ').map((form) => root + form) };
}

const vocabularySize = 6000;

function makeVocabulary(language: Language, draw: Draw): readonly Lemma[] {
  const known = new Map<string, Lemma>();
  while (known.size < vocabularySize) {
    const made = makeLemma(language, draw);
    known.set(made.lemma, made);
  }
  return [...known.values()];
}

/** Half of all Latin, half Cyrillic: English, English, Russian, Kazakh in turn. */
const turns: readonly Language[] = ['en', 'ru', 'en', 'kk'];

/** Two fifths of the terms are one word, two fifths two, the rest three. */
function makeTerm(vocabulary: readonly Lemma[], draw: Draw): readonly Lemma[] {
  const length = [1, 1, 2, 2, 3][draw(5)] ?? 1;
  return Array.from({ length }, () => vocabulary[draw(vocabulary.length)]).filter((lemma) => lemma !== undefined);
}

/** Words of a text: a few are common, most are rare. */
function makeWord(vocabulary: readonly Lemma[], draw: Draw): string {
  const rank = Math.floor(vocabularySize ** (draw(10_000) / 10_000)) - 1;
  const { lemma, forms } = vocabulary[rank] ?? { lemma: '', forms: [] };
  return draw(2) === 0 ? lemma : (forms[draw(forms.length)] ?? lemma);
}

/** As one flat string, as a parsed document gives it; joined pieces would be slower to read for everybody. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

/** Terms and entries; every tenth entry holds a planted term, half of those inflected in their last word. */
export function makeCorpus(termCount: number, entryCount: number): Corpus {
  const draw = drawFrom(termCount);
  const vocabularies = {
    en: makeVocabulary('en', draw),
    ru: makeVocabulary('ru', draw),
    kk: makeVocabulary('kk', draw),
  };
  const languageOf = (at: number): Language => turns[at % turns.length] ?? 'en';
  const terms = Array.from({ length: termCount }, (_, at) => makeTerm(vocabularies[languageOf(at)], draw));
  const text = (language: Language): string => {
    let words = '';
    while (words.length < entryLength)
      words += `${makeWord(vocabularies[language], draw)}${draw(9) === 0 ? ', ' : ' '}`;
    return flat(words);
  };
  const entries = Array.from({ length: entryCount }, (_, at): BenchEntry => {
    const language = languageOf(at);
    if (draw(10) > 0) return { language, text: text(language) };
    const planted = draw(termCount / turns.length) * turns.length + (at % turns.length);
    const inflected = draw(2) === 0;
    const words = text(language);
    const middle = words.indexOf(' ', entryLength / 2);
    return {
      language,
      planted,
      inflected,
      text: flat(`${words.slice(0, middle)} ${printed(terms[planted] ?? [], inflected, draw)}${words.slice(middle)}`),
    };
  });
  return {
    terms: terms.map((lemmas, at) => ({ language: languageOf(at), text: lemmas.map(({ lemma }) => lemma).join(' ') })),
    entries,
  };
}

function printed(term: readonly Lemma[], inflected: boolean, draw: Draw): string {
  return term
    .map(({ lemma, forms }, place) =>
      inflected && place === term.length - 1 ? (forms[draw(forms.length)] ?? lemma) : lemma,
    )
    .join(' ');
}
