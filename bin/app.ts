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
const settings = readSettings({
  ...readSettingsFile(join(__dirname, '..', 'deployment.json')),
  ...Object.fromEntries(inContext),
});
const name = settings.stage === 'production' ? 'ResolutionWatch' : `ResolutionWatch-${settings.stage}`;
new ResolutionWatchStack(app, name, { settings });
