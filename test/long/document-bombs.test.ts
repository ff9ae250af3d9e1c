import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { documentBombs } from './document-bombs';
import type { Cost } from './read-bomb';

/** Reads a file or an address in a process of its own. */
async function costOf(source: string, port = 0): Promise<Cost> {
  const child = fork(join(__dirname, 'read-bomb.ts'), [source, String(port)], { execArgv: ['--require', 'tsx/cjs'] });
  const [cost] = (await once(child, 'message')) as [Cost];
  return cost;
}

/** A second is what a document may cost; the rest is for a busy machine, on which CPU time counts what others evict. */
const mostMilliseconds = 2000;
const mostMegabytes = 150;
const figures: string[] = [];

function expectCheap(name: string, cost: Cost): void {
  figures.push(
    `${name.padEnd(32)} ${cost.outcome.padEnd(11)} ${cost.cpu.toFixed(0)} ms, +${cost.growth.toFixed(0)} MB`,
  );
  expect(cost.outcome).toMatch(/^(read|not-a-feed|malformed|too-large)$/);
  expect(cost.cpu).toBeLessThan(mostMilliseconds);
  expect(cost.growth).toBeLessThan(mostMegabytes);
}

afterAll(() => console.log(figures.join('\n')));

describe('documents made to hurt their reader', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bombs-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(Object.entries(documentBombs))('%s', async (name, make) => {
    const file = join(folder, 'bomb.xml');
    writeFileSync(file, make());
    expectCheap(name, await costOf(file));
  });

  test('a megabyte of <', async () => {
    const file = join(folder, 'flood.xml');
    writeFileSync(file, '<'.repeat(1_000_000));
    const cost = await costOf(file);
    expectCheap('a megabyte of <', cost);
    expect(cost.cpu).toBeLessThan(200);
  });
});

describe('answers that unpack to a thousand times their size', () => {
  const plain = Buffer.alloc(200_000_000, ' ');
  const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
  const bombs: Readonly<Record<string, Uint8Array>> = { gzip: gzipSync(plain), br: brotliCompressSync(plain, fast) };
  const server = createServer((request, response) => {
    const coding = (request.url ?? '').slice(1);
    response.writeHead(200, { 'Content-Type': 'application/rss+xml', 'Content-Encoding': coding }).end(bombs[coding]);
  });
  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterAll(() => server.close());

  test.each(Object.keys(bombs))('%s', async (coding) => {
    const { port } = server.address() as AddressInfo;
    const cost = await costOf(`http://feeds.samples.test/${coding}`, port);
    expectCheap(`${coding} of ${((bombs[coding]?.length ?? 0) / 1000).toFixed(0)} kB`, cost);
    expect(cost.outcome).toBe('too-large');
  });
});
