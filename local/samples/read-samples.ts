import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { type SeriesFile, seriesFile } from './sample-schema';
import type { SampleBehaviour, SampleEntry, SampleSeries } from './sample-series';

/** Where the recorded sample feeds lie. */
export const samplesFolder = join(__dirname, 'feeds');

/** Reads every sample feed of a folder, by id. Throws one error that lists every fault as `file: field: fault`. */
export function readSamples(folder = samplesFolder): readonly SampleSeries[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  const faults: string[] = [];
  const series = files.flatMap((file) => {
    const read = readSeries(file, readFileSync(join(folder, file), 'utf8'));
    if ('faults' in read) {
      faults.push(...read.faults.map((fault) => `${file}: ${fault}`));
      return [];
    }
    return [read];
  });
  if (files.length === 0) faults.push(`${folder}: no .yaml file; a sample feed is one file <id>.yaml`);
  if (faults.length > 0) throw new Error(`The sample feeds cannot be read. Mend:\n  ${faults.join('\n  ')}`);
  return series;
}

function readSeries(file: string, text: string): SampleSeries | { readonly faults: readonly string[] } {
  let content: unknown;
  try {
    content = parse(text);
  } catch (error) {
    return { faults: [`not YAML: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const read = z.safeParse(seriesFile, content);
  if (!read.success) return { faults: read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`) };
  const faults = checkSeries(file, read.data);
  return faults.length > 0 ? { faults } : toSeries(read.data);
}

function checkSeries(file: string, series: SeriesFile): string[] {
  const faults: string[] = [];
  if (basename(file, '.yaml') !== series.id) faults.push(`id: is ${series.id}, but the file is called ${file}`);
  if (series.host !== `${series.id}.samples.test`) faults.push(`host: must be ${series.id}.samples.test`);
  if (series.behaviour.kind === 'broken' && series.format === 'json')
    faults.push('behaviour.fault: the faults are those of XML; a JSON Feed cannot have them');
  const own = `https://${series.host}/`;
  series.entries.forEach((entry, index) => {
    const fault = (message: string) => faults.push(`entries.${index} (${entry.title}): ${message}`);
    if (entry.basis !== undefined && entry.link !== entry.basis) fault('link must be the basis it paraphrases');
    if (entry.basis === undefined && !entry.link.startsWith(own)) fault(`an invented entry must link below ${own}`);
  });
  for (const field of ['title', 'link', 'guid'] as const) faults.push(...repeated(series, field));
  return faults;
}

/** Feed readers tell entries apart by these names, so within one feed each is used once. */
function repeated(series: SeriesFile, field: 'title' | 'link' | 'guid'): string[] {
  const values = series.entries.flatMap((entry) => entry[field] ?? []);
  const twice = values.filter((value, index) => values.indexOf(value) !== index);
  return twice.map((value) => `entries: ${field} used twice: ${value}`);
}

function toSeries(file: SeriesFile): SampleSeries {
  const entries = file.entries.map(toSampleEntry).sort((a, b) => a.at - b.at);
  return { ...file, behaviour: toBehaviour(file.behaviour), entries };
}

function toSampleEntry({ guid, basis, ...entry }: SeriesFile['entries'][number]): SampleEntry {
  return { ...entry, at: Date.parse(entry.published), ...(guid && { guid }), ...(basis && { basis }) };
}

function toBehaviour(behaviour: SeriesFile['behaviour']): SampleBehaviour {
  if (behaviour.kind === 'normal') return behaviour;
  const { from, ...rest } = behaviour;
  return from === undefined ? rest : { ...rest, from: Date.parse(from) };
}
