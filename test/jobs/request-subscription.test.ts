import { addressId } from '../../lambdas/domain/subscriptions/address-id';
import { signLink } from '../../lambdas/domain/subscriptions/link-token';
import { confirmSubscription } from '../../lambdas/jobs/confirm-subscription';
import { requestSubscription } from '../../lambdas/jobs/request-subscription';
import { unsubscribe } from '../../lambdas/jobs/unsubscribe';
import { formOf, type SubscribingParts, subscribingParts } from './subscribing-parts';

let parts: SubscribingParts;
beforeAll(async () => {
  parts = await subscribingParts();
});
afterAll(() => parts.close());
beforeEach(() => {
  parts.setClock('2021-02-01T10:00:00.000Z');
  parts.mails.length = 0;
});

let count = 0;
function newAddress(): string {
  count += 1;
  return `reader-${count}@ngo.example`;
}

async function askedBy(address: string): Promise<string> {
  await requestSubscription(parts, formOf(address));
  return parts.mails.at(-1)?.token ?? '';
}

async function subscribed(address: string): Promise<string> {
  await confirmSubscription(parts, await askedBy(address));
  return addressId(address, parts.keys);
}

describe('asking for the mail', () => {
  test('sends one link, and stores what was chosen and agreed to', async () => {
    const address = newAddress();
    expect(await requestSubscription(parts, formOf(address))).toEqual({ kind: 'asked', mail: 'accepted' });
    expect(parts.mails).toHaveLength(1);
    expect(await parts.load(addressId(address, parts.keys))).toMatchObject({
      address,
      status: 'unconfirmed',
      concerns: ['elections'],
      cadence: { zone: 'Europe/Brussels' },
      consent: { askedAt: '2021-02-01T10:00:00.000Z', form: 'site subscribe en', text: expect.stringContaining(' ') },
      confirmation: { expiresAt: '2021-02-08T10:00:00.000Z' },
      suppressed: false,
    });
  });

  test('names every fault at once and stores nothing', async () => {
    const form = formOf('nobody', { concerns: [], storyLanguages: ['de'] });
    expect(await requestSubscription(parts, form)).toEqual({
      kind: 'refused',
      faults: ['email', 'concerns', 'storyLanguages'],
    });
    expect(parts.mails).toEqual([]);
  });

  test('fifty times within a day sends one mail', async () => {
    const address = newAddress();
    for (let time = 0; time < 2; time += 1) {
      await Promise.all(Array.from({ length: 25 }, () => requestSubscription(parts, formOf(address))));
    }
    expect(parts.mails).toHaveLength(1);
  });

  test('again after a day sends a new link, and the old one stops working', async () => {
    const address = newAddress();
    const first = await askedBy(address);
    parts.setClock('2021-02-02T10:00:00.001Z');
    const second = await askedBy(address);
    expect(parts.mails).toHaveLength(2);
    expect(await confirmSubscription(parts, first)).toEqual({ kind: 'invalid' });
    expect(await confirmSubscription(parts, second)).toMatchObject({ kind: 'confirmed' });
  });

  test('in other letters is asking for the same person', async () => {
    const address = newAddress();
    await askedBy(address);
    await requestSubscription(parts, formOf(address.toUpperCase()));
    expect(parts.mails).toHaveLength(1);
  });

  test('filled in by a machine sends nothing and stores nothing', async () => {
    const address = newAddress();
    const outcome = await requestSubscription(parts, formOf(address, { trap: 'https://spam.example' }));
    expect(outcome).toEqual({ kind: 'asked', mail: 'not-sent' });
    expect(await parts.load(addressId(address, parts.keys))).toBeUndefined();
  });

  test('for one who is confirmed, or suppressed, sends nothing and changes nothing', async () => {
    const confirmed = newAddress();
    const id = await subscribed(confirmed);
    const before = await parts.load(id);
    const suppressed = newAddress();
    await parts.suppress({ id: addressId(suppressed, parts.keys), reason: 'complaint', since: '2021-01-01T00:00:00Z' });
    parts.mails.length = 0;
    parts.setClock('2021-02-05T10:00:00.000Z');
    for (const address of [confirmed, suppressed]) {
      const outcome = await requestSubscription(parts, formOf(address, { concerns: ['tax-pressure'] }));
      expect(outcome).toEqual({ kind: 'asked', mail: 'not-sent' });
    }
    expect(parts.mails).toEqual([]);
    expect(await parts.load(id)).toEqual(before);
  });

  test('takes its time whatever is known of the address', async () => {
    const [confirmed, machine] = [newAddress(), newAddress()];
    await subscribed(confirmed);
    let evened = 0;
    const counting = {
      ...parts,
      evenOut: () => {
        evened += 1;
        return Promise.resolve();
      },
    };
    await requestSubscription(counting, formOf(newAddress()));
    await requestSubscription(counting, formOf(confirmed));
    await requestSubscription(counting, formOf(machine, { trap: 'x' }));
    expect(evened).toBe(3);
  });

  test('may be repeated at once when the mail was not accepted, but not when nobody knows', async () => {
    const [refused, unknown] = [newAddress(), newAddress()];
    const failing = (fate: 'refused' | 'unknown') => ({ ...parts, sendConfirmation: () => Promise.resolve(fate) });
    expect(await requestSubscription(failing('refused'), formOf(refused))).toEqual({ kind: 'asked', mail: 'refused' });
    expect(await requestSubscription(failing('unknown'), formOf(unknown))).toEqual({ kind: 'asked', mail: 'unknown' });
    expect(await requestSubscription(parts, formOf(refused))).toEqual({ kind: 'asked', mail: 'accepted' });
    expect(await requestSubscription(parts, formOf(unknown))).toEqual({ kind: 'asked', mail: 'not-sent' });
  });
});

