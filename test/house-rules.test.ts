import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const root = join(__dirname, '..');
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts', '*.tsx'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

/** What each room may import, as beginnings of paths from the root; packages are named in full. */
const rooms: readonly Room[] = [
  { path: 'lambdas/domain/', may: ['lambdas/domain/', 'node:crypto', 'node:url', 'node:buffer', 'htmlparser2'] },
  { path: 'lambdas/pages/api/', may: ['lambdas/pages/', 'lambdas/domain/', 'zod/mini'] },
  { path: 'lambdas/pages/', may: ['lambdas/pages/', 'lambdas/domain/', 'hono/jsx', 'hono/html'] },
  { path: 'lambdas/jobs/', may: ['lambdas/jobs/', 'lambdas/domain/', 'lambdas/pages/'] },
  {
    path: 'lambdas/routes/',
    may: ['lambdas/routes/', 'lambdas/jobs/', 'lambdas/pages/', 'lambdas/domain/', 'hono', 'node:crypto', 'node:zlib'],
  },
  { path: 'lambdas/adapters/', may: ['lambdas/adapters/', 'lambdas/domain/', 'lambdas/table-schema', 'node:', '*'] },
  {
    path: 'lambdas/handlers/',
    may: ['lambdas/', 'watches/.compiled/', 'hono/aws-lambda', '@aws-sdk/', 'aws-lambda', 'node:crypto'],
  },
  { path: 'lambdas/config.ts', may: ['zod/mini'] },
  { path: 'lambdas/table-schema.ts', may: [] },
  { path: 'lib/', may: ['lib/', 'lambdas/config', 'lambdas/table-schema', 'aws-cdk-lib', 'constructs', 'node:'] },
  { path: 'watches/', may: ['watches/', 'lambdas/domain/', 'yaml', 'zod/mini', 'node:'] },
  { path: 'local/', may: ['local/', 'lambdas/', 'watches/.compiled/', 'node:', '*'], never: ['lambdas/jobs/'] },
  { path: 'bin/app.ts', may: ['lib/', 'aws-cdk-lib', 'node:'] },
  { path: 'bin/deploy', may: ['lib/', 'bin/deploy/', 'node:'] },
  { path: 'bin/local.ts', may: ['local/', 'node:'] },
  { path: 'bin/cli.ts', may: ['bin/commands/', 'commander', 'node:'] },
  { path: 'bin/commands/', may: ['bin/commands/', 'lambdas/', 'watches/', 'local/', 'commander', 'zod/mini', 'node:'] },
];

interface Room {
  readonly path: string;
  readonly may: readonly string[];
  readonly never?: readonly string[];
}

