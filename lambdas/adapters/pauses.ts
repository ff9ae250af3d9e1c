import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { change, type SubscriberRows } from './subscriber-rows';

/** Rests from the mail. A paused subscription stays in the due index: it is due again when its pause is over. */
export interface Pauses {
  /** Rests until a day (`YYYY-MM-DD`, in the subscriber's zone), due again at `dueAt`; says whether it may be paused. */
  readonly pause: (id: string, to: { until: string; dueAt: string }) => Promise<boolean>;
  /** Ends a pause before its day, due again at `dueAt`. */
  readonly resume: (id: string, dueAt: string) => Promise<boolean>;
  /** Ends a pause that was to last until `today` (`YYYY-MM-DD`) or earlier. */
  readonly endPause: (id: string, today: string) => Promise<boolean>;
}

export function pauses(client: DynamoDBDocumentClient, table: string): Pauses {
  const rows: SubscriberRows = { client, table };
  return {
    pause: async (id, { until, dueAt }) => {
      const paused = await change(rows, id, {
        set: { '#status': ':paused', pausedUntil: ':until', dueAt: ':dueAt' },
        condition: '#status IN (:confirmed, :paused) AND suppressed = :no',
        values: { ':paused': 'paused', ':confirmed': 'confirmed', ':no': false, ':until': until, ':dueAt': dueAt },
      });
      return paused !== undefined;
    },
    resume: (id, dueAt) =>
      end(rows, id, {
        set: { dueAt: ':dueAt' },
        condition: 'suppressed = :no',
        values: { ':dueAt': dueAt, ':no': false },
      }),
    endPause: (id, today) =>
      end(rows, id, { set: {}, condition: 'pausedUntil <= :today', values: { ':today': today } }),
  };
}

async function end(
  rows: SubscriberRows,
  id: string,
  wanted: {
    readonly set: Record<string, string>;
    readonly condition: string;
    readonly values: Record<string, unknown>;
  },
): Promise<boolean> {
  const ended = await change(rows, id, {
    set: { '#status': ':confirmed', ...wanted.set },
    remove: ['pausedUntil'],
    condition: `#status = :paused AND ${wanted.condition}`,
    values: { ':paused': 'paused', ':confirmed': 'confirmed', ...wanted.values },
  });
  return ended !== undefined;
}
