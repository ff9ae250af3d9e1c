import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { type BundlingOptions, LogLevel, NodejsFunction, OutputFormat } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type HandlerName, handlerSettings, type SettingName } from '../lambdas/config';
import { allowances } from './allowances';

const root = join(__dirname, '..');

/** CommonJS from the packages' ES module sources loads fastest (docs/decisions/0031); what decides the size of a bundle. */
export const shape = { format: OutputFormat.CJS, target: 'node24', mainFields: ['module', 'main'], minify: true };

/** Bundling the SDK makes a deployment repeatable. */
const bundling: BundlingOptions = {
  ...shape,
  sourceMap: true,
  sourcesContent: false,
  bundleAwsSDK: true,
  // The environment holds a handler's own settings alone, so source maps are switched on in the code (0 ms measured).
  banner: "'use strict';process.setSourceMapsEnabled(true);",
  logLevel: LogLevel.WARNING,
};

interface HandlerFunctionProps {
  readonly handler: HandlerName;
  /** Every setting there is; the function gets only those its handler reads. */
  readonly environment: Readonly<Record<SettingName, string>>;
}

/** One handler as a function with a role, a log group and settings of its own. The role starts with its log alone. */
export class HandlerFunction extends Construct {
  readonly function: NodejsFunction;

  constructor(scope: Construct, { handler, environment }: HandlerFunctionProps) {
    super(scope, handler);
    const { memoryMiB, timeoutSeconds } = allowances[handler];
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    logGroup.grantWrite(role);
    this.function = new NodejsFunction(this, 'Function', {
      description: `Resolution Watch: ${handler}`,
      entry: join(root, 'lambdas', 'handlers', `${handler}.ts`),
      projectRoot: root,
      depsLockFilePath: join(root, 'package-lock.json'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      memorySize: memoryMiB,
      timeout: Duration.seconds(timeoutSeconds),
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      environment: Object.fromEntries(handlerSettings[handler].map((name) => [name, environment[name]])),
      bundling,
    });
  }
}
