import { basename, resolve } from 'node:path';
import type * as z from 'zod/mini';
import type { Concept, MatcherSource } from '../lambdas/domain/matching/matcher-source';
import { checkConcepts } from './check-concepts';
import { checkMatcher } from './check-matcher';
import { checkReferences } from './check-references';
import { checkShape } from './check-shape';
import type { Fault, Finding } from './fault';
import { fileNames, readFolder, weightsName } from './read-folder';
import { type Rough, rough, roughTexts } from './rough';
import { type FileKind, fileSchemas } from './schemas/files';
import type { YamlFile } from './yaml-file';

type FileData<Kind extends FileKind> = z.infer<(typeof fileSchemas)[Kind]>;

/** A watch folder without faults, as its editors wrote it. */
export interface WatchSource {
  readonly watch: FileData<'watch'>;
  readonly clauses: FileData<'clauses'>;
  readonly feeds: FileData<'feeds'>;
  readonly ledger: FileData<'ledger'>;
  readonly names: FileData<'names'>;
  readonly matcher: MatcherSource;
}

/** Either the folder's data, or every fault in it. */
export type LoadedWatch =
  | { readonly ok: true; readonly source: WatchSource }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Reads and checks a watch folder. Each check runs whatever the others find, so that one run names every fault. */
export function loadWatch(folder: string): LoadedWatch {
  const { files, faults } = readFolder(folder);
  const data = roughData(files);
  const concepts = conceptParts(files);
  const findings = [
    ...[...files.values()].flatMap(checkFile),
    ...checkReferences({ id: basename(resolve(folder)), ...data }),
    ...checkConcepts(concepts),
    ...checkMatcher({ watch: rough(data.watch), concerns: data.concerns, concepts, weights: weightsOf(files) }),
  ];
  const all = [...faults, ...[...files.values()].flatMap((file) => file.faults), ...toFaults(findings, files)];
  if (all.length > 0) return { ok: false, faults: inOrder(all) };
  return { ok: true, source: toSource(files) };
}

function checkFile({ name, value }: YamlFile): readonly Finding[] {
  return value === undefined ? [] : checkShape(name, value, fileSchemas[kindOf(name)]);
}

function kindOf(name: string): FileKind {
  const kinds = Object.keys(fileSchemas) as FileKind[];
  return kinds.find((kind) => `${kind}.yaml` === name) ?? 'concepts';
}

function roughData(files: ReadonlyMap<string, YamlFile>): Partial<Record<FileKind, unknown>> {
  return Object.fromEntries(Object.entries(fileNames).map(([kind, name]) => [kind, files.get(name)?.value]));
}

function toFaults(findings: readonly Finding[], files: ReadonlyMap<string, YamlFile>): readonly Fault[] {
  return findings.flatMap((finding) => files.get(finding.file)?.toFault(finding) ?? []);
}

function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const sorted = [...faults].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.column - b.column,
  );
  return sorted.filter((fault, at) => !isSame(fault, sorted[at - 1]));
}

function isSame(a: Fault, b: Fault | undefined): boolean {
  return b !== undefined && a.file === b.file && a.field === b.field && a.line === b.line && a.message === b.message;
}

function toSource(files: ReadonlyMap<string, YamlFile>): WatchSource {
  const data = <Kind extends keyof typeof fileNames>(kind: Kind) =>
    fileSchemas[kind].parse(files.get(fileNames[kind])?.value) as FileData<Kind>;
  const watch = data('watch');
  return {
    watch,
    clauses: data('clauses'),
    feeds: data('feeds'),
    ledger: data('ledger'),
    names: data('names'),
    matcher: toRules(files, watch.context),
  };
}

function toRules(files: ReadonlyMap<string, YamlFile>, contextConcepts: readonly string[]): MatcherSource {
  const concerns = fileSchemas.concerns.parse(files.get(fileNames.concerns)?.value) as FileData<'concerns'>;
  return { ...concerns, concepts: toConcepts(files), contextConcepts, weights: weightsOf(files) };
}

/**
 * Only the rules of a folder, as an older version of this program may have read them: other files may lack, and a gloss
 * may be one text for all languages.
 */
export function loadRules(
  folder: string,
): { readonly ok: true; readonly rules: MatcherSource } | { readonly ok: false; readonly faults: readonly Fault[] } {
  const read = readFolder(folder).files;
  const files = new Map(
    [...read]
      .filter(([name]) => !unread.includes(name))
      .map(([name, file]) => [name, 'value' in file ? { ...file, value: inAllLanguages(file.value) } : file]),
  );
  const watch = rough(files.get(fileNames.watch)?.value);
  files.delete(fileNames.watch);
  const concerns = files.get(fileNames.concerns)?.value;
  const parts = [...files.values()];
  const faults = [...parts.flatMap((file) => file.faults), ...toFaults(parts.flatMap(checkFile), files)];
  if (concerns === undefined || faults.length > 0) return { ok: false, faults: inOrder(faults) };
  return {
    ok: true,
    rules: toRules(
      files,
      roughTexts(watch.context).map(([, name]) => name),
    ),
  };
}

const unread: readonly string[] = [fileNames.clauses, fileNames.feeds, fileNames.ledger, fileNames.names];

function inAllLanguages(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inAllLanguages);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]: [string, unknown]) => [
      key,
      key === 'gloss' && typeof inner === 'string' ? { en: inner, ru: inner, kk: inner } : inAllLanguages(inner),
    ]),
  );
}

/** The weights, if any; undefined for a file with faults, which are told of elsewhere. */
function weightsOf(files: ReadonlyMap<string, YamlFile>): MatcherSource['weights'] {
  const file = files.get(weightsName);
  const read = fileSchemas.weights.safeParse(file === undefined ? {} : file.value);
  if (!read.success) return undefined;
  return Object.fromEntries(
    Object.entries(read.data).map(([concern, { base, signs }]) => [
      concern,
      { base, signs: Object.entries(signs).map(([of, [text, title]]) => ({ of, text, title })) },
    ]),
  );
}

function toConcepts(files: ReadonlyMap<string, YamlFile>): Readonly<Record<string, Concept>> {
  return Object.assign({}, ...[...conceptParts(files).values()].map((part) => fileSchemas.concepts.parse(part)));
}

/** Of a file that is no YAML at least the names, so that rules are not blamed for naming them. */
function conceptParts(files: ReadonlyMap<string, YamlFile>): ReadonlyMap<string, Rough> {
  const parts = [...files.values()].filter(({ name }) => kindOf(name) === 'concepts');
  return new Map(
    parts.map(({ name, value, names }) => [
      name,
      value === undefined ? Object.fromEntries(names.map((id) => [id, {}])) : rough(value),
    ]),
  );
}
