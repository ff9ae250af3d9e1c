import { randomUUID } from 'node:crypto';
import { endAfter, endBefore, type Fault } from './faults';
import type { MailStore } from './mail-store';
import { subjectOf } from './read-mime';
import { limiter, type SendLimits } from './send-limits';
import { readSendRequest, type SendRequest } from './send-request';
import { type SesAnswer, toError, toResult } from './ses-answer';
import { eventsOf, type SnsEnvelope } from './ses-events';
import type { StoredMail } from './stored-mail';

export interface SesDeps {
  readonly store: MailStore;
  readonly now: () => Date;
  readonly limits: SendLimits;
  /** Takes the fault that is to befall this sending, if one is planned. */
  readonly nextFault: () => Fault | undefined;
  readonly onEvent: (event: SnsEnvelope) => void | Promise<void>;
}

/** An answer, or the want of one: a broken connection, or silence until the caller gives up. */
export type SesOutcome = SesAnswer | 'drop' | 'silence';

const day = 86_400_000;

/** The actions of SES v1 that the service uses; every other one is answered with the error SES gives to unknown names. */
export function sesActions(deps: SesDeps): (form: URLSearchParams) => Promise<SesOutcome> {
  const refuseOverLimit = limiter(deps.limits);
  const send = async (form: URLSearchParams): Promise<SesOutcome> => {
    const fault = deps.nextFault();
    const refused = endBefore(fault) ?? refuseOverLimit(sentInDay(deps));
    if (refused !== undefined) return typeof refused === 'string' ? refused : toError(refused);
    const request = readSendRequest(form);
    if ('code' in request) return toError(request);
    const mail = toStored(request, deps);
    deps.store.add(mail, request.raw);
    for (const event of eventsOf(mail, request.mime)) await deps.onEvent(event);
    const ended = endAfter(fault);
    if (ended !== undefined) return typeof ended === 'string' ? ended : toError(ended);
    return toResult('SendRawEmail', { MessageId: mail.id });
  };
  return async (form) => {
    const action = form.get('Action') ?? '';
    if (action === 'SendRawEmail') return send(form);
    if (action === 'GetSendQuota') return toResult(action, quota(deps));
    const message = `Could not find operation ${action} for version ${form.get('Version') ?? '2010-12-01'}`;
    return toError({ code: 'InvalidAction', message: `${message} (this stand-in sends raw mail only).` });
  };
}

function quota(deps: SesDeps): Record<string, string> {
  const { maxDailySend, maxSendRate } = deps.limits;
  return {
    Max24HourSend: maxDailySend.toFixed(1),
    MaxSendRate: maxSendRate.toFixed(1),
    SentLast24Hours: sentInDay(deps).toFixed(1),
  };
}

function sentInDay({ store, now }: SesDeps): number {
  const since = new Date(now().getTime() - day).toISOString();
  const mails = store.mails();
  return mails.length - 1 - mails.findLastIndex(({ at }) => at <= since);
}

function toStored(request: SendRequest, { store, now }: SesDeps): StoredMail {
  const at = now().toISOString();
  const id = `0107${randomUUID().slice(0, 12).replace('-', '')}-${randomUUID()}-000000`;
  const count = String(store.mails().length + 1).padStart(6, '0');
  return {
    id,
    file: `${at.replace(/[:.]/g, '-')}-${count}-${id}.eml`,
    at,
    source: request.source,
    recipients: request.recipients,
    subject: subjectOf(request.mime),
    configurationSet: request.configurationSet,
    tags: request.tags,
    bytes: request.raw.length,
  };
}
