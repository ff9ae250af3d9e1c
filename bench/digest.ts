import { cpus } from 'node:os';
import { toMime } from '../lambdas/adapters/mime';
import { mimeSeries } from '../lambdas/adapters/mime-series';
import type { Segment } from '../lambdas/domain/digests/digest';
import { defaultCadence } from '../lambdas/domain/subscriptions/cadence';
import type { OutgoingMail } from '../lambdas/domain/subscriptions/outgoing-mail';
import { digestHtml } from '../lambdas/pages/mail/digest-html';
import { renderDigestMail } from '../lambdas/pages/mail/digest-mail';
import { digestMailView } from '../lambdas/pages/mail/digest-mail-view';
import { readersTexts } from '../lambdas/pages/mail/readers-texts';
import { loadPeers } from './digest-peers';
import { sampleDigest, storyCount } from './digest-sample';

const rounds = 5;
const config = {
  siteUrl: 'https://watch.example',
  operatorName: 'Operator',
  operatorAddress: 'Street 1',
  notice: 'none',
} as const;
const stamp = {
  from: 'Watch <digest@watch.example>',
  replyTo: 'answers@watch.example',
  listId: 'digest.watch.example',
  date: new Date('2021-02-08T07:00:00Z'),
};
/** As the mail holds them when nothing is left out. */
const limits = { stories: 8, headlines: 10, headline: 160, reasons: 3, words: 4, also: 4 };

interface Method {
  readonly name: string;
  readonly times: number;
  readonly run: (at: number) => unknown;
}

/** Milliseconds a call, median of interleaved rounds: what the machine does meanwhile hits all alike. */
async function measure(methods: readonly Method[]): Promise<ReadonlyMap<string, number>> {
  const taken = new Map(methods.map(({ name }) => [name, [] as number[]]));
  for (let round = -1; round < rounds; round += 1) {
    for (const { name, times, run } of methods) {
      const start = performance.now();
      for (let at = 0; at < times; at += 1) await run(at);
      if (round >= 0) taken.get(name)?.push((performance.now() - start) / times);
    }
  }
  return new Map([...taken].map(([name, times]) => [name, times.sort((a, b) => a - b)[times.length >> 1] ?? 0]));
}

function print(title: string, measured: ReadonlyMap<string, number>, base: string): void {
  console.log(title);
  const one = measured.get(base) ?? 1;
  for (const [name, ms] of measured) {
    console.log(
      `  ${name.padEnd(44)} ${(1000 / ms).toFixed(0).padStart(7)}/s  ${ms.toFixed(3).padStart(8)} ms  ${(ms / one).toFixed(1)} x`,
    );
  }
}

/** Digests of thirty stories: rendering beside react-email and mjml, then MIME for each reader of a segment. */
export async function run(): Promise<void> {
  const { digest, watch } = sampleDigest();
  const view = digestMailView({ digest, watch, config }, limits);
  const { peers, absent } = loadPeers();
  console.log(
    `digest: ${storyCount} stories; Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
  );
  if (absent.length > 0)
    console.log(`  absent (install them in a folder and name it in BENCH_PEERS): ${absent.join(', ')}`);
  const rendering = await measure([
    { name: 'ours, HTML alone, view given', times: 40, run: () => digestHtml(view, { digest, watch, config }) },
    { name: 'ours, view + HTML + text', times: 40, run: () => renderDigestMail({ digest, watch, config }) },
    ...peers.map(({ name, render }) => ({
      name: `${name}, HTML alone, view given`,
      times: 4,
      run: () => render(view),
    })),
  ]);
  print('rendering', rendering, 'ours, HTML alone, view given');
  await runMime(renderDigestMail({ digest, watch, config }), digest.segment);
}

async function runMime(body: ReturnType<typeof renderDigestMail>, segment: Segment): Promise<void> {
  const mailTo = (at: number): OutgoingMail => {
    const unsubscribe = `https://watch.example/en/unsubscribe/${String(at).padStart(90, 't')}`;
    const confirmedAt = new Date(Date.UTC(2021, at % 12, (at % 28) + 1)).toISOString();
    const reader = { cadence: defaultCadence('en'), consent: { confirmedAt } };
    return {
      ...body,
      to: `reader.${at}@reader.example`,
      language: 'en',
      unsubscribe,
      id: `attempt-${at}`,
      tags: {},
      shared: { body, own: readersTexts(segment, reader, unsubscribe) },
    };
  };
  const series = mimeSeries(body);
  const finished = Buffer.from(await series(mailTo(0), stamp));
  const measured = await measure([
    { name: 'copying the finished message', times: 2000, run: () => Buffer.from(finished) },
    { name: 'shared segment, message of each reader', times: 2000, run: (at) => series(mailTo(at), stamp) },
    {
      name: 'filled and built by nodemailer for each reader',
      times: 20,
      run: (at) => toMime(mailTo(at), stamp),
    },
  ]);
  print(`MIME (${Math.round(finished.length / 1024)} KB a message)`, measured, 'copying the finished message');
}
