import { clientLimit } from '../../lambdas/adapters/client-limit';

let now = '2021-02-01T10:00:00.000Z';
const asking = (mayAsk: (client: string) => boolean, client: string, times: number) =>
  Array.from({ length: times }, () => mayAsk(client)).filter(Boolean).length;

test('a client may ask twenty times an hour, others beside it too, and again in the next', () => {
  const mayAsk = clientLimit(() => new Date(now));
  expect(asking(mayAsk, '192.0.2.1', 30)).toBe(20);
  expect(asking(mayAsk, '192.0.2.2', 30)).toBe(20);
  now = '2021-02-01T11:00:00.000Z';
  expect(mayAsk('192.0.2.1')).toBe(true);
});

test('addresses of one IPv6 network are one client', () => {
  const mayAsk = clientLimit(() => new Date(now));
  const addresses = Array.from({ length: 30 }, (_, index) => `2001:db8:1:2::${index.toString(16)}`);
  expect(addresses.filter(mayAsk)).toHaveLength(20);
  expect(mayAsk('2001:db8:1:3::1')).toBe(true);
});
