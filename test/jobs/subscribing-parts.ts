import { type Deliveries, deliveries } from '../../lambdas/adapters/deliveries';
import { type SendingRecord, sendingRecord } from '../../lambdas/adapters/sending-record';
import { type Subscriptions, subscriptions } from '../../lambdas/adapters/subscriptions';
import { type Suppressions, suppressions } from '../../lambdas/adapters/suppressions';
import { type Keys, parseKeys } from '../../lambdas/domain/subscriptions/keys';
import type { ConfirmationRequest, SubscriptionForm } from '../../lambdas/jobs/request-subscription';
import { subscribersTable } from '../../lambdas/table-schema';
import { type OpenTables, openTables } from '../adapters/open-tables';

/** What the subscribing jobs need, over a real table; the mails stay here, and the clock stands where it is set. */
export interface SubscribingParts extends Subscriptions, Deliveries, Suppressions, SendingRecord {
  readonly keys: Keys;
  readonly concerns: ReadonlySet<string>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly evenOut: () => Promise<void>;
  readonly sendConfirmation: (request: ConfirmationRequest) => Promise<'accepted'>;
  readonly mails: ConfirmationRequest[];
  readonly setClock: (instant: string) => void;
  readonly client: OpenTables['client'];
  readonly close: () => Promise<void>;
}

export async function subscribingParts(): Promise<SubscribingParts> {
  const { client, close } = await openTables();
  const table = subscribersTable.name;
  const mails: ConfirmationRequest[] = [];
  let clock = '2021-02-01T10:00:00.000Z';
  let ids = 0;
  return {
    ...subscriptions(client, table),
    ...deliveries(client, table),
    ...suppressions(client, table),
    ...sendingRecord(client, table),
    keys: parseKeys(`k1:${'s'.repeat(32)}`),
    concerns: new Set(['elections', 'tax-pressure']),
    now: () => new Date(clock),
    newId: () => {
      ids += 1;
      return `id-${ids}`;
    },
    evenOut: () => Promise.resolve(),
    sendConfirmation: (request) => {
      mails.push(request);
      return Promise.resolve('accepted');
    },
    mails,
    setClock: (instant) => {
      clock = instant;
    },
    client,
    close,
  };
}

export function formOf(email: string, changes: Partial<SubscriptionForm> = {}): SubscriptionForm {
  return {
    email,
    concerns: ['elections'],
    storyLanguages: ['en'],
    mailLanguage: 'en',
    trap: '',
    language: 'en',
    ...changes,
  };
}
