import { type Document, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type Fault, type FieldPath, type Finding, fieldName } from './fault';

/** A YAML file of a watch folder: its data, and where each field of it stands. */
export interface YamlFile {
  readonly name: string;
  /** Absent when the text is not YAML at all. */
  readonly value?: unknown;
  /** What begins a line and ends in a colon: the names of its things, also where the rest is no YAML. */
  readonly names: readonly string[];
  readonly faults: readonly Fault[];
  readonly toFault: (finding: Finding) => Fault;
}

const quote = 'put a text that holds ": " or begins with a mark such as @ or ` in quotes';
const close = 'mend brackets, commas and quotation marks here or above';

/** What an editor can do about a fault of the YAML itself, by its code. */
const remedies: Readonly<Record<string, string>> = {
  BAD_SCALAR_START: quote,
  BLOCK_AS_IMPLICIT_KEY: quote,
  BLOCK_IN_FLOW: quote,
  DUPLICATE_KEY: 'take one out, or give it another name',
  MISSING_CHAR: close,
  MULTILINE_IMPLICIT_KEY: close,
  TAB_AS_INDENT: 'use blanks',
  UNEXPECTED_TOKEN: close,
};

/** Reads one file's text. Faults of the YAML itself come with it; a doubled key still leaves the data readable. */
export function readYaml(name: string, content: string): YamlFile {
  const lines = new LineCounter();
  const document = parseDocument(content, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problems = [...document.errors, ...document.warnings, ...aliases(document)];
  const faults = problems.map(({ code, pos, message }) => {
    const remedy = remedies[code];
    return { file: name, ...at(pos[0]), field: '', message: remedy === undefined ? message : `${message}: ${remedy}` };
  });
  const readable = problems.every(({ code }) => code === 'DUPLICATE_KEY');
  return {
    name,
    names: Array.from(content.matchAll(/^([a-z0-9-]+):/gm), ([, id = '']) => id),
    ...(readable ? { value: document.toJS() as unknown } : {}),
    faults,
    toFault: ({ path, message, atName }) => ({
      file: name,
      ...at(offsetOf(document, path, atName ?? false)),
      field: fieldName(path),
      message,
    }),
  };
}

/** Aliases could blow a small file up to a huge one, and no file of a watch needs them. */
function aliases(document: Document) {
  const found: { code: 'ALIAS'; pos: readonly [number]; message: string }[] = [];
  visit(document, {
    Alias: (_key, node) =>
      void found.push({
        code: 'ALIAS',
        pos: [node.range?.[0] ?? 0],
        message: 'write this out: aliases (*) are not read',
      }),
  });
  return found;
}

/** Offset of the field, or of the nearest thing around it that exists. */
function offsetOf(document: Document, path: FieldPath, atName: boolean): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [at, key] of path.entries()) {
    const next = step(node, key, atName && at === path.length - 1);
    if (next === undefined) return offset;
    offset = next.offset;
    node = next.node;
  }
  return offset;
}

/** One step down: a scalar stands where it is written, a list or map where its key is. */
function step(node: unknown, key: string | number, atName: boolean): { node: unknown; offset: number } | undefined {
  if (isSeq(node) && typeof key === 'number') {
    const item = node.items[key];
    const offset = startOf(item);
    return offset === undefined ? undefined : { node: item, offset };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.findLast((item) => isScalar(item.key) && String(item.key.value) === String(key));
  const offset = startOf(!atName && isScalar(pair?.value) && pair.value.source !== '' ? pair.value : pair?.key);
  return offset === undefined ? undefined : { node: pair?.value, offset };
}

function startOf(node: unknown): number | undefined {
  return isNode(node) ? (node as Node).range?.[0] : undefined;
}
