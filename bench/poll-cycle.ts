import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { forkBundled } from './fork-bundled';

interface Measured {
  /** CPU milliseconds of each cycle. */
  readonly times: readonly number[];
  readonly fetched: number;
  readonly feeds: number;
}

const rounds = 2;

/**
 * Prints how many feeds a CPU second polls when nine of ten have nothing new, beside fetching and parsing each. Both sides
 * keep their connections, as within one run of the function, and read documents in their own process, as deployed
 * (docs/decisions/0007). The runtime matters: decoding UTF-8 alone is eight times as fast on the Node that is deployed.
 */
export async function run(): Promise<void> {
  const server = fork(join(__dirname, 'poll-cycle.server.child.ts'));
  const [port] = (await once(server, 'message')) as [number];
  const ours: Measured[] = [];
  const theirs: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await measured('ours', port));
    theirs.push(await measured('rss-parser', port));
  }
  server.kill();
  report(ours, theirs);
}

async function measured(side: string, port: number): Promise<Measured> {
  const child = forkBundled('poll-cycle.side.child.ts', [side, String(port)]);
  const [result] = (await once(child, 'message')) as [Measured];
  return result;
}

function report(ours: readonly Measured[], theirs: readonly Measured[]): void {
  const { feeds = 0, fetched = 0 } = ours[0] ?? {};
  const rate = (side: readonly Measured[]): number => {
    const times = side.flatMap((one) => one.times).toSorted((a, b) => a - b);
    return (feeds / (times[times.length >> 1] ?? 1)) * 1000;
  };
  console.log(`poll cycle: ${feeds} feeds, ${fetched} with something new, of the others every second one answers 304`);
  console.log(`  Node ${process.version}; feeds per CPU second, median of all cycles of two processes each, in turn`);
  console.log(`  ours                  ${rate(ours).toFixed(0)}`);
  console.log(`  rss-parser parseURL   ${rate(theirs).toFixed(0)}`);
  console.log(`  ratio                 ${(rate(ours) / rate(theirs)).toFixed(1)}`);
}
