import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { readSettings, settingNames } from '../lib/settings';
import { readSettingsFile } from '../lib/settings-file';
import { type DeployArguments, readArguments } from './deploy/arguments';
import { estimateMonth, type Load, printEstimate } from './deploy/estimate';
import { findFaults } from './deploy/preflight';
import { reportOutputs } from './deploy/report';

const root = join(__dirname, '..');

process.exitCode = main(process.argv.slice(2));

/** Checks, deploys, says where the site is and what a month will cost. Returns the exit code. */
function main(line: readonly string[]): number {
  const args = readArguments(line);
  const faults = preflight(args);
  if (faults.length > 0) {
    process.stderr.write(`Nothing was deployed:\n${faults.map((fault) => `- ${fault}`).join('\n')}\n`);
    return 1;
  }
  const outputs = args.outputsFile ?? join(root, 'cdk.out', 'outputs.json');
  rmSync(outputs, { force: true });
  const code = deploy([...line, ...(args.outputsFile === undefined ? ['--outputs-file', outputs] : [])]);
  if (code !== 0) return code;
  const load = readLoad();
  process.stdout.write(`\n${[...reportOutputs(outputs), printEstimate(load, estimateMonth(load))].join('\n\n')}\n`);
  return 0;
}

function preflight(args: DeployArguments): string[] {
  const machine = { nodeVersion: process.versions.node, env: process.env, awsFiles: readAwsFiles() };
  const inContext = Object.entries(args.context).filter(([name]) => settingNames.some((known) => known === name));
  try {
    const file = readSettingsFile(join(root, 'deployment.json'));
    return findFaults(readSettings({ ...file, ...Object.fromEntries(inContext) }), args, machine);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

function readAwsFiles(): string {
  const places = [
    process.env.AWS_CONFIG_FILE ?? join(homedir(), '.aws', 'config'),
    process.env.AWS_SHARED_CREDENTIALS_FILE ?? join(homedir(), '.aws', 'credentials'),
  ];
  return places.map((path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')).join('\n');
}

function deploy(line: readonly string[]): number {
  const cdk = require.resolve('aws-cdk/bin/cdk');
  const command = [cdk, 'deploy', '--no-notices', ...line];
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status ?? 1;
}

interface CompiledFeed {
  readonly url: string;
  readonly read: string;
  readonly selectors?: unknown;
}

/** The polled sources of the compiled watch, and an assumed thousand readers. */
function readLoad(): Load {
  const compiled = readFileSync(join(root, 'watches', '.compiled', 'watch.json'), 'utf8');
  const watch = JSON.parse(compiled) as { readonly feeds: readonly CompiledFeed[] };
  const feeds = watch.feeds.filter(({ read, selectors }) => read === 'feed' || selectors !== undefined);
  const hosts = new Set(feeds.map(({ url }) => new URL(url).host));
  return { feeds: feeds.length, hosts: hosts.size, subscribers: 1_000, pageViews: 50_000 };
}
