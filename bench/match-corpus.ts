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

/** What syllables are made of, about as often as each language uses it; so words begin with as many letters as real ones. */
const sounds: Readonly<Record<Language, readonly (readonly string[])[]>> = {
  en: [
    'b b c c c d d f g h h j k l l m m n p p q r r s s s t t v w br ch cl cr dr fl fr gr pl pr sh sl sp st str th tr',
    'a a a e e e e i i i o o u ai ea ee ou',
    '- - - - - n n r r s t l m d ck nd ng nt rt st',
  ].map((list) => list.split(' ')),
  ru: [
    'б б в в в г г д д ж з з к к к л л м м н н п п п р р с с с т т ф х ц ч ш бр вз вл гр др кр пл пр сл сн ст ств тр',
    'а а а е е е и и и о о о о у у ы ю я',
    '- - - - - й л м н н р р с т д в к ль нь ст',
  ].map((list) => list.split(' ')),
  kk: [
    'б б б ғ д д ж ж з й к к қ қ қ л м м н н п р р с с с т т т ш х',
    'а а а ә е е е и і і о ө ұ ү у ы ы',
    '- - - - з л л м н н ң р р с т й қ к ш лт рт',
  ].map((list) => list.split(' ')),
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

type Pick = <Item>(list: readonly Item[]) => Item | undefined;

const vocabularySize = 30_000;
/** The commonest words are short and have no forms: a third of a text, as in print. */
const smallWords = 40;

function makeLemma(language: Language, place: number, pick: Pick): Lemma {
  const syllable = (): string => sounds[language].map((list) => (pick(list) ?? '').replace('-', '')).join('');
  if (place < smallWords) return { lemma: syllable().slice(0, 3), forms: [] };
  const root = Array.from({ length: pick([1, 1, 2]) ?? 1 }, syllable).join('');
  const [ending, forms] = pick(paradigms[language]) ?? ['', ''];
  return { lemma: root + ending, forms: forms.split(' ').map((form) => root + form) };
}

/** The words of a language, the commonest first. */
function makeVocabulary(language: Language, pick: Pick): readonly Lemma[] {
  const known = new Map<string, Lemma>();
  while (known.size < vocabularySize) {
    const made = makeLemma(language, known.size, pick);
    known.set(made.lemma, made);
  }
  return [...known.values()];
}

/** Half of all Latin, half Cyrillic: English, English, Russian, Kazakh in turn. */
const turns: readonly Language[] = ['en', 'ru', 'en', 'kk'];

/** Two fifths of the terms are one word, two fifths two, the rest three; what tells something is said more seldom. */
function makeTerm(rareWords: readonly Lemma[], pick: Pick): readonly Lemma[] {
  return Array.from({ length: pick([1, 1, 2, 2, 3]) ?? 1 }, () => pick(rareWords)).filter(
    (lemma) => lemma !== undefined,
  );
}

const rare = (vocabulary: readonly Lemma[]): readonly Lemma[] => vocabulary.slice(vocabularySize / 2);

function formOf({ lemma, forms }: Lemma, pick: Pick): string {
  return pick(forms) ?? lemma;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

const gaps = [', ', '. ', ...Array<string>(12).fill(' ')];

/** Sentences of words of which few are common and most rare (Zipf), half of them in dictionary form. */
function makeText(vocabulary: readonly Lemma[], draw: Draw, pick: Pick): string {
  let text = '';
  let opens = true;
  while (text.length < entryLength) {
    const rank = Math.floor(vocabularySize ** (draw(1_000_000) / 1_000_000)) - 1;
    const lemma = vocabulary[rank] ?? { lemma: '', forms: [] };
    const word = draw(2) === 0 ? lemma.lemma : formOf(lemma, pick);
    const mark = pick(gaps) ?? ' ';
    text += (opens ? capitalised(word) : word) + mark;
    opens = mark === '. ';
  }
  return text;
}

/** As one flat string, as a parsed document gives it; joined pieces would be slower to read for everybody. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

/** Terms and entries; every tenth entry holds a planted term, half of those with every word in another form. */
export function makeCorpus(termCount: number, entryCount: number): Corpus {
  const draw = drawFrom(termCount);
  const pick: Pick = (list) => list[draw(list.length || 1)];
  const vocabularies = {
    en: makeVocabulary('en', pick),
    ru: makeVocabulary('ru', pick),
    kk: makeVocabulary('kk', pick),
  };
  const languageOf = (at: number): Language => turns[at % turns.length] ?? 'en';
  const rareWords = { en: rare(vocabularies.en), ru: rare(vocabularies.ru), kk: rare(vocabularies.kk) };
  const terms = Array.from({ length: termCount }, (_, at) => makeTerm(rareWords[languageOf(at)], pick));
  const entries = Array.from({ length: entryCount }, (_, at): BenchEntry => {
    const language = languageOf(at);
    const text = makeText(vocabularies[language], draw, pick);
    if (draw(10) > 0) return { language, text: flat(text) };
    const planted = draw(termCount / turns.length) * turns.length + (at % turns.length);
    const inflected = draw(2) === 0;
    const words = (terms[planted] ?? []).map((lemma) => (inflected ? formOf(lemma, pick) : lemma.lemma));
    const middle = text.indexOf(' ', entryLength / 2);
    const printed = `${text.slice(0, middle)} ${words.join(' ')}${text.slice(middle)}`;
    return { language, planted, inflected, text: flat(printed) };
  });
  return {
    terms: terms.map((lemmas, at) => ({ language: languageOf(at), text: lemmas.map(({ lemma }) => lemma).join(' ') })),
    entries,
  };
}
