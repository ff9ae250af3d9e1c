import { type DeployArguments, readArguments } from '../../../bin/deploy/arguments';
import { findFaults, type Machine } from '../../../bin/deploy/preflight';
import { readSettings } from '../../../lib/settings';

const settings = readSettings({
  sender: 'digest@example.org',
  operatorName: 'Example Association',
  operatorAddress: '1 Example Street, 1000 Example Town',
  operatorContact: 'https://example.org/contact',
  operatorEmail: 'operator@example.org',
});
const awsFiles =
  '[default]\nregion = eu-west-1\n[profile watch]\nsso_session = x\nregion=eu-central-1\n[other]\naws_access_key_id = AKIAEXAMPLE\n';
const machine: Machine = { nodeVersion: '24.1.0', env: {}, awsFiles };
const line = (...words: string[]): DeployArguments => readArguments(words);

describe('the preflight of a deployment', () => {
  it('finds nothing in the way of complete settings, a known profile and its region', () => {
    expect(findFaults(settings, line('--profile', 'watch'), machine)).toEqual([]);
    expect(findFaults(settings, line(), machine)).toEqual([]);
  });

  it('refuses placeholders and names every missing setting, with all else that is wrong, at once', () => {
    const bare: Machine = { nodeVersion: '18.20.0', env: {}, awsFiles: '' };
    const faults = findFaults(readSettings({}), line(), bare).join('\n');
    for (const name of ['sender', 'operatorName', 'operatorAddress', 'operatorContact', 'operatorEmail']) {
      expect(faults).toContain(`    ${name}: `);
    }
    expect(faults).toMatch(/Node 18\.20\.0 is too old/);
    expect(faults).toMatch(/No AWS credentials/);
    expect(faults).toMatch(/No AWS region/);
  });

  it('refuses a profile that no file knows', () => {
    expect(findFaults(settings, line('--profile=nobody', '--region=eu-west-1'), machine)).toEqual([
      expect.stringContaining('profile "nobody"'),
    ]);
  });

  it('asks for the region of a profile that has none', () => {
    expect(findFaults(settings, line('--profile', 'other'), machine)).toEqual([
      expect.stringContaining('No AWS region'),
    ]);
    expect(findFaults(settings, line('--profile', 'other'), { ...machine, env: { AWS_REGION: 'eu-west-1' } })).toEqual(
      [],
    );
  });

  it('takes keys and region from the environment', () => {
    const env = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_DEFAULT_REGION: 'eu-west-1' };
    expect(findFaults(settings, line(), { ...machine, env, awsFiles: '' })).toEqual([]);
  });

  it('accepts Node 20.19 and refuses 20.18', () => {
    expect(findFaults(settings, line(), { ...machine, nodeVersion: '20.19.0' })).toEqual([]);
    expect(findFaults(settings, line(), { ...machine, nodeVersion: '20.18.9' })).toHaveLength(1);
  });
});

describe('the deploy command line', () => {
  it('yields settings, profile and outputs file in every spelling', () => {
    const words = [
      '-c',
      'stage=trial',
      '--context=sender=A <a@example.org>',
      '--context',
      'x',
      '-O',
      'out.json',
      '--profile=p',
    ];
    expect(readArguments(words)).toEqual({
      profile: 'p',
      region: undefined,
      outputsFile: 'out.json',
      context: { stage: 'trial', sender: 'A <a@example.org>', x: '' },
    });
  });
});
