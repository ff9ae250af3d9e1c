import { DeleteCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Choices } from '../domain/subscriptions/choices';
import type { Access } from '../domain/subscriptions/subscription';
import { unlessRefused } from './conditional-write';
import { change, keyOf, type SubscriberRows } from './subscriber-rows';

/** What a subscriber may do with a standing subscription. */
export interface Preferences {
  /** Changes the choices of a subscription that stands, due next at `dueAt` (ISO 8601 UTC) unless it is paused. */
  readonly changeChoices: (id: string, choices: Choices, dueAt: string) => Promise<boolean>;
  /** Keeps what a fresh link will be known by, unless one that is still good was asked for at `now` (ISO 8601 UTC). */
  readonly grantAccess: (id: string, access: Access, now: string) => Promise<boolean>;
  /** Deletes all that is held about an address; of a complaint its keyed hash stays. */
  readonly erase: (id: string) => Promise<void>;
}

export function preferences(client: DynamoDBDocumentClient, table: string): Preferences {
  const rows: SubscriberRows = { client, table };
  return {
    changeChoices: (id, choices, dueAt) => changeChoices(rows, id, choices, dueAt),
    grantAccess: async (id, access, now) => {
      const granted = await change(rows, id, {
        set: { access: ':access' },
        condition: 'suppressed = :no AND (attribute_not_exists(access) OR access.expiresAt <= :now)',
        values: { ':access': access, ':no': false, ':now': now },
      });
      return granted !== undefined;
    },
    erase: (id) => erase(rows, id),
  };
}

async function changeChoices(rows: SubscriberRows, id: string, choices: Choices, dueAt: string): Promise<boolean> {
  const chosen = Object.entries(choices);
  const set = Object.fromEntries(chosen.map(([name]) => [name, `:${name}`]));
  const values = { ...Object.fromEntries(chosen.map(([name, value]) => [`:${name}`, value])), ':no': false };
  const condition = '#status = :status AND suppressed = :no';
  const confirmed = await change(rows, id, {
    set: { ...set, dueAt: ':dueAt' },
    condition,
    values: { ...values, ':status': 'confirmed', ':dueAt': dueAt },
  });
  if (confirmed !== undefined) return true;
  return (await change(rows, id, { set, condition, values: { ...values, ':status': 'paused' } })) !== undefined;
}

/** The suppression goes first: without its row a subscription could not be found again, and nothing may stay behind. */
async function erase({ client, table }: SubscriberRows, id: string): Promise<void> {
  await unlessRefused(
    client.send(
      new DeleteCommand({
        TableName: table,
        Key: { pk: `suppression#${id}`, sk: 'suppression' },
        ConditionExpression: 'NOT reason IN (:complaint, :operator)',
        ExpressionAttributeValues: { ':complaint': 'complaint', ':operator': 'operator' },
      }),
    ),
  );
  await client.send(new DeleteCommand({ TableName: table, Key: { pk: `asked#${id}`, sk: 'asked' } }));
  await client.send(new DeleteCommand({ TableName: table, Key: keyOf(id) }));
}
