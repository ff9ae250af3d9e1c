import { appendFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SQSEvent } from 'aws-lambda';
import { simulatedClock } from '../../../local/clock/simulated-clock';
import { createQueue, type QueueOptions } from '../../../local/queue/in-process-queue';

const start = new Date('2021-02-11T12:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);

function build(options: Partial<QueueOptions> = {}) {
  const clock = simulatedClock(start);
  const errors: string[] = [];
  const queue = createQueue({
    name: 'polls',
    now: clock.now,
    visibility: 30,
    onError: (e) => errors.push(e),
    ...options,
  });
  return { clock, queue, errors };
}

const bodies = (event: SQSEvent) => event.Records.map(({ body }) => JSON.parse(body) as unknown);
const failAll = async (event: SQSEvent) => ({
  batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })),
});

test('messages are handed over as JSON, in order and in batches of the given size', async () => {
  const { queue } = build();
  await queue.send([{ host: 'a' }, { host: 'b' }, { host: 'c' }]);
  const seen: unknown[] = [];
  const report = await queue.drain(async (event) => void seen.push(bodies(event)) as undefined, { batchSize: 2 });
  expect(seen).toEqual([[{ host: 'a' }, { host: 'b' }], [{ host: 'c' }]]);
  expect(report).toEqual({ handled: 3, failed: 0, errors: [] });
  expect(queue.size()).toBe(0);
});

test('only the messages reported as failed come again, and only after the visibility time', async () => {
  const { clock, queue } = build();
  await queue.send(['good', 'bad']);
  const seen: string[] = [];
  const handler = async (event: SQSEvent) => {
    for (const { body, attributes } of event.Records) seen.push(`${body} ${attributes.ApproximateReceiveCount}`);
    const failures = event.Records.filter(({ body }) => body === '"bad"' && seen.length < 3);
    return { batchItemFailures: failures.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  };
  await queue.drain(handler, { batchSize: 10 });
  clock.jumpTo(later(29));
  await queue.drain(handler, { batchSize: 10 });
  expect(queue.nextVisibleAt()).toEqual(later(30));
  clock.jumpTo(later(30));
  await queue.drain(handler, { batchSize: 10 });
  expect(seen).toEqual(['"good" 1', '"bad" 1', '"bad" 2']);
  expect([queue.size(), queue.nextVisibleAt()]).toEqual([0, undefined]);
});

test('a message that failed three times becomes a dead letter with the reason', async () => {
  const { clock, queue, errors } = build();
  await queue.send([{ host: 'a' }]);
  const handler = () => Promise.reject(new Error('the table is gone'));
  for (const seconds of [0, 30, 60, 90]) {
    clock.jumpTo(later(seconds));
    await queue.drain(handler, { batchSize: 1 });
  }
  expect(queue.deadLetters()).toMatchObject([
    { body: '{"host":"a"}', receives: 3, reason: expect.stringContaining('the table is gone') },
  ]);
  expect(queue.size()).toBe(0);
  expect(errors).toHaveLength(3);
});

test('a consumer that dies three times with a message leaves a dead letter, not an endless loop', async () => {
  const { clock, queue } = build();
  await queue.send(['poison']);
  for (const seconds of [0, 30, 60, 90]) {
    clock.jumpTo(later(seconds));
    queue.receive(1);
  }
  expect(queue.deadLetters()).toMatchObject([{ body: '"poison"', receives: 3 }]);
});

test('an answer that names a message of another batch fails the whole batch, as in Lambda', async () => {
  const { queue } = build();
  await queue.send(['a', 'b']);
  const handler = async () => ({ batchItemFailures: [{ itemIdentifier: '' }] });
  expect(await queue.drain(handler, { batchSize: 2 })).toMatchObject({ handled: 0, failed: 2 });
});

test('messages sent while draining are handled in the same run', async () => {
  const { queue } = build();
  await queue.send([1]);
  const seen: unknown[] = [];
  await queue.drain(
    async (event) => {
      seen.push(...bodies(event));
      if (seen.length < 3) await queue.send([seen.length + 1]);
      return undefined;
    },
    { batchSize: 1 },
  );
  expect(seen).toEqual([1, 2, 3]);
});

test('as many batches as allowed are under way at once, and no message twice', async () => {
  const { queue } = build();
  await queue.send([1, 2, 3, 4, 5]);
  const seen: unknown[] = [];
  let [underWay, most] = [0, 0];
  const handler = async (event: SQSEvent) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await new Promise((resolve) => setImmediate(resolve));
    underWay -= 1;
    seen.push(...bodies(event));
    return undefined;
  };
  expect(await queue.drain(handler, { batchSize: 1, concurrency: 3 })).toMatchObject({ handled: 5, failed: 0 });
  expect([most, seen.length, new Set(seen).size]).toEqual([3, 5, 5]);
});

test('what JSON cannot carry, or SQS would not take, is refused when it is sent', async () => {
  const { queue } = build();
  await expect(queue.send([undefined])).rejects.toThrow('Queue polls was sent a message of type undefined');
  await expect(queue.send(['a'.repeat(1024 * 1024)])).rejects.toThrow('SQS takes at most 1048576');
  expect(queue.size()).toBe(0);
});

describe('with a folder', () => {
  const dir = mkdtempSync(join(tmpdir(), 'queue-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('messages, their receive counts and dead letters survive a restart', async () => {
    const first = build({ dir, maxReceives: 2 });
    await first.queue.send(['given up']);
    for (const seconds of [0, 30]) {
      first.clock.jumpTo(later(seconds));
      await first.queue.drain(failAll, { batchSize: 1 });
    }
    await first.queue.send(['once failed']);
    await first.queue.drain(failAll, { batchSize: 1 });
    await first.queue.send(['fresh']);

    const second = build({ dir, maxReceives: 2 });
    second.clock.jumpTo(later(60));
    const received = second.queue.receive(10).map(({ body, attributes }) => [body, attributes.ApproximateReceiveCount]);
    expect(received).toEqual([
      ['"once failed"', '2'],
      ['"fresh"', '1'],
    ]);
    expect(second.queue.deadLetters()).toMatchObject([{ body: '"given up"' }]);
    expect(readdirSync(dir)).toEqual(['polls.jsonl']);
  });

  test('a worked-off queue leaves no file behind', async () => {
    const { queue } = build({ dir, name: 'done' });
    await queue.send([1, 2]);
    await queue.drain(async () => undefined, { batchSize: 1 });
    expect(readdirSync(dir)).not.toContain('done.jsonl');
  });

  test('half a line that a killed process left at the end is a change that did not happen', async () => {
    await build({ dir, name: 'killed' }).queue.send(['first']);
    appendFileSync(join(dir, 'killed.jsonl'), '{"message":{"id":"2","bo');
    const { queue } = build({ dir, name: 'killed' });
    await queue.send(['second']);
    const again = build({ dir, name: 'killed' }).queue;
    expect(again.receive(10).map(({ body }) => body)).toEqual(['"first"', '"second"']);
  });

  test('a damaged file is refused with its line', () => {
    writeFileSync(join(dir, 'broken.jsonl'), '\n{"mess\n');
    expect(() => build({ dir, name: 'broken' })).toThrow(/Line 2 of the queue file .*broken.jsonl is not JSON/);
  });
});
