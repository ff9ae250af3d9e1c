import { aDay } from '../builders';
import { type DigestParts, openDigests } from '../jobs/digest-parts';

let parts: DigestParts;
beforeAll(async () => {
  parts = await openDigests();
});
afterAll(() => parts.close());

const readers = 1000;
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The subscriber whom a call to the tables would claim, if it is a claim. */
function claimedBy(input: unknown): string | undefined {
  const { Key, ExpressionAttributeValues: values = {} } = input as {
    readonly Key?: { readonly pk: string | { readonly S: string } };
    readonly ExpressionAttributeValues?: object;
  };
  if (Key === undefined || !(':delivery' in values)) return undefined;
  return (typeof Key.pk === 'string' ? Key.pk : Key.pk.S).replace('subscription#', '');
}

/** Holds claims back on their way to the table, every third until its unsubscribe was acknowledged; `late` are those let go after that. */
function holdClaims(leaving: ReadonlyMap<string, Promise<void>>, acknowledged: ReadonlySet<string>): Set<string> {
  const late = new Set<string>();
  let held = 0;
  parts.client.middlewareStack.add(
    (next) => async (args) => {
      const id = claimedBy(args.input);
      if (id === undefined) return next(args);
      held += 1;
      if (held % 3 === 0) await leaving.get(id);
      else await pause(held % 5);
      if (acknowledged.has(id)) late.add(id);
      return next(args);
    },
    { step: 'build' },
  );
  return late;
}

test('of 1,000 races of unsubscribe against send, none claims after the unsubscribe was acknowledged', async () => {
  parts.setClock('2021-02-01T09:00:00.000Z');
  for (let day = 1; day <= 7; day += 1) await parts.storeDay(aDay(`2021-02-0${day}`));
  for (let reader = 0; reader < readers; reader += 1) await parts.join(`reader-${reader}@reader.example`);
  parts.setClock('2021-02-08T07:15:00.000Z');
  const batches = await parts.plan();
  const acknowledged = new Set<string>();
  const leaving = new Map<string, Promise<void>>();
  const late = holdClaims(leaving, acknowledged);
  const claimed: string[] = [];
  const leave = async (id: string, delay: number) => {
    await pause(delay);
    await parts.unsubscribe(id, '2021-02-08T07:15:00.000Z');
    acknowledged.add(id);
  };
  const claim: typeof parts.sendDeps.claim = async (id, by) => {
    leaving.set(id, leave(id, leaving.size % 8));
    const answer = await parts.sendDeps.claim(id, by);
    if (answer.kind === 'claimed') claimed.push(id);
    return answer;
  };
  await Promise.all(batches.map((batch) => parts.send(batch, { ...parts.sendDeps, claim })));
  await Promise.all(leaving.values());
  console.info(`${claimed.length} of ${readers} were claimed; ${late.size} claims set out after the unsubscribe`);
  expect(claimed.filter((id) => late.has(id))).toEqual([]);
  expect(claimed.length).toBeGreaterThan(readers / 20);
  expect(late.size).toBeGreaterThan(readers / 4);
  expect(acknowledged.size).toBe(readers);
  expect(parts.mailbox.mails().length).toBeLessThanOrEqual(claimed.length);
  for (const id of leaving.keys()) expect((await parts.load(id))?.dueAt).toBeUndefined();
});
