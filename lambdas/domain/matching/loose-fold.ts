import { composeText } from './fold-text';

/** Letter pairs as written, a blank between: `әа` reads "ә becomes а"; a single letter is dropped. */
const pairs = (list: string): ReadonlyMap<string, string> =>
  new Map(list.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]));

/** Letters that Kazakh writers without a Kazakh keyboard, or in one of the Latin scripts, no longer tell apart. */
const loose = pairs('әа ғг қк ңн өо ұу үу һх іи ыи йи эе ёе яиа юиу цс щш ъ ь');

/** The Latin scripts of 2017 to 2021 and common usage, to the same loose Cyrillic. */
const latin = pairs(
  'aа áа äа ăа bб cс çч dд eе éе fф gг ǵг ğг hх iи ıи ïи íи jж kк lл mм nн ńн ñн ŋн oо óо öо ōо pп qк rр sс şш šш tт ' +
    'uу úу üу ūу vв wу xх yи ýу zз',
);

const digraphs = new Map([
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['gh', 'г'],
  ['ts', 'с'],
]);

const letters = new Map([...loose, ...latin]);
const latinOrMark = /[a-z'’ʼ`]/;

/**
 * A Kazakh word in any script, brought to one loose Cyrillic spelling: qazaqstan, казакстан and қазақстан become one.
 * Collisions are many (сөз and соз), so it serves only texts that do not use the Kazakh letters.
 */
export function looseFold(word: string): string {
  const lower = composeText(word.toLowerCase());
  const cyrillic = latinOrMark.test(lower)
    ? lower.replace(/['’ʼ`]/g, '').replace(/sh|ch|zh|kh|gh|ts/g, (pair) => digraphs.get(pair) ?? pair)
    : lower;
  let folded = '';
  let last = '';
  for (const letter of cyrillic) {
    const known = letters.get(letter) ?? letter;
    folded += known.charAt(0) === last ? known.slice(1) : known;
    if (known !== '') last = known.slice(-1);
  }
  return folded;
}
