import type { Stem } from './stem';

const fixed = new Set('а без в во для до за и из или к ко на не ни о об от по под при про с со у'.split(' '));

const list = (endings: string): readonly string[] => endings.split(' ').map((ending) => (ending === '-' ? '' : ending));

/** Ending tables of Russian, by the name a stem refers to; `-` is the empty ending. */
export const russianEndings: Readonly<Record<string, readonly string[]>> = {
  'ru-adjective': list(
    'ый ий ой ого его ому ему ым им ом ем ая яя ую юю ое ее ые ие ых их ыми ими ою ею ийся аяся ееся иеся ихся ими',
  ),
  'ru-consonant': list('- а у ом ем е ы и ов ев ей ам ами ах'),
  'ru-surname': list('- а у ым е ы ых ыми ом ой'),
  'ru-a': list('а ы и е у ой ою ей - ам ами ах'),
  'ru-ya': list('я и ю е ей ею й ь - ям ями ях'),
  'ru-ja': list('я и ю е ей ею ям ями ях'),
  'ru-soft': list('ь я ю ем е и ей ью ям ями ях'),
  'ru-o': list('о а у ом е - ам ами ах'),
  'ru-e': list('е я ю ем и й ь ям ями ях а у ом ей ам ами ах'),
  'ru-y': list('й я ю ем е и ев ям ями ях'),
  'ru-plural': list('ы и а е ов ев ей - ам ами ах ям ями ях й'),
  'ru-verb': list(
    'ть л ла ло ли н на но ны нный нная нное нные нного нной нных нному нным нную нными ем ет ют ют я вший вшая вшие вших вшего вшим ' +
      'ние ния нию нием нии ться лся лась лось лись ется ются',
  ),
  'ru-verb-i': list(
    'ить ил ила ило или ит ят ат ащий ащие ащих атся им ите я ив ивший ившая ившие ивших ится ятся ился илась илось ились ишь ен ена ено ены енный енная ' +
      'енное енные енного енной енных енным енную енными ение ения ению ением ении',
  ),
  'ru-verb-u': list('ет ют ем ете я ется ются ющий ющая ющее ющие ющего ющей ющих ющему ющим ющую ющими'),
  'ru-participle': list(
    'ен ена ено ены енный енная енное енные енного енной енных енному енным енную енными ение ения ению ением ении',
  ),
};

/** Last letters of a dictionary form → what to cut and which table follows; the first that fits counts. */
const lemmas: readonly (readonly [RegExp, number, string])[] = [
  [/(ый|ий|ая|яя|ое|ее|ые|ие)(ся)?$/, 2, 'ru-adjective'],
  [/[^аеиоуыэюя]ой$/, 2, 'ru-adjective'],
  [/[аеоуыэюя]ть$/, 2, 'ru-verb'],
  [/ить$/, 3, 'ru-verb-i'],
  [/[аеиоуыэюя](ов|ев|ин|ын)$|(аев|баев|нов|сов|тов|ков|зов|мов|ров|лов|дов)$/, 0, 'ru-surname'],
  [/а$/, 1, 'ru-a'],
  [/ья$/, 1, 'ru-ja'],
  [/я$/, 1, 'ru-ya'],
  [/ь$/, 1, 'ru-soft'],
  [/о$/, 1, 'ru-o'],
  [/е$/, 1, 'ru-e'],
  [/й$/, 1, 'ru-y'],
  [/[ыи]$/, 1, 'ru-plural'],
  [/[бвгджзклмнпрстфхцчшщ]$/, 0, 'ru-consonant'],
];

const nouns = /(ание|ение|ие|ье|ий|ия|ай|ей|уй)$/;

function lemmaClass(word: string): readonly [RegExp, number, string] | undefined {
  if (/(ни|ти|ви|ри|ди|ли|си|зи|ци|сти)е$/.test(word) && nouns.test(word)) return [/е$/, 1, 'ru-e'];
  return lemmas.find(([ending]) => ending.test(word));
}

/** Last letters of the stem of a verb in -ить, and how they change in its passive: осудить → осужден, отпустить → отпущен. */
const softened: readonly (readonly [RegExp, string])[] = [
  [/д$/, 'жд'],
  [/д$|з$/, 'ж'],
  [/ст$|т$/, 'щ'],
  [/т$/, 'ч'],
  [/с$/, 'ш'],
  [/(?<=[бвмпф])$/, 'л'],
];

/** What the stem of a verb turns into: арестовать → арестует, задержать → задержит, освободить → освобожден. */
function turned(word: string): Stem[] {
  if (/[ое]вать$/.test(word)) return [{ stem: `${word.slice(0, -5)}у`, endings: 'ru-verb-u' }];
  if (word.endsWith('держать')) return [{ stem: word.slice(0, -3), endings: 'ru-verb-i' }];
  if (!word.endsWith('ить')) return [];
  const stem = word.slice(0, -3);
  return softened
    .filter(([ending]) => ending.test(stem))
    .map(([ending, letters]) => ({ stem: stem.replace(ending, letters), endings: 'ru-participle' }));
}

/** A feminine noun that looks like a verb (мечеть), and one that loses a vowel (церковь → церкви). */
function softNoun(word: string): Stem[] {
  if (/[аеоуыэюя]ть$/.test(word)) return [{ stem: word.slice(0, -1), endings: 'ru-soft' }];
  return word.endsWith('ковь') ? [{ stem: `${word.slice(0, -3)}в`, endings: 'ru-soft' }] : [];
}

/** Genitive plurals with a vowel that comes and goes: пытка → пыток, проверка → проверок; съезд's kind has none. */
function fleeting(word: string): Stem[] {
  const stem = word.slice(0, -1);
  if (/[^аеиоуыэюяьй]к[аи]$/.test(word))
    return [
      { stem: `${stem.slice(0, -1)}ок`, endings: 'none' },
      { stem: `${stem.slice(0, -1)}ек`, endings: 'none' },
    ];
  if (/йк[аи]$/.test(word)) return [{ stem: `${word.slice(0, -3)}ек`, endings: 'none' }];
  if (/ь[мб][ао]$/.test(word)) return [{ stem: `${word.slice(0, -3)}е${stem.slice(-1)}`, endings: 'none' }];
  if (/[^аеиоуыэюя]ья$/.test(word)) return [{ stem: `${word.slice(0, -2)}ей`, endings: 'none' }];
  if (/[^аеиоуыэюя]ец$/.test(word)) return [{ stem: `${word.slice(0, -2)}ц`, endings: 'ru-consonant' }];
  if (word.endsWith('лец')) return [{ stem: `${word.slice(0, -3)}льц`, endings: 'ru-consonant' }];
  if (/[^аеиоуыэюя]ок$/.test(word)) return [{ stem: `${word.slice(0, -2)}к`, endings: 'ru-consonant' }];
  return [];
}

/** Stems of one Russian dictionary form (ё already е). */
export function russianStems(word: string, abbreviation: boolean): Stem[] {
  const found = abbreviation || fixed.has(word) || word.length < 3 ? undefined : lemmaClass(word);
  if (found === undefined) return [{ stem: word, endings: 'none' }];
  const [, cut, endings] = found;
  const base = word.replace(/ся$/, '');
  const stem = cut === 0 ? word : base.slice(0, base.length - cut);
  return [{ stem, endings }, { stem: word, endings: 'none' }, ...fleeting(word), ...softNoun(word), ...turned(word)];
}
