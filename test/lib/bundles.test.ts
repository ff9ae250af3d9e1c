import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HandlerName, handlerSettings } from '../../lambdas/config';
import { shape } from '../../lib/function';

/** Most KiB of code that a cold start of each function may load; what is above 450 has its reason in docs/decisions/0031. */
const mostCode: Readonly<Record<HandlerName, number>> = {
  'plan-polls': 430,
  'poll-feeds': 720,
  'close-day': 780,
  'plan-digests': 460,
  'send-digests': 820,
  'record-feedback': 450,
  web: 1100,
};

interface Output {
  readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>>;
}

const root = join(__dirname, '..', '..');
const handlers = Object.keys(handlerSettings) as HandlerName[];

/** What is in each bundle, by input file: from esbuild itself, with the settings that the stack gives it. */
function bundleAll(): ReadonlyMap<string, Output> {
  const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
  const line = [
    ...handlers.map((handler) => `lambdas/handlers/${handler}.ts`),
    '--bundle',
    '--platform=node',
    '--format=cjs',
    `--target=${shape.target}`,
    '--log-level=error',
    `--main-fields=${shape.mainFields.join(',')}`,
    ...(shape.minify ? ['--minify'] : []),
    `--outdir=${folder}`,
    `--metafile=${join(folder, 'meta.json')}`,
  ];
  execFileSync(join(root, 'node_modules', '.bin', 'esbuild'), line, { cwd: root });
  const { outputs } = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')) as {
    outputs: Record<string, Output>;
  };
  rmSync(folder, { recursive: true });
  return new Map(Object.entries(outputs).map(([path, output]) => [/([a-z-]+)\.js$/.exec(path)?.[1] ?? path, output]));
}

const bundles = bundleAll();

function kibOf(handler: string, counts: (input: string) => boolean): number {
  const inputs = Object.entries(bundles.get(handler)?.inputs ?? {});
  return inputs.filter(([input]) => counts(input)).reduce((sum, [, part]) => sum + part.bytesInOutput, 0) / 1024;
}

const isData = (input: string) => input.startsWith('watches/');

describe('the bundles of the functions', () => {
  it.each(handlers)('%s holds no more code than was agreed', (handler) => {
    const code = kibOf(handler, (input) => !isData(input));
    expect(code).toBeGreaterThan(100);
    expect(code).toBeLessThanOrEqual(mostCode[handler]);
  });

  it('hold the rules of the matcher only where entries are matched and joined', () => {
    expect(handlers.filter((handler) => kibOf(handler, (input) => input.endsWith('matcher.json')) > 0)).toEqual([
      'poll-feeds',
      'close-day',
    ]);
  });

  it('hold the words that explain stories only where stories are shown', () => {
    expect(handlers.filter((handler) => kibOf(handler, (input) => input.endsWith('glosses.json')) > 0)).toEqual([
      'send-digests',
      'web',
    ]);
  });

  it('parse no YAML, load no whole zod and hold nothing of the local run', () => {
    const inputs = handlers.flatMap((handler) => Object.keys(bundles.get(handler)?.inputs ?? {}));
    const strange = inputs.filter((input) =>
      /^local\/|node_modules\/(yaml|dynalite|aws-cdk-lib|commander)\//.test(input),
    );
    expect(strange).toEqual([]);
    expect(inputs.filter((input) => /zod\/v4\/classic\//.test(input))).toEqual([]);
  });
});
