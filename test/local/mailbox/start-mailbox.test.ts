import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  GetSendQuotaCommand,
  ListIdentitiesCommand,
  SESClient,
  SendRawEmailCommand,
  type SendRawEmailCommandInput,
} from '@aws-sdk/client-ses';
import { type Mailbox, type MailboxOptions, startMailbox } from '../../../local/mailbox/start-mailbox';

const now = () => new Date('2021-02-15T05:00:00Z');
let mailbox: Mailbox;
let client: SESClient;
let told: { Type: string; event: { eventType: string; [detail: string]: unknown } }[];

async function open(options: Partial<MailboxOptions> = {}) {
  told = [];
  mailbox = await startMailbox({
    now,
    onEvent: ({ Type, Message }) => void told.push({ Type, event: JSON.parse(Message) }),
    ...options,
  });
  client = new SESClient({
    endpoint: mailbox.endpoint,
    region: 'eu-central-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'x', secretAccessKey: 'x' },
  });
}
async function shut() {
  client.destroy();
  await mailbox.close();
}
beforeEach(() => open());
afterEach(shut);

const text = 'From: Watch <digest@watch.example>\r\nTo: reader@example.org\r\nSubject: One\r\n\r\nHello\r\n';
const send = (over: Partial<SendRawEmailCommandInput> = {}, raw = text) =>
  client.send(
    new SendRawEmailCommand({
      RawMessage: { Data: Buffer.from(raw) },
      Destinations: ['reader@example.org'],
      ConfigurationSetName: 'watch',
      ...over,
    }),
  );
const endings = () => told.map(({ event }) => event.eventType);

test('an accepted mail is kept byte for byte, under a name that sorts by time, and answered with its message id', async () => {
  const { MessageId } = await send({ Tags: [{ Name: 'attempt', Value: 'a-1_B' }] });
  const [mail] = mailbox.mails();
  expect(mail).toMatchObject({
    id: MessageId,
    at: '2021-02-15T05:00:00.000Z',
    to: 'reader@example.org',
    source: 'digest@watch.example',
    subject: 'One',
    text: 'Hello\r\n',
    tags: { attempt: 'a-1_B' },
  });
  expect(mail?.file).toBe(`2021-02-15T05-00-00-000Z-000001-${MessageId}.eml`);
  expect(readFileSync(join(mailbox.dir, mail?.file ?? ''), 'utf8')).toBe(text);
});

test('the envelope decides who gets a mail, not its headers', async () => {
  await send({ Destinations: ['other@example.org'] });
  await send({ Destinations: undefined });
  expect(mailbox.mails().map(({ recipients }) => recipients)).toEqual([['other@example.org'], ['reader@example.org']]);
});

test('a mail is told as sent and delivered, with its tags, in the shape in which SNS puts it into a queue', async () => {
  const { MessageId } = await send({ Tags: [{ Name: 'attempt', Value: 'a1' }] });
  expect(told).toMatchObject([
    {
      Type: 'Notification',
      event: {
        eventType: 'Send',
        send: {},
        mail: {
          messageId: MessageId,
          destination: ['reader@example.org'],
          tags: { attempt: ['a1'], 'ses:configuration-set': ['watch'] },
        },
      },
    },
    { event: { eventType: 'Delivery', delivery: { recipients: ['reader@example.org'] } } },
  ]);
});

test.each([
  ['bounce@simulator.amazonses.com', ['Send', 'Bounce']],
  ['bounce+label@simulator.amazonses.com', ['Send', 'Bounce']],
  ['suppressionlist@simulator.amazonses.com', ['Send', 'Bounce']],
  ['complaint@simulator.amazonses.com', ['Send', 'Delivery', 'Complaint']],
  ['success@simulator.amazonses.com', ['Send', 'Delivery']],
])('the simulator address %s is answered with its events', async (address, events) => {
  await send({ Destinations: [address] });
  expect(endings()).toEqual(events);
});

test('a bounce and a complaint name the address', async () => {
  await send({ Destinations: ['bounce@simulator.amazonses.com'] });
  await send({ Destinations: ['complaint@simulator.amazonses.com'] });
  expect(told.find(({ event }) => event.eventType === 'Bounce')?.event.bounce).toMatchObject({
    bounceType: 'Permanent',
    bouncedRecipients: [{ emailAddress: 'bounce@simulator.amazonses.com' }],
  });
  expect(told.find(({ event }) => event.eventType === 'Complaint')?.event.complaint).toMatchObject({
    complainedRecipients: [{ emailAddress: 'complaint@simulator.amazonses.com' }],
  });
});