describe('confirming', () => {
  test('starts with the day of confirming and the first Monday that covers something', async () => {
    const address = newAddress();
    const token = await askedBy(address);
    expect(await confirmSubscription(parts, token)).toMatchObject({
      kind: 'confirmed',
      subscription: { id: addressId(address, parts.keys), dueAt: '2021-02-08T07:00:00.000Z' },
    });
    expect(await parts.load(addressId(address, parts.keys))).toMatchObject({
      status: 'confirmed',
      coveredUntil: '2021-02-01',
      dueAt: '2021-02-08T07:00:00.000Z',
    });
  });

  test('works once', async () => {
    const token = await askedBy(newAddress());
    expect(await confirmSubscription(parts, token)).toMatchObject({ kind: 'confirmed' });
    expect(await confirmSubscription(parts, token)).toEqual({ kind: 'invalid' });
  });

  test('works for seven days', async () => {
    const [early, late] = [await askedBy(newAddress()), await askedBy(newAddress())];
    parts.setClock('2021-02-08T09:59:59.999Z');
    expect(await confirmSubscription(parts, early)).toMatchObject({ kind: 'confirmed' });
    parts.setClock('2021-02-08T10:00:00.000Z');
    expect(await confirmSubscription(parts, late)).toEqual({ kind: 'invalid' });
  });

  test('takes no other link: foreign, of another purpose, of nobody', async () => {
    const address = newAddress();
    const token = await askedBy(address);
    const id = addressId(address, parts.keys);
    const toLeave = signLink({ purpose: 'unsubscribe', subscription: id, nonce: 'a1' }, parts.keys);
    const ofNobody = signLink({ purpose: 'confirm', subscription: 'nobody', nonce: 'a1' }, parts.keys);
    const guessed = signLink({ purpose: 'confirm', subscription: id, nonce: 'guessed' }, parts.keys);
    for (const wrong of [`${token}A`, token.slice(1), toLeave, ofNobody, guessed, '']) {
      expect(await confirmSubscription(parts, wrong)).toEqual({ kind: 'invalid' });
    }
    expect(await parts.load(id)).toMatchObject({ status: 'unconfirmed' });
  });

  test('does not start mail to an address that was suppressed meanwhile', async () => {
    const address = newAddress();
    const token = await askedBy(address);
    await parts.suppress({ id: addressId(address, parts.keys), reason: 'bounce', since: '2021-02-01T11:00:00.000Z' });
    expect(await confirmSubscription(parts, token)).toEqual({ kind: 'invalid' });
  });
});

describe('leaving', () => {
  test('works with the link of any mail, again and again', async () => {
    const id = await subscribed(newAddress());
    for (const nonce of ['attempt-1', 'attempt-2', 'attempt-1']) {
      const token = signLink({ purpose: 'unsubscribe', subscription: id, nonce }, parts.keys);
      expect(await unsubscribe(parts, token)).toEqual({ kind: 'unsubscribed', id });
    }
    expect(await parts.load(id)).toMatchObject({ status: 'unsubscribed' });
  });

  test('takes no link that we did not sign for it', async () => {
    const address = newAddress();
    const token = await askedBy(address);
    expect(await unsubscribe(parts, token)).toEqual({ kind: 'invalid' });
    expect(await unsubscribe(parts, 'nonsense')).toEqual({ kind: 'invalid' });
  });

  test('and coming back takes a new confirmation', async () => {
    const address = newAddress();
    const id = await subscribed(address);
    await unsubscribe(parts, signLink({ purpose: 'unsubscribe', subscription: id, nonce: 'a1' }, parts.keys));
    parts.setClock('2021-02-03T10:00:00.000Z');
    const token = await askedBy(address);
    expect(await parts.load(id)).toMatchObject({ status: 'unconfirmed' });
    await confirmSubscription(parts, token);
    expect(await parts.load(id)).toMatchObject({ status: 'confirmed', coveredUntil: '2021-02-03' });
  });
});
