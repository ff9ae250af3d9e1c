import { existsSync, readFileSync } from 'node:fs';

/** Where the site is and what is left to do, from the outputs file of `cdk deploy`; nothing if it wrote none. */
export function reportOutputs(path: string): string[] {
  if (!existsSync(path)) return [];
  const stacks = Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>);
  return stacks.map((outputs) => {
    const records = Object.entries(outputs).filter(([name]) => name.startsWith('DnsRecord'));
    return [
      `Site: ${outputs.SiteUrl ?? 'not among the outputs'}`,
      `Next: ${outputs.NextSteps ?? 'see docs/deploying.md'}`,
      ...(records.length === 0 ? [] : ['DNS records to add:', ...records.map(([, record]) => `  ${record}`)]),
    ].join('\n');
  });
}
