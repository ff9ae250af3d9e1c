import { once } from 'node:events';
import { cpus } from 'node:os';
import { digestHtml } from '../lambdas/pages/mail/digest-html';
import { renderDigestMail } from '../lambdas/pages/mail/digest-mail';
import { digestMailView } from '../lambdas/pages/mail/digest-mail-view';
import type { MimeMeasured, SharedMail } from './digest-mime.child';
import { loadPeers } from './digest-peers';
import { sampleDigest, storyCount } from './digest-sample';
import { forkBundled } from './fork-bundled';
import { type Measured, measureInTurn } from './in-turn';

const config = {
  siteUrl: 'https://watch.example',
  operatorName: 'Operator',
  operatorAddress: 'Street 1',
  notice: 'none',
} as const;
/** As the mail holds them when nothing is left out. */
const limits = { stories: 8, headlines: 10, headline: 160, reasons: 3, words: 4, also: 4 };

/** Digests of thirty stories: rendering beside react-email and mjml, then MIME for each reader of a segment. */
export async function run(): Promise<void> {
  const { digest, watch } = sampleDigest();
  const view = digestMailView({ digest, watch, config }, limits);
  const { peers, absent } = loadPeers();
  console.log(
    `digest: ${storyCount} stories; CPU time; Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
  );
  if (absent.length > 0)
    console.log(`  absent (install them in a folder and name it in BENCH_PEERS): ${absent.join(', ')}`);
  const rendering = await measureInTurn(
    [
      { name: 'ours, HTML alone, view given', times: 20, run: () => digestHtml(view, { digest, watch, config }) },
      { name: 'ours, view + HTML + text', times: 20, run: () => renderDigestMail({ digest, watch, config }) },
      ...peers.map(({ name, render }) => ({
        name: `${name}, HTML alone, view given`,
        times: 2,
        run: () => render(view),
      })),
    ],
    10,
  );
  print('rendering', rendering);
  const { bytes, ways } = await measureMime({
    segment: digest.segment,
    body: renderDigestMail({ digest, watch, config }),
  });
  print(`MIME (${Math.round(bytes / 1024)} KB a message)`, ways);
}

/** In a process of its own, both the copy and the mails: what is measured are microseconds. */
async function measureMime(mail: SharedMail): Promise<MimeMeasured> {
  const child = forkBundled('digest-mime.child.ts', []);
  child.send(mail);
  const [measured] = (await once(child, 'message')) as [MimeMeasured];
  return measured;
}

/** Times of each way beside the first. */
function print(title: string, measured: Measured): void {
  console.log(title);
  const [one = 1] = Object.values(measured);
  for (const [name, ms] of Object.entries(measured)) {
    console.log(
      `  ${name.padEnd(46)} ${(1000 / ms).toFixed(0).padStart(7)}/s  ${ms.toFixed(3).padStart(8)} ms  ${(ms / one).toFixed(1)} x`,
    );
  }
}
