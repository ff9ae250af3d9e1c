import { pacedMail } from '../../lambdas/adapters/paced-mail';
import { classifyFailure, type RawMail, type SesMail } from '../../lambdas/adapters/ses-mail';
import type { SendResult } from '../../lambdas/domain/subscriptions/outgoing-mail';

const raw = { to: 'reader@ngo.example', raw: new Uint8Array(), tags: {} };
const accepted: SendResult = { kind: 'accepted', messageId: 'm' };
const refusal = (message: string) =>
  classifyFailure({ name: 'Throttling', message, $metadata: { httpStatusCode: 400 } });

/** A sender that gives these answers in turn, on a clock that only waiting moves. */
function pacing(answers: readonly SendResult[], perSecond: number) {
  let clock = 0;
  const sentAt: number[] = [];
  const mail: SesMail = {
    send: () => {
      sentAt.push(clock);
      return Promise.resolve(answers[sentAt.length - 1] ?? accepted);
    },
  };
  const wait = (milliseconds: number) => {
    clock += milliseconds;
    return Promise.resolve();
  };
  const quota = () => Promise.resolve({ perSecond, perDay: 50_000, sentLastDay: 0 });
  const paced = pacedMail(mail, { quota, senders: 2, wait, clock: () => clock });
  return { sentAt, send: (one: RawMail) => paced.send(one) };
}

test('two senders together keep to the rate of the account', async () => {
  const { send, sentAt } = pacing([], 10);
  for (let mail = 0; mail < 21; mail += 1) await send(raw);
  expect(sentAt[0]).toBe(0);
  expect(sentAt.at(-1)).toBeCloseTo(4000);
});

test('a mail that comes too fast waits and is tried again', async () => {
  const { send, sentAt } = pacing([refusal('Maximum sending rate exceeded.')], 10);
  expect(await send(raw)).toEqual(accepted);
  expect(sentAt).toEqual([0, 1000]);
});

test('a quota that cannot be asked for sends nothing, and says so: the mail may be tried again', async () => {
  const mail = { send: () => Promise.reject(new Error('it must not be sent')) };
  const quota = () => Promise.reject(new Error('SES is away'));
  const paced = pacedMail(mail, { quota, senders: 2, wait: () => Promise.resolve(), clock: () => 0 });
  expect(await paced.send(raw)).toEqual({ kind: 'refused', retry: true, message: 'SES is away' });
});

test('a throttle that lasts is answered at last, and a day used up at once', async () => {
  const tooFast = Array.from({ length: 9 }, () => refusal('Maximum sending rate exceeded.'));
  const lasting = pacing(tooFast, 10);
  expect(await lasting.send(raw)).toMatchObject({ kind: 'refused', retry: true, throttled: 'rate' });
  expect(lasting.sentAt).toHaveLength(4);
  const usedUp = pacing([refusal('Daily message quota exceeded.')], 10);
  expect(await usedUp.send(raw)).toMatchObject({ kind: 'refused', retry: true, throttled: 'day' });
  expect(usedUp.sentAt).toHaveLength(1);
});
