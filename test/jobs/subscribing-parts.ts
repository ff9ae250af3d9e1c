import { type Asks, asks } from '../../lambdas/adapters/asks';
import { type Deliveries, deliveries } from '../../lambdas/adapters/deliveries';
import { type Pauses, pauses } from '../../lambdas/adapters/pauses';
import { type Preferences, preferences } from '../../lambdas/adapters/preferences';
import { type SendingRecord, sendingRecord } from '../../lambdas/adapters/sending-record';
import { type Subscriptions, subscriptions } from '../../lambdas/adapters/subscriptions';
import { type Suppressions, suppressions } from '../../lambdas/adapters/suppressions';
import { type Keys, parseKeys } from '../../lambdas/domain/subscriptions/keys';
import type { OutgoingMail, SendResult } from '../../lambdas/domain/subscriptions/outgoing-mail';
import type { ConfirmationRequest } from '../../lambdas/jobs/ask-to-confirm';
import type { SubscriptionForm } from '../../lambdas/jobs/request-subscription';
import { subscribersTable } from '../../lambdas/table-schema';
import { type OpenTables, openTables } from '../adapters/open-tables';

/** What the subscribing jobs need, over a real table; the mails stay here, and the clock stands where it is set. */
export interface SubscribingParts
  extends Subscriptions,
    Deliveries,
    Suppressions,
    SendingRecord,
    Asks,
    Pauses,
    Preferences {
  readonly keys: Keys;
  readonly concerns: ReadonlySet<string>;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly evenOut: () => Promise<void>;
  readonly sendConfirmation: (request: ConfirmationRequest) => Promise<'accepted'>;
  readonly mails: ConfirmationRequest[];
  /** Other mails than those to confirm. */
  readonly letters: OutgoingMail[];
  readonly sendMail: (mail: OutgoingMail) => Promise<SendResult>;
  readonly mayAsk: () => boolean;
  readonly setClock: (instant: string) => void;
  readonly client: OpenTables['client'];
  readonly close: () => Promise<void>;
}

export async function subscribingParts(): Promise<SubscribingParts> {
  const { client, close } = await openTables();
  const table = subscribersTable.name;
  const mails: ConfirmationRequest[] = [];
  const letters: OutgoingMail[] = [];
  let clock = '2021-02-01T10:00:00.000Z';
  let ids = 0;
  return {
    ...subscriptions(client, table),
    ...deliveries(client, table),
    ...suppressions(client, table),
    ...sendingRecord(client, table),
    ...asks(client, table),
    ...pauses(client, table),
    ...preferences(client, table),
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
    letters,
    sendMail: (mail) => {
      letters.push(mail);
      return Promise.resolve({ kind: 'accepted', messageId: 'm' });
    },
    mayAsk: () => true,
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
