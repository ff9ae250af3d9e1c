const separator = 0;
const foreignLetter = 1;
/** The letters we tell apart once case and accents are gone; a letter's code is its place here plus two. */
const letters = '0123456789abcdefghijklmnopqrstuvwxyzабвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі';

/** How many codes there are: 0 separates words, 1 is a letter of a script we do not read. */
export const alphabetSize = letters.length + 2;

const accentless: Readonly<Record<string, string>> = { ё: 'е', ı: 'i', ə: 'ә', ø: 'o', ł: 'l', đ: 'd', ß: 's' };

function codeOfLetter(letter: string): number {
  const place = letters.indexOf(letter);
  return place < 0 ? foreignLetter : place + 2;
}

/** Latin accents go; й and the Kazakh letters are letters of their own and stay. */
function foldedLetter(char: string): string {
  const lower = char.normalize('NFKC').toLowerCase();
  const known = accentless[lower] ?? lower;
  if (letters.includes(known)) return known;
  return known.normalize('NFD').charAt(0);
}

/** Marks that between two letters belong to the word. */
export const apostrophes = "'’ʼʹ`‘";

/** Unicode calls two apostrophes letters (ʹ and ʼ). */
function isWordUnit(unit: number): boolean {
  if (unit >= 0xd800 && unit <= 0xdfff) return true;
  if (unit === 0x02b9 || unit === 0x02bc) return false;
  return /[\p{L}\p{N}]/u.test(String.fromCharCode(unit));
}

/** Beyond these blocks a code unit is an unread letter or a mark between words. */
function isFarSeparator(unit: number): boolean {
  return (unit >= 0x2000 && unit <= 0x2bff) || (unit >= 0x2e00 && unit <= 0x303f) || unit === 0xfeff || unit === 0xfffd;
}

function fillTable(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(foreignLetter);
  const near = (unit: number): boolean => unit < 0x530 || (unit >= 0x1e00 && unit < 0x1f00) || unit >= 0xff00;
  for (let unit = 0; unit < 0x10000; unit++) {
    if (near(unit)) table[unit] = isWordUnit(unit) ? codeOfLetter(foldedLetter(String.fromCharCode(unit))) : separator;
    else if (isFarSeparator(unit)) table[unit] = separator;
  }
  return table;
}

/** Code of every UTF-16 code unit: case, accents, ё/е and width folded away. */
export const codeTable: Readonly<Uint8Array> = fillTable();

/** Code of one UTF-16 code unit. */
export function codeOf(unit: number): number {
  return codeTable[unit] ?? foreignLetter;
}

/** The letter a code stands for; a blank for the two that are no letter. */
export function letterOf(code: number): string {
  return letters.charAt(code - 2) || ' ';
}

/** Codes of a word that is folded already. */
export function codesOf(word: string): number[] {
  return Array.from(word, (letter) => codeOf(letter.charCodeAt(0)));
}

const firstCyrillic = codeOfLetter('а');

export function isLatinCode(code: number): boolean {
  return code >= 12 && code < firstCyrillic;
}

export function isCyrillicCode(code: number): boolean {
  return code >= firstCyrillic;
}
