import type { Cadence } from './subscription';

/** One mail that SES took in: its message id, and when it was sent (ISO 8601 UTC). */
export interface SentMail {
  readonly id: string;
  readonly sentAt: string;
}

const day = 24 * 60 * 60 * 1000;
/** Soft bounces that end mailing. */
const tooMany = 3;
/** More than ever matter at once; bounces that come late or twice find their place among them. */
const kept = 12;

/** Soft bounces of one address as its row keeps them: lines `sentAt id`, oldest first. A repeated event adds nothing. */
export function addSoftBounce(known: string, { sentAt, id }: SentMail): string {
  const lines = new Set([...known.split('\n').filter((line) => line !== ''), `${sentAt} ${id}`]);
  return [...lines].sort().slice(-kept).join('\n');
}

/** Whether three of about four mails in a row came back: told by when they were sent, so that the order of events is no matter. */
export function isUnreachable(bounces: string, every: Cadence['every']): boolean {
  const span = (every === 'week' ? 22 : 4) * day;
  const sent = bounces.split('\n').map((line) => Date.parse(line.split(' ')[0] ?? ''));
  return sent.some((last, index) => {
    const first = sent[index - (tooMany - 1)];
    return first !== undefined && last - first <= span;
  });
}
