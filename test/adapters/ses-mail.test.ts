import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { SESClient } from '@aws-sdk/client-ses';
import { classifyFailure, type SesMail, sesMail } from '../../lambdas/adapters/ses-mail';

const mail = {
  to: 'reader@example.org',
  raw: Buffer.from('Subject: x\r\n\r\nПривет'),
  tags: { attempt: 'a_1-2', subscription: 's1' },
};
const servers: Server[] = [];

/** A client as handlers build it, of an SES that answers as told. */
function mailTo(port: number): SesMail {
  const client = new SESClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 300, throwOnRequestTimeout: true },
  });
  return sesMail(client, 'digests');
}

async function sesThat(answer: RequestListener): Promise<SesMail> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return mailTo((server.address() as AddressInfo).port);
}

const refusal = (code: string, message: string) =>
  `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>r</RequestId></ErrorResponse>`;

const answering = (status: number, body: string) =>
  sesThat((_, response) => response.writeHead(status, { 'content-type': 'text/xml' }).end(body));

afterAll(() => {
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

describe('sending through SES', () => {
  test('hands over the mail as it is, to one address, with configuration set and tags, once', async () => {
    const requests: URLSearchParams[] = [];
    const ses = await sesThat((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => requests.push(new URLSearchParams(Buffer.concat(chunks).toString())));
      const result = '<SendRawEmailResult><MessageId>m-1</MessageId></SendRawEmailResult>';
      response.writeHead(200, { 'content-type': 'text/xml' });
      response.end(
        `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${result}</SendRawEmailResponse>`,
      );
    });
    expect(await ses.send(mail)).toEqual({ kind: 'accepted', messageId: 'm-1' });
    expect(requests).toHaveLength(1);
    const [sent] = requests;
    expect(Buffer.from(sent?.get('RawMessage.Data') ?? '', 'base64').equals(mail.raw)).toBe(true);
    expect(sent?.get('Destinations.member.1')).toBe('reader@example.org');
    expect(sent?.get('Destinations.member.2')).toBeNull();
    expect(sent?.get('ConfigurationSetName')).toBe('digests');
    expect(sent?.get('Tags.member.1.Name')).toBe('attempt');
    expect(sent?.get('Tags.member.1.Value')).toBe('a_1-2');
  });

  test.each([
    ['Throttling', 'Maximum sending rate exceeded.', 400],
    ['ThrottlingException', 'Rate exceeded', 429],
    ['AccountSendingPausedException', 'Sending is paused.', 400],
    ['ExpiredToken', 'The security token is expired', 403],
    ['ConfigurationSetDoesNotExist', 'No such set', 400],
  ])('is refused, to be tried again, when SES says %s', async (code, message, status) => {
    const ses = await answering(status, refusal(code, message));
    expect(await ses.send(mail)).toMatchObject({ kind: 'refused', retry: true });
  });

  test.each(['MessageRejected', 'InvalidParameterValue'])('is refused for good when SES says %s', async (code) => {
    const ses = await answering(400, refusal(code, 'Email address is not verified.'));
    expect(await ses.send(mail)).toMatchObject({
      kind: 'refused',
      retry: false,
      message: expect.stringContaining('not verified'),
    });
  });

  test.each([500, 503])('is unknown when SES answers %d: it may have been taken', async (status) => {
    const ses = await answering(status, refusal('InternalFailure', 'oops'));
    expect((await ses.send(mail)).kind).toBe('unknown');
  });

  test('is unknown when the answer cannot be read', async () => {
    expect((await (await answering(200, 'not xml at all')).send(mail)).kind).toBe('unknown');
  });

  test('is unknown when the connection breaks after the mail was handed over', async () => {
    const ses = await sesThat((request) => request.resume().on('end', () => request.socket.destroy()));
    expect((await ses.send(mail)).kind).toBe('unknown');
  });

  test('is unknown when no answer comes in time', async () => {
    const ses = await sesThat((request) => request.resume());
    expect((await ses.send(mail)).kind).toBe('unknown');
  });

  // The client cannot recognise errors of Node inside jest's realm and loses their code, so the socket's own error is read.
  test('is refused, to be tried again, when nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const thrown = await new Promise((resolve) => connect(port, '127.0.0.1').once('error', resolve));
    expect(classifyFailure(thrown)).toMatchObject({ kind: 'refused', retry: true });
  });
});