test.each<[string, Partial<SendRawEmailCommandInput>, string, string]>([
  ['without a configuration set', { ConfigurationSetName: undefined }, text, 'ConfigurationSetDoesNotExist'],
  ['with a tag SES would not take', { Tags: [{ Name: 'to', Value: 'a@b' }] }, text, 'InvalidParameterValue'],
  ['to something that is no address', { Destinations: ['reader'] }, text, 'InvalidParameterValue'],
  ['to an address with Cyrillic letters', { Destinations: ['читатель@example.org'] }, text, 'InvalidParameterValue'],
  ['to nobody', { Destinations: undefined }, text.replace(/To:.*\r\n/, ''), 'InvalidParameterValue'],
  ['to 51 people', { Destinations: Array<string>(51).fill('reader@example.org') }, text, 'MessageRejected'],
  ['from nobody', {}, text.replace(/From:.*\r\n/, ''), 'InvalidParameterValue'],
  ['with two subjects', {}, text.replace('Subject', 'Subject: Zero\r\nSubject'), 'InvalidParameterValue'],
  ['with a line of more than 998 bytes', {}, `${text}${'a'.repeat(999)}`, 'InvalidParameterValue'],
])('a mail %s is refused, not kept and not told', async (_fault, over, raw, code) => {
  await expect(send(over, raw)).rejects.toMatchObject({
    name: expect.stringMatching(`^${code}`),
    $metadata: { httpStatusCode: 400 },
  });
  expect([mailbox.mails(), told]).toEqual([[], []]);
});

test('the quota counts the mails of the last 24 hours', async () => {
  await send();
  expect(await client.send(new GetSendQuotaCommand({}))).toMatchObject({ SentLast24Hours: 1, Max24HourSend: 50_000 });
});

test('any other action gets a proper error', async () => {
  await expect(client.send(new ListIdentitiesCommand({}))).rejects.toMatchObject({ name: 'InvalidAction' });
});

test('a request without a signature is refused, so that no web page can send', async () => {
  const response = await fetch(mailbox.endpoint, {
    method: 'POST',
    body: new URLSearchParams({ Action: 'SendRawEmail' }),
  });
  expect([response.status, await response.text()]).toEqual([
    403,
    expect.stringContaining('MissingAuthenticationToken'),
  ]);
});

test('what exceeds the sending rate or the daily quota is throttled', async () => {
  await shut();
  await open({ maxSendRate: 2 });
  await Promise.all([send(), send()]);
  await expect(send()).rejects.toMatchObject({ name: 'Throttling', message: 'Maximum sending rate exceeded.' });
  await shut();
  await open({ maxDailySend: 1 });
  await send();
  await expect(send()).rejects.toMatchObject({ name: 'Throttling', message: 'Daily message quota exceeded.' });
});

test.each([
  ['throttle', { name: 'Throttling' }, 0],
  ['reject', { name: 'MessageRejected' }, 0],
  ['500', { $metadata: { httpStatusCode: 500 } }, 0],
  ['drop-before-accept', { message: expect.stringContaining('socket hang up') }, 0],
  ['500-after-accept', { $metadata: { httpStatusCode: 500 } }, 1],
  ['drop-after-accept', { message: expect.stringContaining('socket hang up') }, 1],
] as const)('the fault "%s" befalls the next sending alone', async (fault, error, kept) => {
  mailbox.failNext(fault);
  await expect(send()).rejects.toMatchObject(error);
  expect(endings()).toHaveLength(kept * 2);
  await send();
  expect(mailbox.mails()).toHaveLength(kept + 1);
});

test('silence leaves the caller to time out, with the mail accepted', async () => {
  mailbox.failNext('silence-after-accept');
  const command = new SendRawEmailCommand({
    RawMessage: { Data: Buffer.from(text) },
    Destinations: ['reader@example.org'],
    ConfigurationSetName: 'watch',
  });
  await expect(client.send(command, { abortSignal: AbortSignal.timeout(100) })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(mailbox.mails()).toHaveLength(1);
});

test('mails in a folder survive a restart, and go on counting', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'mails-'));
  for (const _ of [1, 2]) {
    await shut();
    await open({ dir });
    await send();
  }
  expect(mailbox.mails().map(({ text: body }) => body)).toEqual(['Hello\r\n', 'Hello\r\n']);
  expect(readdirSync(dir).filter((file) => /-00000[12]-.*\.eml$/.test(file))).toHaveLength(2);
  rmSync(dir, { recursive: true });
});
