import { readSendRequest } from '../../../local/mailbox/send-request';

const tenMegabytes = 10 * 1024 * 1024;
const sent = (bytes: number) =>
  readSendRequest(
    new URLSearchParams({
      'RawMessage.Data': Buffer.from('From: w@watch.example\r\n\r\n'.padEnd(bytes, 'Hello\r\n')).toString('base64'),
      'Destinations.member.1': 'reader@example.org',
      ConfigurationSetName: 'watch',
    }),
  );

test('a mail of 10 MB is taken, one of a byte more is refused', () => {
  expect(sent(tenMegabytes)).toMatchObject({ recipients: ['reader@example.org'], configurationSet: 'watch' });
  expect(sent(tenMegabytes + 1)).toEqual({
    code: 'InvalidParameterValue',
    message: "Message length is more than 10485760 bytes long: '10485761'.",
  });
});
