import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { ResolutionWatchStack } from '../lib/resolution-watch-stack';
import { readSettings, settingNames } from '../lib/settings';
import { readSettingsFile } from '../lib/settings-file';

const app = new App();
const inContext = settingNames.flatMap((name) => {
  const value: unknown = app.node.tryGetContext(name);
  return value === undefined ? [] : [[name, value] as const];
});

try {
  const inFile = readSettingsFile(join(__dirname, '..', 'deployment.json'));
  const settings = readSettings({ ...inFile, ...Object.fromEntries(inContext) });
  const name = settings.stage === 'production' ? 'ResolutionWatch' : `ResolutionWatch-${settings.stage}`;
  new ResolutionWatchStack(app, name, { settings });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
