import { aDay } from '../builders';
import { type DigestParts, openDigests } from '../jobs/digest-parts';

let parts: DigestParts;
beforeAll(async () => {
  parts = await openDigests();
});
afterAll(() => parts.close());

test('of 1,000 races of unsubscribe against send, none claims after the unsubscribe was acknowledged', async () => {
  parts.setClock('2021-02-01T09:00:00.000Z');
  for (let day = 1; day <= 7; day += 1) await parts.storeDay(aDay(`2021-02-0${day}`));
  const ids = [];
  for (let reader = 0; reader < 1000; reader += 1) ids.push(await parts.join(`reader-${reader}@reader.example`));
  parts.setClock('2021-02-08T07:15:00.000Z');
  const batches = await parts.plan();
  const acknowledged = new Set<string>();
  /** Of those whose row knew of no claim when the unsubscribe had been acknowledged: a claim that is granted now is too late. */
  const unclaimed = new Set<string>();
  const claims = { before: 0, after: 0 };
  const leave = async (id: string, delay: number) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await parts.unsubscribe(id, '2021-02-08T07:15:00.000Z');
    acknowledged.add(id);
    const row = await parts.load(id);
    if (row?.delivery === undefined && row?.lastDelivery === undefined) unclaimed.add(id);
  };
  const racing: Promise<void>[] = [];
  const claimed = new Set<string>();
  const claim: typeof parts.sendDeps.claim = async (id, by) => {
    // Some leave before the claim is asked for, most while it or the sending is under way.
    racing.push(leave(id, racing.length % 8));
    await new Promise((resolve) => setTimeout(resolve, racing.length % 5));
    const isLate = acknowledged.has(id);
    const answer = await parts.sendDeps.claim(id, by);
    if (answer.kind === 'claimed') claims[isLate ? 'after' : 'before'] += 1;
    if (answer.kind === 'claimed') claimed.add(id);
    return answer;
  };
  await Promise.all(batches.map((batch) => parts.send(batch, { ...parts.sendDeps, claim })));
  await Promise.all(racing);
  const period = { from: '2021-02-01', until: '2021-02-08' };
  for (const id of ids) {
    const answer = await parts.sendDeps.claim(id, { attempt: `late-${id}`, period, now: '2021-02-08T07:16:00.000Z' });
    if (answer.kind === 'claimed') claims.after += 1;
  }
  console.info(`${claims.before} of ${ids.length} claims came before the unsubscribe, ${claims.after} after it`);
  expect(claims.before).toBeGreaterThan(50);
  expect(claims.before).toBeLessThan(950);
  expect(claims.after).toBe(0);
  expect([...unclaimed].filter((id) => claimed.has(id))).toEqual([]);
  expect(unclaimed.size).toBe(ids.length - claims.before);
  expect(parts.mailbox.mails().length).toBeLessThanOrEqual(claims.before);
  expect(acknowledged.size).toBe(1000);
  for (const id of ids) expect((await parts.load(id))?.dueAt).toBeUndefined();
});
