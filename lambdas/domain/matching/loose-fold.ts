/** Letters that Kazakh writers without a Kazakh keyboard, or in one of the Latin scripts, no longer tell apart. */
const loose: Readonly<Record<string, string>> = {
  ...{ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ы: 'и', й: 'и', э: 'е', ё: 'е' },
  ...{ я: 'иа', ю: 'иу', ц: 'с', щ: 'ш', ъ: '', ь: '' },
};

/** The Latin scripts of 2017 to 2021 and common usage, to the same loose Cyrillic. */
const latin: Readonly<Record<string, string>> = {
  ...{ a: 'а', á: 'а', ä: 'а', ă: 'а', b: 'б', c: 'с', ç: 'ч', d: 'д', e: 'е', é: 'е', f: 'ф', g: 'г', ǵ: 'г', ğ: 'г' },
  ...{ h: 'х', i: 'и', ı: 'и', ï: 'и', í: 'и', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н', ń: 'н', ñ: 'н', ŋ: 'н', o: 'о' },
  ...{ ó: 'о', ö: 'о', ō: 'о', p: 'п', q: 'к', r: 'р', s: 'с', ş: 'ш', š: 'ш', t: 'т', u: 'у', ú: 'у', ü: 'у', ū: 'у' },
  ...{ v: 'в', w: 'у', x: 'х', y: 'и', ý: 'у', z: 'з' },
};

const digraphs: Readonly<Record<string, string>> = { sh: 'ш', ch: 'ч', zh: 'ж', kh: 'х', gh: 'г', ts: 'с' };

/**
 * A Kazakh word in any script, brought to one loose Cyrillic spelling: qazaqstan, казакстан and қазақстан become one.
 * Collisions are many (сөз and соз), so it serves only texts that do not use the Kazakh letters.
 */
export function looseFold(word: string): string {
  const lower = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/['’ʼ`]/g, '');
  const cyrillic = lower.replace(/sh|ch|zh|kh|gh|ts/g, (pair) => digraphs[pair] ?? pair);
  let folded = '';
  for (const letter of cyrillic) folded += latin[letter] ?? loose[letter] ?? letter;
  return folded.replace(/(.)\1+/gu, '$1');
}
