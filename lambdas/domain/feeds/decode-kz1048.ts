/** Where KZ-1048 (STRK1048-2002, as registered with IANA) differs from windows-1251: the letters of Kazakh. */
const kazakhLetters = new Map([
  ['Ќ', 'Қ'],
  ['ќ', 'қ'],
  ['Ћ', 'Һ'],
  ['ћ', 'һ'],
  ['Ў', 'Ұ'],
  ['ў', 'ұ'],
  ['Ј', 'Ә'],
  ['ј', 'ә'],
  ['Ґ', 'Ө'],
  ['ґ', 'ө'],
  ['Є', 'Ғ'],
  ['є', 'ғ'],
  ['Ї', 'Ү'],
  ['ї', 'ү'],
  ['Ѕ', 'Ң'],
  ['ѕ', 'ң'],
]);

/** Decodes KZ-1048, the 8-bit charset of older Kazakh sites, which TextDecoder does not know. */
export function decodeKz1048(body: Uint8Array): string {
  const text = new TextDecoder('windows-1251').decode(body);
  return text.replace(/[ЌќЋћЎўЈјҐґЄєЇїЅѕ]/g, (letter) => kazakhLetters.get(letter) ?? letter);
}
