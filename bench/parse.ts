import { once } from 'node:events';
import { feedDocuments, type Shape, shapes } from './feed-documents';
import { peerNames } from './feed-readers';
import { forkBundled } from './fork-bundled';

type Times = Readonly<Record<Shape, number>>;

const rounds = 3;

/** Prints documents and MB per CPU second, bytes → entries, of the whole way and of other readers, each in fresh processes. */
export async function run(): Promise<void> {
  console.log(`parse: bytes to entries, CPU time, best pass of ${rounds} processes each, in turn`);
  const best = new Map<string, Times>();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['the whole way', 'rss-parser', ...peerNames]) {
      const times = await timeReader(name);
      const before = best.get(name);
      if (times && (!before || total(times) < total(before))) best.set(name, times);
    }
  }
  report(best);
}

async function timeReader(name: string): Promise<Times | undefined> {
  const child = forkBundled('time-feed-reader.child.ts', [name]);
  const [answer] = (await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [undefined])])) as [
    Times | 'absent' | undefined,
  ];
  if (answer === undefined) throw new Error(`${name} could not be measured`);
  return answer === 'absent' ? undefined : answer;
}

function total(times: Times): number {
  return shapes.reduce((sum, shape) => sum + times[shape], 0);
}

function report(best: ReadonlyMap<string, Times>): void {
  const documents = feedDocuments();
  const megabytes = documents.reduce((sum, { body }) => sum + body.length, 0) / 1e6;
  const anchor = best.get('rss-parser');
  console.log(`  Node ${process.version}, ${documents.length} documents, ${megabytes.toFixed(1)} MB`);
  console.log('  ratio to rss-parser alone (greater is faster), in all and by shape');
  for (const [name, times] of best) {
    const seconds = total(times) / 1000;
    const ratio = (of: (times: Times) => number): string => (anchor ? (of(anchor) / of(times)).toFixed(2) : '?');
    console.log(
      `  ${name.padEnd(26)} ${(documents.length / seconds).toFixed(0).padStart(4)} documents/s ` +
        `${(megabytes / seconds).toFixed(1).padStart(5)} MB/s  ${ratio(total)}  ` +
        shapes.map((shape) => `${shape} ${ratio((of) => of[shape])}`).join(', '),
    );
  }
  const absent = peerNames.filter((name) => !best.has(name));
  if (absent.length > 0) console.log(`  absent from the folder BENCH_PEERS names: ${absent.join(', ')}`);
}
