import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Watch } from '../lambdas/domain/watch/watch';
import { paths } from '../lambdas/pages/paths';
import { startLive } from './live/start-live';
import { makeFolder } from './make-folder';
import type { LocalOptions } from './options';
import { type ReplayReport, toTable } from './replay/report';
import { type ReplayRun, startReplay } from './replay/start-replay';
import { progressLine, type Terminal } from './terminal';

/** Resolves when the person ends the program (Ctrl-C). */
export type Ended = Promise<void>;

/** Runs the service on this machine as asked; resolves when it is over. */
export async function runLocal(options: LocalOptions, watch: Watch, terminal: Terminal, ended: Ended): Promise<void> {
  if (options.live) return runLive(options, watch, terminal, ended);
  if (options.once) return runOnce(options, watch, terminal, ended);
  const dir = options.data ?? '.local';
  const run = await startReplay({ dir, port: options.port, watch });
  try {
    const report = await replay(run, terminal, ended);
    if (!run.finished()) return terminal.say('Stopped. The next start goes on from here.');
    await announce(run, report, terminal, dir);
    await ended;
  } finally {
    await run.close();
  }
}

async function runOnce(options: LocalOptions, watch: Watch, terminal: Terminal, ended: Ended): Promise<void> {
  if (options.data !== undefined) return runInto(options, options.data, watch, terminal, ended);
  const dir = mkdtempSync(join(tmpdir(), 'resolution-watch-'));
  try {
    await runInto(options, dir, watch, terminal, ended);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Runs the replay of a folder to its end, and writes report and mails. */
async function runInto(
  { port, out = 'out' }: LocalOptions,
  dir: string,
  watch: Watch,
  terminal: Terminal,
  ended: Ended,
): Promise<void> {
  const run = await startReplay({ dir, port, watch });
  try {
    const report = await replay(run, terminal, ended);
    makeFolder(out);
    writeFileSync(join(out, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
    cpSync(run.service.mailbox.dir, join(out, 'mails'), { recursive: true });
    terminal.say(
      `${toTable(report)}\n\nWrote ${join(out, 'report.json')} and ${report.mails} mails to ${join(out, 'mails')}.`,
    );
  } finally {
    await run.close();
  }
}

async function runLive(options: LocalOptions, watch: Watch, terminal: Terminal, ended: Ended): Promise<void> {
  const live = await startLive({ dir: options.data ?? '.local-live', port: options.port, watch, terminal });
  try {
    terminal.say(`Site     ${live.service.siteUrl}${paths.home('en')}\nMailbox  ${live.service.mailbox.url}`);
    await ended;
  } finally {
    await live.close();
  }
}

async function replay(run: ReplayRun, terminal: Terminal, ended: Ended): Promise<ReplayReport> {
  if (run.staleVersion !== undefined) {
    terminal.say(
      'This folder holds a replay made with another version of the watch; delete it to replay with this one.',
    );
  }
  void ended.then(run.stop);
  const report = await run.run((progress) => terminal.progress(progressLine(progress)));
  terminal.endProgress();
  return report;
}

/** The four addresses a person wants next, and what was done; the longest digest has most to look at. */
async function announce(run: ReplayRun, report: ReplayReport, terminal: Terminal, dir: string): Promise<void> {
  const { siteUrl, mailbox } = run.service;
  const [digest] = mailbox.mails().toSorted((a, b) => b.bytes - a.bytes);
  writeFileSync(join(dir, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  terminal.say(
    [
      toTable(report),
      '',
      `  Site         ${siteUrl}${paths.home('en')}`,
      `  Mailbox      ${mailbox.url}`,
      `  One edition  ${siteUrl}${paths.edition('en', '2021-W05')}`,
      `  One digest   ${digest ? mailbox.urlOf(digest) : 'none was sent'}`,
      '',
      '  A replay of sample feeds: real events in our own words beside invented noise. Ctrl-C ends it.',
    ].join('\n'),
  );
}
