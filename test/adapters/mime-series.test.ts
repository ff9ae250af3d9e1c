import { toMime } from '../../lambdas/adapters/mime';
import { mimeSeries } from '../../lambdas/adapters/mime-series';
import type { OutgoingMail } from '../../lambdas/domain/subscriptions/outgoing-mail';
import { type MailBody, placeOf } from '../../lambdas/domain/subscriptions/own-texts';
import { readMime } from '../../local/mailbox/read-mime';

const stamp = {
  from: 'Watch <watch@watch.example>',
  replyTo: 'answers@watch.example',
  listId: 'digest.watch.example',
  date: new Date('2021-02-08T04:00:00Z'),
};

const [link, topics, because] = ['unsubscribe', 'topics', 'because'].map(placeOf);
const sharedBody = (before: string): MailBody => ({
  text: `${before}\nӘділет, қоғам\n${because}\nUnsubscribe: ${link}\n${topics}\nThe end\n${link}`,
  html: `<p>${before}</p><p>${because}</p><a href="${link}">Unsubscribe</a> <a href="${topics}">ұйым</a><p>Әділет, қоғам, ұйым</p>`,
});

function mailTo(reader: number, body: MailBody, own: Record<string, string> = {}): OutgoingMail {
  const unsubscribe = `https://watch.example/ru/unsubscribe/${'t'.repeat(20 + (reader % 3))}.${reader}`;
  const because = `Подтвердили ${reader} января 2021 г.`;
  return {
    to: `reader.${reader}@reader.example`,
    subject: '8 сюжетов: неделя по 7 февраля 2021 г.',
    ...body,
    shared: { body, own: { unsubscribe, topics: `https://watch.example/ru/topics/${reader}`, because, ...own } },
    language: 'ru',
    unsubscribe,
    id: `attempt_${reader}`,
    tags: {},
  };
}

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe('mails of one shared body', () => {
  test('are each, to the byte, what they would be if built alone, wherever their own texts fall in a line', async () => {
    for (let length = 0; length < 57; length += 1) {
      const body = sharedBody(`${'x'.repeat(length)}${'ж'.repeat(60)}`);
      const series = mimeSeries(body);
      for (const reader of [1, 44]) {
        const mail = mailTo(reader, body);
        expect(latin(await series(mail, stamp))).toBe(latin(await toMime(mail, stamp)));
      }
    }
  });

  test('are so without any text of their own, and with a text on the edge of a line', async () => {
    for (const body of [
      { text: 'x'.repeat(114), html: '<p></p>' },
      { text: '', html: `${'x'.repeat(114)}${because}` },
      { text: `${'x'.repeat(56)}ж${because}`, html: `${because}` },
    ]) {
      for (const own of [{}, { because: '' }]) {
        const mail = mailTo(1, body, own);
        expect(latin(await mimeSeries(body)(mail, stamp))).toBe(latin(await toMime(mail, stamp)));
      }
    }
  });

  test('hold a text as what it is: markup is escaped, marks of places are shown to no other text', async () => {
    const body = sharedBody('text');
    const because = `"><script>&${topics}$&\r\nBcc: x@y.example`;
    for (const reader of [1, 2]) {
      const raw = readMime(Buffer.from(await mimeSeries(body)(mailTo(reader, body, { because }), stamp)));
      const [text = '', html = ''] = raw.parts.map((part) => Buffer.from(part.body).toString());
      expect(html).toContain('<p>&quot;&gt;&lt;script&gt;&amp;');
      expect(html).not.toContain('<script>');
      expect(text).toContain(`Unsubscribe: https://watch.example/ru/unsubscribe/`);
      expect(text.split('/topics/')).toHaveLength(2);
      expect(JSON.stringify(raw.fields)).not.toContain('x@y.example');
    }
  });

  test('with an address, a link or an id that is not plain are built alone, or refused as alone', async () => {
    const body = sharedBody('text');
    const series = mimeSeries(body);
    const odd = { ...mailTo(1, body), to: 'nobody-nobody-nobody@nobody.invalid' };
    expect(latin(await series(odd, stamp))).toBe(latin(await toMime(odd, stamp)));
    const refused = (change: Partial<OutgoingMail>) => expect(series({ ...mailTo(1, body), ...change }, stamp)).rejects;
    await refused({ to: 'a@b.example\r\nBcc: c@d.example' }).toThrow('To');
    await refused({ id: 'a b' }).toThrow('X-Delivery-Id');
    await refused({ unsubscribe: 'https://x.example/>\r\nBcc: c@d.example' }).toThrow('List-Unsubscribe');
  });

  test('carry the date of their own second', async () => {
    const body = sharedBody('text');
    const series = mimeSeries(body);
    await series(mailTo(1, body), stamp);
    const later = { ...stamp, date: new Date('2021-02-08T05:00:00Z') };
    const mail = latin(await series(mailTo(2, body), later));
    expect(mail).toContain('Date: Mon, 08 Feb 2021 05:00:00 +0000');
    expect(mail).toBe(latin(await toMime(mailTo(2, body), later)));
  });
});
