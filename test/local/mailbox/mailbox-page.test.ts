import { SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer';
import type Mail from 'nodemailer/lib/mailer';
import { type Mailbox, startMailbox } from '../../../local/mailbox/start-mailbox';

let mailbox: Mailbox;
let client: SESClient;
beforeAll(async () => {
  mailbox = await startMailbox({ now: () => new Date('2021-02-15T05:00:00Z') });
  const credentials = { accessKeyId: 'x', secretAccessKey: 'x' };
  client = new SESClient({ endpoint: mailbox.endpoint, region: 'eu-central-1', credentials });
  await send('aigerim@example.org', 'Қазақстан: апта шолуы', {
    html: '<html><head><title>t</title></head><body><p>3 stories</p><script>alert(1)</script><a href="https://site.example">x</a></body></html>',
    text: 'Үш оқиға <b>',
    headers: {
      'List-Unsubscribe': { prepared: true, value: '<https://site.example/u?a=1&b=2>' },
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    },
  });
  await send('ivan@example.org', '<script>alert(1)</script>', { text: 'plain' });
});
afterAll(async () => {
  client.destroy();
  await mailbox.close();
});

async function send(to: string, subject: string, content: Mail.Options) {
  const raw = await new MailComposer({ from: 'w@watch.example', to, subject, ...content }).compile().build();
  const RawMessage = { Data: raw };
  await client.send(new SendRawEmailCommand({ RawMessage, Destinations: [to], ConfigurationSetName: 'watch' }));
}
async function open(path: string) {
  const response = await fetch(mailbox.url + path);
  return { status: response.status, headers: response.headers, text: await response.text() };
}
function mailTo(address: string) {
  const mail = mailbox.mails().find(({ to }) => to === address);
  if (mail === undefined) throw new Error(`There is no mail to ${address}.`);
  return mail;
}

test('the list shows time, reader and subject, newest first, and shows markup in a subject as text', async () => {
  const { text, headers } = await open('/');
  expect(text.indexOf('ivan@example.org')).toBeLessThan(text.indexOf('aigerim@example.org'));
  expect(text).toContain('Қазақстан: апта шолуы');
  expect(text).toContain('2021-02-15 05:00 UTC');
  expect(text).toContain('&lt;script&gt;alert(1)');
  expect(headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('the list can be searched by reader and by subject', async () => {
  for (const words of ['AIGERIM', 'апта']) {
    const { text } = await open(`/?q=${encodeURIComponent(words)}`);
    expect(text).toContain('1 mail<');
    expect(text).not.toContain('ivan@example.org');
  }
  expect((await open('/?q=nobody')).text).toContain('No mail matches.');
});

test('the page of a mail shows preheader, text part, headers and the one-click button', async () => {
  const { text } = await open(`/mails/${mailTo('aigerim@example.org').id}`);
  expect(text).toContain('<th scope="row">Preheader</th><td>3 stories x</td>');
  expect(text).toContain('Үш оқиға &lt;b&gt;');
  expect(text).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(text).toContain('action="https://site.example/u?a=1&amp;b=2"');
  expect(text).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
});

test('the HTML part can run nothing, load nothing, and opens links outside its frame', async () => {
  const { text, headers } = await open(`/mails/${mailTo('aigerim@example.org').id}/html`);
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox allow-popups');
  expect(policy).not.toContain('script');
  expect(text).toContain('<head><base target="_blank">');
});

test('a mail without an HTML part says so and offers no unsubscribe button it does not have', async () => {
  const { text } = await open(`/mails/${mailTo('ivan@example.org').id}`);
  expect(text).toContain('This mail has none.');
  expect(text).not.toContain('one click');
});

test('a mail downloads as it was sent', async () => {
  const mail = mailTo('ivan@example.org');
  const { text, headers } = await open(`/mails/${mail.id}/raw`);
  expect(text).toBe(mail.raw.toString());
  expect(headers.get('content-disposition')).toBe(`attachment; filename="${mail.file}"`);
});

test.each(['/mails/unknown', '/mails', '/nothing', '/mails/../etc'])('%s is not found', async (path) => {
  expect((await open(path)).status).toBe(404);
});

test('a mail has an address for people', async () => {
  const mail = mailTo('ivan@example.org');
  expect(mailbox.urlOf(mail)).toBe(`${mailbox.url}/mails/${mail.id}`);
});
