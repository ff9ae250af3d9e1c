import { toMime } from '../../lambdas/adapters/mime';
import { mimeSeries } from '../../lambdas/adapters/mime-series';
import type { OutgoingMail, SharedBody } from '../../lambdas/domain/subscriptions/outgoing-mail';

const stamp = {
  from: 'Watch <watch@watch.example>',
  replyTo: 'answers@watch.example',
  listId: 'digest.watch.example',
  date: new Date('2021-02-08T04:00:00Z'),
};

const sharedBody = (before: string): SharedBody => ({
  fill: (link, { topics = '' }) => ({
    text: `${before}\nӘділет, қоғам\nUnsubscribe: ${link}\n${topics}\nThe end\n${link}`,
    html: `<p>${before}</p><a href="${link.replace('unsubscribe', 'preferences')}">Change</a><a href="${link}">Unsubscribe</a> <a href="${topics}">ұйым</a><p>Әділет, қоғам, ұйым</p>`,
  }),
});

function mailTo(reader: number, shared: SharedBody, change: Partial<OutgoingMail> = {}): OutgoingMail {
  return {
    to: `reader.${reader}@reader.example`,
    subject: '8 сюжетов: неделя по 7 февраля 2021 г.',
    html: '',
    text: '',
    shared,
    language: 'ru',
    unsubscribe: `https://watch.example/ru/unsubscribe/${'t'.repeat(20 + (reader % 3))}.${reader}`,
    links: { topics: `https://watch.example/ru/topics/${'u'.repeat(30)}.${reader}` },
    id: `attempt_${reader}`,
    tags: {},
    ...change,
  };
}

describe('mails of one shared body', () => {
  test('are each, to the byte, what they would be if built alone, wherever the link falls in a line', async () => {
    for (let length = 0; length < 57; length += 2) {
      const shared = sharedBody(`${'x'.repeat(length)}ж`);
      const series = mimeSeries(shared);
      for (const reader of [1, 44]) {
        const mail = mailTo(reader, shared);
        const alone = await toMime({ ...mail, ...shared.fill(mail.unsubscribe ?? '', mail.links ?? {}) }, stamp);
        expect(Buffer.from(await series(mail, stamp)).toString('latin1')).toBe(Buffer.from(alone).toString('latin1'));
      }
    }
  });

  test('with an address, a link or an id that is not plain are built alone, or refused as alone', async () => {
    const shared = sharedBody('text');
    const series = mimeSeries(shared);
    const odd = mailTo(1, shared, { unsubscribe: 'https://watch.example/u?a=1&b=2' });
    const alone = await toMime({ ...odd, ...shared.fill('https://watch.example/u?a=1&b=2', odd.links ?? {}) }, stamp);
    expect(Buffer.from(await series(odd, stamp)).equals(Buffer.from(alone))).toBe(true);
    await expect(series(mailTo(1, shared, { to: 'a@b.example\r\nBcc: c@d.example' }), stamp)).rejects.toThrow('To');
    await expect(series(mailTo(1, shared, { id: 'a b' }), stamp)).rejects.toThrow('X-Delivery-Id');
  });

  test('carry the date of their own second', async () => {
    const shared = sharedBody('text');
    const series = mimeSeries(shared);
    await series(mailTo(1, shared), stamp);
    const later = await series(mailTo(2, shared), { ...stamp, date: new Date('2021-02-08T05:00:00Z') });
    expect(Buffer.from(later).toString('latin1')).toContain('Date: Mon, 08 Feb 2021 05:00:00 +0000');
  });
});
