import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { SendingCounts, SendingState, SendingStop } from '../domain/subscriptions/sending-health';
import type { SentMail } from '../domain/subscriptions/soft-bounces';
import { vanishesAt } from '../table-schema';
import { unlessRefused } from './conditional-write';

/** What became of a mail, as far as it counts. */
export type MailEnd = 'sent' | 'bounced' | 'complained';

/** What became of our mails, day by day, and whether we may send; no mark names a person. */
export interface SendingRecord {
  /** Marks what became of a mail; marking it again changes nothing. */
  readonly markMail: (end: MailEnd, mail: SentMail) => Promise<void>;
  readonly countTroubles: (since: string) => Promise<Omit<SendingCounts, 'sent'>>;
  readonly countSent: (since: string) => Promise<number>;
  readonly loadSending: () => Promise<SendingState>;
  readonly isStopped: () => Promise<boolean>;
  /** Stops all sending; the first reason stays until it is resumed. */
  readonly stopSending: (stop: SendingStop) => Promise<void>;
  /** Lets sending go on; mails sent before `now` (ISO 8601 UTC) count no more. */
  readonly resumeSending: (now: string) => Promise<void>;
}

/** Rates look back 30 days; a month more lets an operator look at what happened. */
const keptDays = 62;
const stateKey = { pk: 'sending', sk: 'state' } as const;

interface Rows {
  readonly client: DynamoDBDocumentClient;
  readonly table: string;
}

export function sendingRecord(client: DynamoDBDocumentClient, table: string): SendingRecord {
  const rows: Rows = { client, table };
  return {
    markMail: (end, mail) => markMail(rows, end, mail),
    countTroubles: async (since) => {
      const { bounced, complained } = await count(rows, ['bounced', 'complained'], since);
      return { bounced, complained };
    },
    countSent: async (since) => (await count(rows, ['sent', 'sent'], since)).sent,
    loadSending: () => loadSending(rows),
    isStopped: async () => (await loadSending(rows)).stopped !== undefined,
    stopSending: (stop) => stopSending(rows, stop),
    resumeSending: async (now) => {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: stateKey,
          UpdateExpression: 'SET resumedAt = :now REMOVE stopped',
          ExpressionAttributeValues: { ':now': now },
        }),
      );
    },
  };
}

/**
 * A mark is the time of day a mail was sent and a hash of its id, in the set of its day: a union, so that no repeat
 * doubles it. What is sent is spread over 256 items a day, since a write costs by the size of the whole item.
 */
async function markMail({ client, table }: Rows, end: MailEnd, { id, sentAt }: SentMail): Promise<void> {
  const sent = new Date(sentAt).toISOString();
  const day = sent.slice(0, 10);
  const hash = createHash('sha256').update(id).digest('hex');
  const sk = end === 'sent' ? `sent#${day}#${hash.slice(0, 2)}` : `${end}#${day}`;
  const vanishes = Math.floor(Date.parse(day) / 1000) + keptDays * 86_400;
  await client.send(
    new UpdateCommand({
      TableName: table,
      Key: { pk: 'sending', sk },
      UpdateExpression: `SET ${vanishesAt} = :vanishes ADD marks :mark`,
      ExpressionAttributeValues: { ':vanishes': vanishes, ':mark': new Set([`${sent.slice(11)}${hash.slice(2, 14)}`]) },
    }),
  );
}

/** Counts by one query the marks of all ends that stand between two, by their names. */
async function count(
  { client, table }: Rows,
  [first, last]: readonly [MailEnd, MailEnd],
  since: string,
): Promise<Record<MailEnd, number>> {
  const [firstDay, time] = [since.slice(0, 10), since.slice(11)];
  const counts = { bounced: 0, complained: 0, sent: 0 };
  let start: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :sending AND sk BETWEEN :from AND :until',
        ExpressionAttributeValues: { ':sending': 'sending', ':from': `${first}#${firstDay}`, ':until': `${last}#~` },
        ConsistentRead: true,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    for (const { sk, marks } of page.Items ?? []) {
      const [end, day] = String(sk).split('#') as [MailEnd, string];
      if (day < firstDay) continue;
      counts[end] += [...(marks as ReadonlySet<string>)].filter((mark) => day > firstDay || mark >= time).length;
    }
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return counts;
}

async function loadSending({ client, table }: Rows): Promise<SendingState> {
  const { Item = {} } = await client.send(new GetCommand({ TableName: table, Key: stateKey, ConsistentRead: true }));
  const { pk: _pk, sk: _sk, ...state } = Item;
  return state;
}

async function stopSending({ client, table }: Rows, stop: SendingStop): Promise<void> {
  await unlessRefused(
    client.send(
      new UpdateCommand({
        TableName: table,
        Key: stateKey,
        UpdateExpression: 'SET stopped = :stop',
        ConditionExpression: 'attribute_not_exists(stopped)',
        ExpressionAttributeValues: { ':stop': stop },
      }),
    ),
  );
}
