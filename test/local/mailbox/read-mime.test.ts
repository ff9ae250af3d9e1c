import MailComposer from 'nodemailer/lib/mail-composer';
import { decodeWords } from '../../../local/mailbox/decode-words';
import { preheaderOf } from '../../../local/mailbox/preheader';
import { header, readMime, subjectOf, textOf } from '../../../local/mailbox/read-mime';

const subject = 'Қазақстан: 11 ақпандағы қарар бойынша апталық шолу, бес жаңа хабар және бір түзету';
const text = `Алматы = «южная столица»\n.\n${'длинная строка '.repeat(40)}\n`;
const html = '<p>Қазақ тілі — 100% =3D</p>';

test.each(['base64', 'quoted-printable'] as const)(
  'a composed mail in %s is read as it was written',
  async (encoding) => {
    const options = { from: 'Наблюдение <w@watch.example>', subject, text, html, encoding, textEncoding: encoding };
    const mail = readMime(await new MailComposer(options).compile().build());
    expect(subjectOf(mail)).toBe(subject);
    expect(textOf(mail, 'text/plain')?.replace(/\r\n/g, '\n').trim()).toBe(text.trim());
    expect(textOf(mail, 'text/html')?.trim()).toBe(html);
  },
);

test('folded headers are unfolded, and names are read in any case', () => {
  const mail = readMime(Buffer.from('x-long: one\r\n two\r\n\tthree\r\nSubject: s\r\n\r\nbody'));
  expect(header(mail, 'X-Long')).toBe('one two\tthree');
});

test('parts within parts are found, and text around the parts is no part', () => {
  const raw = [
    'Content-Type: multipart/mixed; boundary="a(b"',
    '',
    'preamble',
    '--a(b',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/plain; charset=windows-1251',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '=C0=EB=EC=E0=',
    '=F2=FB',
    '--inner',
    'Content-Type: text/html',
    '',
    '<b>x</b>',
    '--inner--',
    '--a(b--',
    'epilogue',
  ].join('\r\n');
  const mail = readMime(Buffer.from(raw));
  expect(textOf(mail, 'text/plain')).toBe('Алматы');
  expect(textOf(mail, 'text/html')).toBe('<b>x</b>');
});

test.each([
  ['=?UTF-8?Q?=D0=90=D0?= =?UTF-8?Q?=B1_a?=', 'Аб a'],
  ['=?utf-8?B?0JDQsQ==?= and =?iso-8859-5?Q?=B0?=', 'Аб and А'],
  ['plain = ?text?', 'plain = ?text?'],
  ['=?no-such?Q?abc?=', 'abc'],
])('the encoded words %s mean %s', (value, meaning) => {
  expect(decodeWords(value)).toBe(meaning);
});

test.each(['', 'no header at all', 'Content-Type: multipart/mixed; boundary=x\r\n\r\nnever begun', ': odd\r\n\r\n'])(
  'the malformed mail %j is read as far as it goes',
  (raw) => {
    expect(readMime(Buffer.from(raw)).parts).toEqual([]);
  },
);

test('a preheader is what an inbox shows: hidden words too, head not, and cut when long; fillers take room', () => {
  const padded = `<head><style>p{}</style></head><div style="display:none">3 stories &amp; 1${'&#847;&zwnj;&nbsp;'.repeat(20)}</div>`;
  expect(preheaderOf(`${padded}<p>Now</p>`)).toBe('3 stories & 1 Now');
  expect(preheaderOf(`${padded.repeat(3)}<p>Now</p>`)).not.toContain('Now');
  expect(preheaderOf('word '.repeat(100))).toHaveLength(140);
});
