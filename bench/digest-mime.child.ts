import { toMime } from '../lambdas/adapters/mime';
import { mimeSeries } from '../lambdas/adapters/mime-series';
import type { Segment } from '../lambdas/domain/digests/digest';
import { defaultCadence } from '../lambdas/domain/subscriptions/cadence';
import type { OutgoingMail } from '../lambdas/domain/subscriptions/outgoing-mail';
import { readersTexts } from '../lambdas/pages/mail/readers-texts';
import type { RenderedMail } from '../lambdas/pages/mail/rendered-mail';
import { type Measured, measureInTurn } from './in-turn';

/** The mail of a segment, rendered once. */
export interface SharedMail {
  readonly segment: Segment;
  readonly body: RenderedMail;
}

export interface MimeMeasured {
  readonly bytes: number;
  readonly ways: Measured;
}

const stamp = {
  from: 'Watch <digest@watch.example>',
  replyTo: 'answers@watch.example',
  listId: 'digest.watch.example',
  date: new Date('2021-02-08T07:00:00Z'),
};

/** Mails in a turn: enough that each turn pays for its garbage. */
const mails = 300;
const rounds = 150;
const zones = ['Europe/Brussels', 'Asia/Almaty', 'Europe/London', 'America/New_York'];

/** What a claim and a signature give the sender: no two readers confirmed at the same moment. */
function readerOf(at: number) {
  return {
    to: `reader.${at}@reader.example`,
    id: `attempt-${at}`,
    unsubscribe: `https://watch.example/en/unsubscribe/${String(at).padStart(90, 't')}`,
    subscription: {
      cadence: { ...defaultCadence('en'), zone: zones[at % zones.length] ?? 'UTC' },
      consent: { confirmedAt: new Date(Date.UTC(2020, 0, 1) + at * 31_415_926).toISOString() },
    },
  };
}

async function measure({ segment, body }: SharedMail): Promise<MimeMeasured> {
  const { subject, html, text } = body;
  const textsOf = readersTexts(segment);
  const mailTo = ({ to, id, unsubscribe, subscription }: ReturnType<typeof readerOf>): OutgoingMail => {
    const shared = { body, own: textsOf(subscription, unsubscribe) };
    return { subject, html, text, shared, to, language: 'en', unsubscribe, id, tags: {} };
  };
  const someone = readerOf(0);
  const readers = Array.from({ length: mails }, (_, at) => readerOf(at));
  const mailAt = (at: number) => mailTo(readers[at] ?? someone);
  const series = mimeSeries(body);
  const finished = Buffer.from(await series(mailTo(someone), stamp));
  const ways = [
    { name: 'copying the finished message', times: mails, run: () => Buffer.from(finished) },
    { name: 'shared segment, message of each reader', times: mails, run: (at: number) => series(mailAt(at), stamp) },
    {
      name: 'filled and built by nodemailer for each reader',
      times: 4,
      run: (at: number) => toMime(mailAt(at), stamp),
    },
  ];
  return { bytes: finished.length, ways: await measureInTurn(ways, rounds) };
}

process.once('message', (mail: SharedMail) => void measure(mail).then((measured) => process.send?.(measured)));
