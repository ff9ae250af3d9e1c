import { explainMissing, type Settings } from '../../lib/settings';
import type { DeployArguments } from './arguments';

/** The machine a deployment starts from. */
export interface Machine {
  /** As `process.versions.node`. */
  readonly nodeVersion: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Text of the AWS configuration and credentials files; empty when there are none. */
  readonly awsFiles: string;
}

/** What package.json asks of Node in `engines`. */
const oldestNode = [20, 19] as const;

/** Everything that stands in the way of a deployment, each with its remedy; none when it may begin. */
export function findFaults(settings: Settings, args: DeployArguments, machine: Machine): string[] {
  return [
    ...nodeFaults(machine.nodeVersion),
    ...settingFaults(settings),
    ...credentialFaults(args, machine),
    ...regionFaults(args, machine),
  ];
}

function nodeFaults(version: string): string[] {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor, oldestMinor] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return [];
  return [`Node ${version} is too old: install ${oldestNode.join('.')} or newer.`];
}

function settingFaults({ missing }: Settings): string[] {
  if (missing.length === 0) return [];
  const lines = explainMissing(missing).map((line) => `    ${line}`);
  return [`Settings are missing: give them in deployment.json or as -c name=value.\n${lines.join('\n')}`];
}

function credentialFaults({ profile }: DeployArguments, { env, awsFiles }: Machine): string[] {
  const wanted = profile ?? env.AWS_PROFILE;
  if (wanted !== undefined) {
    if (sectionOf(awsFiles, wanted) !== undefined) return [];
    return [`The AWS profile "${wanted}" is in neither ~/.aws/config nor ~/.aws/credentials: run aws configure sso.`];
  }
  const sources = ['AWS_ACCESS_KEY_ID', 'AWS_WEB_IDENTITY_TOKEN_FILE', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'];
  if (sources.some((name) => env[name] !== undefined) || sectionOf(awsFiles, 'default') !== undefined) return [];
  return ['No AWS credentials: pass --profile NAME, or set AWS_PROFILE, or AWS_ACCESS_KEY_ID and its secret.'];
}

function regionFaults({ profile, region }: DeployArguments, { env, awsFiles }: Machine): string[] {
  if (region !== undefined || env.AWS_REGION !== undefined || env.AWS_DEFAULT_REGION !== undefined) return [];
  const section = sectionOf(awsFiles, profile ?? env.AWS_PROFILE ?? 'default');
  if (section !== undefined && /^\s*region\s*=\s*\S/m.test(section)) return [];
  return ['No AWS region: pass --region NAME, or set AWS_REGION or the region of the profile.'];
}

/** Everything the AWS files say under `[name]` or `[profile name]`. */
function sectionOf(awsFiles: string, name: string): string | undefined {
  const sections = awsFiles.split(/^(?=\s*\[)/m).filter((section) => {
    const title = /^\s*\[\s*(?:profile\s+)?([^\]]*?)\s*\]/.exec(section)?.[1];
    return title === name;
  });
  return sections.length === 0 ? undefined : sections.join('\n');
}
