import fc from 'fast-check';
import { MalformedHeader, toMime } from '../../lambdas/adapters/mime';
import type { OutgoingMail } from '../../lambdas/domain/subscriptions/outgoing-mail';

const mail: OutgoingMail = {
  to: 'reader@example.org',
  subject: '8 сюжетов, 3 пункта: неделя по 7 февраля 2021 г.',
  text: 'Әділет, қоғам, ұйым: «штрафы сняты»\nвторая строка\n',
  html: '<!doctype html><p lang="kk">Әділет, қоғам, ұйым</p>\n',
  language: 'ru',
  unsubscribe: 'https://watch.example/ru/unsubscribe/abc.def_-1?x=1&y=2',
  id: 'attempt_1-2',
  tags: {},
};
const stamp = {
  from: 'Resolution Watch <watch@watch.example>',
  replyTo: 'answers@watch.example',
  listId: 'digest.watch.example',
  date: new Date('2021-02-08T04:00:00Z'),
};

async function build(change: Partial<OutgoingMail> = {}, stamped = stamp): Promise<string> {
  return Buffer.from(await toMime({ ...mail, ...change }, stamped)).toString('latin1');
}

/** Header lines of a message, unfolded, by lower-case name. */
function headersOf(message: string): Map<string, string> {
  const [head = ''] = message.split('\r\n\r\n');
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
  return new Map(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
}

function bodiesOf(message: string): string[] {
  const parts = message.split(/\r\n----_NmP-[\w-]+\r\n/).slice(1, 3);
  return parts.map((part) => {
    const [, body = ''] = part.split('\r\n\r\n');
    return Buffer.from(body.replace(/--[\s\S]*$/, ''), 'base64').toString('utf8');
  });
}

const decoded = (header = '') =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) => Buffer.from(word, 'base64').toString('utf8'));

describe('a mail on the wire', () => {
  test('carries Cyrillic and Kazakh unharmed in subject and both bodies', async () => {
    const message = await build();
    expect(decoded(headersOf(message).get('subject'))).toBe(mail.subject);
    expect(bodiesOf(message)).toEqual([mail.text, mail.html].map((body) => body.replaceAll('\n', '\r\n')));
  });

  test('can be left with one click, says what list it is, and that no person wrote it', async () => {
    const headers = headersOf(await build());
    expect(headers.get('list-unsubscribe')).toBe(`<${mail.unsubscribe}>`);
    expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(headers.get('list-id')).toBe('<digest.watch.example>');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('content-language')).toBe('ru');
    expect(headers.get('x-delivery-id')).toBe('attempt_1-2');
    expect(headers.get('to')).toBe('reader@example.org');
    expect(headers.get('reply-to')).toBe('answers@watch.example');
    expect(headers.get('from')).toBe('Resolution Watch <watch@watch.example>');
  });

  test('is no list where there is nothing to unsubscribe from yet', async () => {
    const { unsubscribe: _, ...confirmation } = mail;
    const message = Buffer.from(await toMime(confirmation, stamp)).toString('latin1');
    expect(message).not.toMatch(/^List-/im);
  });

  test('is the same for the same mail and stamp', async () => {
    expect(await build()).toBe(await build());
    const headers = headersOf(await build());
    expect(headers.get('message-id')).toBe('<attempt_1-2@digest.watch.example>');
    expect(headers.get('date')).toBe('Mon, 08 Feb 2021 04:00:00 +0000');
  });

  test.each(['я', 'x', 'x = я. '])('keeps every line of texts of “%s” to 76 octets (RFC 2045, 2047)', async (text) => {
    const message = await build({ html: `<p>${text.repeat(50_000)}</p>`, subject: 'Subject ы '.repeat(40) });
    const [head = '', ...parts] = message.split('\r\n\r\n');
    const own = (name: string) => (line: string) => !line.startsWith(name);
    const folded = head.split('\r\n').filter(own('List-Unsubscribe:')).filter(own('Content-Type:'));
    for (const line of [...folded, ...parts.join('\r\n').split('\r\n')]) expect(line.length).toBeLessThanOrEqual(76);
    expect(message).not.toMatch(/[^\r]\n/);
  });

  test.each([
    ['subject', { subject: 'a\r\nBcc: someone@example.org' }],
    ['subject', { subject: 'a\u2028b' }],
    ['address', { to: 'a@example.org\r\nBcc: b@example.org' }],
    ['address', { to: 'a@example.org, b@example.org' }],
    ['address', { to: 'Name <a@example.org>' }],
    ['address', { to: 'group: a@example.org;' }],
    ['id', { id: 'a\r\nX: y' }],
    ['unsubscribe address', { unsubscribe: 'https://a.example/>\r\nX: y' }],
    ['unsubscribe address', { unsubscribe: 'mailto:a@example.org' }],
  ])('is not built when its %s would end a header or address someone else', async (_, change) => {
    await expect(build(change)).rejects.toThrow(MalformedHeader);
  });

  test('is not built when answers would go to more than one address', async () => {
    for (const replyTo of ['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org'])
      await expect(build({}, { ...stamp, replyTo })).rejects.toThrow(MalformedHeader);
  });

  test('holds the same headers whatever its texts are', async () => {
    const names = [...headersOf(await build()).keys()];
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), async (subject, body) => {
        const made = await build({
          subject: `A ${subject}`,
          text: `A ${body}`,
          html: `A ${body}`,
        }).catch((thrown: unknown) => thrown);
        if (made instanceof MalformedHeader) return;
        expect([...headersOf(String(made)).keys()]).toEqual(names);
      }),
      { numRuns: 100, seed: 7 },
    );
  });
});
