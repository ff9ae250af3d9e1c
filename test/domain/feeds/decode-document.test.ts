import { decodeDocument } from '../../../lambdas/domain/feeds/decode-document';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))));
const declared = (charset: string) => `<?xml version="1.0" encoding="${charset}"?><t>`;
/** "Мир" in three charsets. */
const peace = { 'windows-1251': [0xcc, 0xe8, 0xf0], 'koi8-r': [0xed, 0xc9, 0xd2], 'iso-8859-5': [0xbc, 0xd8, 0xe0] };

test.each(Object.entries(peace))('%s as the document declares, against the header', (charset, word) => {
  expect(decodeDocument(bytes(declared(charset), word), 'text/xml; charset=utf-8')).toMatch(/Мир$/);
});

test.each(Object.entries(peace))('%s as the header says, where the document is silent', (charset, word) => {
  expect(decodeDocument(bytes('<t>', word), `text/xml; charset="${charset}"`)).toBe('<t>Мир');
});

test('UTF-8 is UTF-8 whatever is claimed', () => {
  expect(decodeDocument(Buffer.from(`${declared('windows-1251')}Мир`), 'text/xml; charset=koi8-r')).toMatch(/Мир$/);
});

test('KZ-1048 has the letters of Kazakh', () => {
  expect(decodeDocument(bytes(declared('KZ-1048'), [0x8d, 0xe0, 0xe7, 0xe0, 0x9d]))).toMatch(/Қазақ$/);
});

test('UTF-16 with and without a mark', () => {
  expect(decodeDocument(Buffer.from('\ufeff<t>Мир', 'utf16le'))).toBe('<t>Мир');
  expect(decodeDocument(Buffer.from('<t>Мир', 'utf16le'))).toBe('<t>Мир');
  expect(decodeDocument(Buffer.from('\ufeff<t>Мир', 'utf16le').swap16())).toBe('<t>Мир');
});

test('a mark that lies is not believed', () => {
  expect(decodeDocument(bytes([0xef, 0xbb, 0xbf], declared('windows-1251'), peace['windows-1251']))).toMatch(/Мир$/);
});

test('Russian without any claim is told by its letters', () => {
  const text = 'в парламенте обсудили доклад о правах человека и свободе собраний';
  const windows = Uint8Array.from(text, (letter) => (letter === ' ' ? 32 : letter.charCodeAt(0) - 0x430 + 0xe0));
  expect(decodeDocument(windows)).toBe(text);
});

test('one broken byte in UTF-8 costs one character', () => {
  const text = Buffer.concat([Buffer.from('Свобода '), Buffer.from([0xff]), Buffer.from(' собраний')]);
  expect(decodeDocument(text, 'text/xml; charset=utf-8')).toBe('Свобода \ufffd собраний');
});

test('a mark of UTF-16 before text that is plainly none is not believed', () => {
  const body = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(`<rss>${'Сәлем '.repeat(20)}</rss>`)]);
  expect(decodeDocument(body)).toMatch(/^<rss>Сәлем /);
});
