import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import type { SendResult } from '../domain/subscriptions/outgoing-mail';

/** One finished mail, to whom it goes, and what SES is to say about it in its events. */
export interface RawMail {
  readonly to: string;
  readonly raw: Uint8Array;
  /** Names and values in `[A-Za-z0-9_-]`, at most 256 characters: SES refuses others. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface SesMail {
  send(mail: RawMail): Promise<SendResult>;
}

/** Answers about this one mail; every other refusal is about us or the moment, and the mail may be tried again. */
const finalRefusals = new Set([
  'MessageRejected',
  'InvalidParameterValue',
  'ValidationError',
  'InvalidParameterCombination',
]);

/** Faults of a connection that was never made: nothing can have been sent. */
const notConnected = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'CERT_HAS_EXPIRED',
]);

/** What the AWS client throws, as far as it tells whether SES took the mail. */
interface Failure {
  readonly name: string;
  readonly message: string;
  readonly code?: string;
  readonly status?: number;
}

function readFailure(thrown: unknown): Failure {
  if (typeof thrown !== 'object' || thrown === null) return { name: 'Unknown', message: String(thrown) };
  const { name, message, code, $metadata } = thrown as Readonly<Record<string, unknown>>;
  const status = ($metadata as { readonly httpStatusCode?: unknown } | undefined)?.httpStatusCode;
  return {
    name: typeof name === 'string' ? name : 'Unknown',
    message: typeof message === 'string' ? message : '',
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
  };
}

/** Whether a failed call was certainly not taken (`refused`) or may have been (`unknown`). When in doubt, in doubt. */
export function classifyFailure(thrown: unknown): SendResult {
  const { name, code, status, message } = readFailure(thrown);
  const said = `${name}: ${message}`;
  if (status !== undefined && status >= 400 && status < 500) {
    return { kind: 'refused', retry: !finalRefusals.has(name), message: said, ...throttledBy(name, message) };
  }
  if (status === undefined && (name === 'CredentialsProviderError' || (code !== undefined && notConnected.has(code)))) {
    return { kind: 'refused', retry: true, message: said };
  }
  return { kind: 'unknown', message: said };
}

/** SES has one name for two limits, and tells them apart in words alone (SES guide, "Errors related to sending quotas"). */
function throttledBy(name: string, message: string): { readonly throttled?: 'rate' | 'day' } {
  if (!/^(Throttling|TooManyRequests|LimitExceeded)/.test(name)) return {};
  return { throttled: /daily/i.test(message) ? 'day' : 'rate' };
}

/** Sends through SES, once: the client must be built with `maxAttempts: 1`, or an unknown answer could send twice. */
export function sesMail(client: SESClient, configurationSet: string): SesMail {
  return {
    async send({ to, raw, tags }) {
      const command = new SendRawEmailCommand({
        RawMessage: { Data: raw },
        Destinations: [to],
        ConfigurationSetName: configurationSet,
        Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
      });
      try {
        const { MessageId } = await client.send(command);
        if (MessageId === undefined) return { kind: 'unknown', message: 'SES answered without a message id.' };
        return { kind: 'accepted', messageId: MessageId };
      } catch (thrown) {
        return classifyFailure(thrown);
      }
    },
  };
}
