import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReplayReport } from '../../local/replay/report';
import { sampleSubscribers } from '../../local/replay/sample-subscribers';
import { readSamples } from '../../local/samples/read-samples';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'replay-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface SentMail {
  readonly at: string;
  readonly subject: string;
  readonly recipients: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

interface Replay {
  readonly report: ReplayReport;
  readonly mails: readonly SentMail[];
}

function start(data: string, out: string): ChildProcess {
  const options = ['--once', '--port', '0', '--data', join(folder, data), '--out', join(folder, out)];
  return spawn(process.execPath, ['--import', 'tsx', 'bin/local.ts', ...options], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

async function replay(data: string, out: string): Promise<Replay> {
  const child = start(data, out);
  const said: Buffer[] = [];
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (code !== 0) throw new Error(`The replay ended with ${String(code)}: ${Buffer.concat(said).toString()}`);
  return {
    report: JSON.parse(readFileSync(join(folder, out, 'report.json'), 'utf8')) as ReplayReport,
    mails: readFileSync(join(folder, out, 'mails/mails.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as SentMail),
  };
}

/** Reader and day of every digest: what must be the same however the run was interrupted. */
function digestsOf({ mails }: Replay): string[] {
  return mails
    .filter(({ tags }) => tags.attempt !== undefined)
    .map(({ at, recipients, subject }) => `${at.slice(0, 10)} ${recipients.join()} ${subject}`)
    .sort();
}

function weeksBetween(from: Date, until: Date): number {
  return Math.floor((until.getTime() - from.getTime()) / (7 * 86_400_000));
}

describe('the replay of 26 weeks', () => {
  let whole: Replay;
  beforeAll(async () => {
    whole = await replay('whole', 'whole-out');
  });

  it('polls every feed, fails none of ours, and finds what the samples tell', () => {
    const { report } = whole;
    expect(report).toMatchObject({ weeks: 26, errors: [] });
    expect(report.feeds).toBeGreaterThanOrEqual(20);
    expect(report.entries).toBeGreaterThanOrEqual(600);
    expect(report.matches).toBeGreaterThan(150);
    expect(report.matches).toBeLessThan(report.entries / 2);
    expect(Object.keys(report.polls).sort()).toEqual([
      'failed: gone',
      'failed: malformed',
      'failed: not-a-feed',
      'fetched',
      'total',
      'unchanged',
    ]);
  });

  it('costs at most 0.15 write units and 0.05 read units a poll beside the matches', () => {
    expect(whole.report.unitsPerPoll.write).toBeLessThanOrEqual(0.15);
    expect(whole.report.unitsPerPoll.read).toBeLessThanOrEqual(0.05);
  });

  it('mails each confirmed reader exactly one digest a week, and nobody else any', () => {
    const digests = digestsOf(whole).map((line) => line.split(' '));
    for (const { address, asks, confirmsAfter, leaves } of sampleSubscribers) {
      const days = digests.filter(([, to]) => to === address).map(([day]) => day);
      expect(new Set(days).size).toBe(days.length);
      if (confirmsAfter === undefined || address.endsWith('amazonses.com')) expect(days).toEqual([]);
      else {
        const first = new Date(asks.getTime() + confirmsAfter * 60_000);
        const weeks = weeksBetween(first, leaves ?? new Date(whole.report.until));
        expect(days.length).toBeGreaterThanOrEqual(weeks);
        expect(days.length).toBeLessThanOrEqual(weeks + 1);
      }
    }
  });

  it('marks every mail as a replay and puts no feed text into a subject', () => {
    const titles = readSamples().flatMap(({ entries }) => entries.map(({ title }) => title));
    for (const { subject, tags } of whole.mails) {
      if (tags.attempt !== undefined) expect(subject).toMatch(/^(Replay|Повтор|Қайталау): /);
      expect(titles.some((title) => subject.includes(title))).toBe(false);
    }
  });

  it('stores nothing and sends nothing when the same weeks are replayed over its data', async () => {
    rmSync(join(folder, 'whole/replay.json'));
    const again = await replay('whole', 'again-out');
    expect(again.report).toMatchObject({ matches: 0, digests: {} });
    expect(digestsOf(again)).toEqual(digestsOf(whole));
  });

  it('ends the same when it is killed on the way and started again', async () => {
    const killed = start('killed', 'killed-out');
    await killAfter(killed, join(folder, 'killed/replay.json'), '2021-01-20');
    const resumed = await replay('killed', 'killed-out');
    expect(digestsOf(resumed)).toEqual(digestsOf(whole));
    expect(resumed.report.errors).toEqual([]);
  });
});

/** Kills the process, with no chance to clean up, once the replay has come to a day. */
async function killAfter(child: ChildProcess, progress: string, day: string): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (existsSync(progress) && readNow(progress) >= day) break;
  }
  child.kill('SIGKILL');
  await gone;
}

function readNow(progress: string): string {
  return (JSON.parse(readFileSync(progress, 'utf8')) as { readonly now: string }).now;
}