/** Words that would let a room reach around its door. */
const forbidden: Readonly<Record<string, RegExp>> = {
  'lambdas/domain/': /\bprocess\.|\bfetch\(|Date\.now\(|new Date\(\)|Math\.random\(|randomUUID|randomBytes/,
  'lambdas/pages/': /\bprocess\.|\bfetch\(|Date\.now\(|new Date\(\)|Math\.random\(/,
  'lambdas/jobs/': /\bprocess\.|\bfetch\(|Date\.now\(|new Date\(\)|Math\.random\(/,
  'lambdas/routes/': /\bprocess\.|\bfetch\(|Date\.now\(|new Date\(\)|Math\.random\(/,
  'lambdas/adapters/': /\bprocess\.env\b/,
};

const drawers = /(^|\/)(utils|helpers|common|types|services|index)(\.tsx?|\/)/;

/** Source code, as opposed to tests: what the size limits are for. */
const sources = files.filter((file) => /^(lambdas|lib|bin|local|watches|bench)\//.test(file));
/** Tables of texts in three languages: data in TypeScript. */
const dataTables = /^lambdas\/pages\/(messages\/(public-)?|prose\/)(en|ru|kk)\.ts$/;

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function importsOf(file: string): string[] {
  const code = read(file);
  const found = [
    ...code.matchAll(/(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/g),
  ];
  return found.map((match) => match[1] ?? match[2] ?? '').map((name) => resolve(file, name));
}

function resolve(file: string, name: string): string {
  return name.startsWith('.') ? normalize(join(dirname(file), name)) : name;
}

function allows(room: Room, name: string): boolean {
  const isPackage = !/^(lambdas|lib|bin|local|watches|test|bench)\//.test(name);
  if (room.never?.some((prefix) => name.startsWith(prefix))) return false;
  return room.may.some((prefix) => (prefix === '*' ? isPackage : name.startsWith(prefix)));
}

function linesOf(file: string): number {
  return read(file).trimEnd().split('\n').length;
}

describe('the house', () => {
  it('lets arrows go one way only', () => {
    const wrong = files.flatMap((file) => {
      const room = rooms.find(({ path }) => file.startsWith(path));
      return room
        ? importsOf(file)
            .filter((name) => !allows(room, name))
            .map((name) => `${file} → ${name}`)
        : [];
    });
    expect(wrong).toEqual([]);
  });

  it('keeps the clock, randomness, settings and the network behind their doors', () => {
    const wrong = Object.entries(forbidden).flatMap(([room, words]) =>
      sources.filter((file) => file.startsWith(room) && words.test(withoutComments(read(file)))),
    );
    expect(wrong).toEqual([]);
  });

  it('gives every client of AWS a time to answer in', () => {
    const clients = sources
      .filter((file) => file.startsWith('lambdas/'))
      .flatMap((file) => read(file).match(/new (SES|SQS|DynamoDB)Client\(.*/g) ?? []);
    expect(clients.length).toBeGreaterThan(3);
    expect(clients.filter((client) => !/requestHandler: patience/.test(client))).toEqual([]);
  });

  it('has no cycle among its files', () => {
    expect(findCycle()).toEqual([]);
  });

  it('has no module mocks', () => {
    const mocking = files.filter((file) => /jest\.(mock|doMock|unstable_mockModule)\(/.test(read(file)));
    expect(mocking.filter((file) => file !== relative(root, __filename))).toEqual([]);
  });

  it('has no drawers and no barrels', () => {
    expect(sources.filter((file) => drawers.test(file))).toEqual([]);
  });

  it('keeps handlers at forty lines', () => {
    const handlers = sources.filter((file) => /^lambdas\/handlers\/(?!world|outside)/.test(file));
    expect(
      handlers.filter((file) => linesOf(file) > 40 + importLines(file)).map((file) => `${file} ${linesOf(file)}`),
    ).toEqual([]);
  });

  it('keeps files short: limit 220 lines, nine of ten within 140, half within 60', () => {
    const sized = sources.filter((file) => !dataTables.test(file)).map((file) => ({ file, lines: linesOf(file) }));
    const lengths = sized.map(({ lines }) => lines).sort((a, b) => a - b);
    expect(sized.filter(({ lines }) => lines > 220)).toEqual([]);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(140);
    expect(lengths[Math.floor(lengths.length * 0.5)]).toBeLessThanOrEqual(60);
  });

  it('keeps functions within 45 lines, constructors of constructs within 60', () => {
    const long = sources.flatMap((file) =>
      functionLengths(read(file))
        .filter(({ lines }) => lines > (file.startsWith('lib/') ? 60 : 45))
        .map(({ name, lines }) => `${file} ${name} ${lines}`),
    );
    expect(long).toEqual([]);
  });
});

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}

function importLines(file: string): number {
  const code = read(file);
  return (code.match(/^import[\s\S]*?;$/gm) ?? []).join('\n').split('\n').length;
}

/** Lengths of top-level functions and of constructors: the formatter puts their last brace at their own indentation. */
function functionLengths(code: string): { readonly name: string; readonly lines: number }[] {
  const lines = code.split('\n');
  return lines.flatMap((line, start) => {
    const head = /^( {2})?(?:export )?(?:async )?(?:function (\w+)|(constructor)\()/.exec(line);
    if (!head) return [];
    const end = lines.findIndex((other, index) => index > start && other === `${head[1] ?? ''}}`);
    return [{ name: head[2] ?? head[3] ?? '', lines: end - start + 1 }];
  });
}

function findCycle(): string[] {
  const byStem = new Map(files.map((file) => [file.replace(/\.tsx?$/, ''), file]));
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    done.add(file);
    for (const name of importsOf(file)) {
      const next = byStem.get(name);
      const cycle = next ? visit(next, [...path, file]) : [];
      if (cycle.length > 0) return cycle;
    }
    return [];
  };
  for (const file of sources) {
    const cycle = visit(file, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
