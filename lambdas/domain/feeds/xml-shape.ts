import { fieldNames } from './entry-fields';
import type { TagSpan } from './scan-xml';
import { canonicalName, declarePrefixes, type Prefixes } from './xml-namespaces';

/** Why a document is not read at all. */
export interface XmlRefusal {
  readonly refused: 'not-a-feed' | 'malformed';
  readonly message: string;
}

/** Ceilings: ten times what real feeds reach, and a hundredth of what would cost time or memory. */
const deepest = 256;
const mostAttributes = 256;
const longestTag = 60_000;
const mostFaults = 50_000;
/** More entries than this in one document are a fault of its source: the first are kept, and a warning says so. */
export const mostEntries = 10_000;

/** What is known of a document while it is scanned. */
export interface RepairState {
  readonly text: string;
  /** Names of the elements now open, root first. */
  readonly open: string[];
  /** What the names met so far mean: few names, many tags. */
  readonly kinds: Map<string, ElementKind>;
  readonly prefixes: Prefixes;
  readonly warnings: Set<string>;
  root: string;
  closed: boolean;
  strict: boolean;
  entries: number;
  /** End tags that end nothing, and `<` that begins nothing. */
  faults: number;
  /** The first element met that is no root of a feed. */
  stranger: string;
  refusal: XmlRefusal | undefined;
}

export function startRepair(text: string): RepairState {
  return {
    text,
    open: [],
    kinds: new Map(),
    prefixes: new Map(),
    warnings: new Set(),
    root: '',
    closed: false,
    strict: true,
    entries: 0,
    faults: 0,
    stranger: '',
    refusal: undefined,
  };
}

const roots = new Set(['rss', 'feed', 'rdf', 'channel']);
const entryNames = new Set(['item', 'entry']);
/** Elements that hold text: markup inside them belongs to the text, and a strict parser would tear it apart. */
const textElements = new Set(['title', 'description', 'summary', 'content', 'encoded', 'id', 'guid', 'tagline']);

const asWritten = new Map(fieldNames.map((name) => [name.toLowerCase(), name as string]));

/** What the name of an element says about it. */
interface ElementKind {
  readonly entry: boolean;
  readonly holdsText: boolean;
  /** A name that we know, under another prefix or in other capitals: only the second reader recognises it. */
  readonly disguised: boolean;
}

function kindOf(state: RepairState, name: string): ElementKind {
  const met = state.kinds.get(name);
  if (met) return met;
  const local = localName(name);
  const known = asWritten.get(canonicalName(name, state.prefixes).toLowerCase());
  const disguised = known !== undefined && known !== name;
  const kind = { entry: entryNames.has(local), holdsText: textElements.has(local), disguised };
  state.kinds.set(name, kind);
  return kind;
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

/** Notes a start tag; false when it stands outside the feed and is to be dropped. */
export function openElement(state: RepairState, name: string, tag: TagSpan): boolean {
  if (state.closed || state.refusal) return false;
  if (state.open.length === 0 && !openRoot(state, name, localName(name))) return false;
  if (tag.end - tag.attributesStart > 1) checkAttributes(state, tag);
  if (state.refusal) return false;
  const { entry, disguised } = kindOf(state, name);
  if (entry && !openEntry(state)) return false;
  const parent = state.open.at(-1);
  const torn = parent !== undefined && !entry && kindOf(state, parent).holdsText;
  if (torn || (disguised && state.entries > 0)) state.strict = false;
  if (!tag.selfClosing) state.open.push(name);
  if (state.open.length > deepest) refuse(state, `elements are nested deeper than ${deepest}`);
  return true;
}

function openRoot(state: RepairState, name: string, local: string): boolean {
  if (roots.has(local)) {
    state.root = name;
    return true;
  }
  // OPML has a head and a body as well.
  const isPage = local === 'html' || (state.stranger === '' && (local === 'head' || local === 'body'));
  state.stranger ||= name;
  if (isPage) {
    state.refusal = { refused: 'not-a-feed', message: 'the document is an HTML page' };
  }
  return false;
}

/** An entry never holds an entry: one that was not closed ends where the next begins. False past the last one kept. */
function openEntry(state: RepairState): boolean {
  const at = state.open.findLastIndex((name) => kindOf(state, name).entry);
  if (at !== -1) {
    state.open.length = at;
    unbalanced(state);
  }
  state.entries += 1;
  if (state.entries <= mostEntries) return true;
  state.warnings.add(`entries past the first ${mostEntries} were left out`);
  state.open.length = 0;
  state.closed = true;
  state.strict = false;
  return false;
}

/** Notes a `<` that begins nothing. */
export function strayMarkup(state: RepairState): void {
  state.faults += 1;
  if (state.faults > mostFaults) refuse(state, `it has more than ${mostFaults} faults`);
}

function unbalanced(state: RepairState): void {
  strayMarkup(state);
  state.strict = false;
  state.warnings.add('elements are not closed in order');
}

/** Notes an end tag; false when nothing is open that it could end. */
export function closeElement(state: RepairState, name: string): boolean {
  const top = state.open.at(-1);
  if (top === undefined || state.refusal) return false;
  if (top === name) state.open.pop();
  else {
    unbalanced(state);
    const at = state.open.lastIndexOf(name);
    if (at !== -1) state.open.length = at;
  }
  if (state.open.length === 0) state.closed = true;
  return true;
}

const quotedAttribute = /\s+([^\s=<>"'/&]+)\s*=\s*("[^"<]*"|'[^'<]*')/y;

function checkAttributes(state: RepairState, tag: TagSpan): void {
  if (tag.end - tag.start > longestTag) {
    refuse(state, `a tag is longer than ${longestTag} characters`);
    return;
  }
  quotedAttribute.lastIndex = tag.attributesStart;
  let at = tag.attributesStart;
  let count = 0;
  for (let found = quotedAttribute.exec(state.text); found; found = quotedAttribute.exec(state.text)) {
    at = quotedAttribute.lastIndex;
    count += 1;
    const name = found[1] ?? '';
    if (name === 'xml:base') state.strict = false;
    else if (name.startsWith('xmlns:')) declarePrefixes(state.prefixes, [[name, found[2] ?? '']]);
  }
  if (count > mostAttributes) refuse(state, `a tag has more than ${mostAttributes} attributes`);
  const rest = state.text.slice(at, tag.end - (tag.selfClosing ? 2 : 1));
  if (rest.trim() !== '') {
    state.strict = false;
    state.warnings.add('attributes are not quoted as XML asks');
  }
}

function refuse(state: RepairState, message: string): void {
  state.refusal ??= { refused: 'malformed', message };
  // Nothing more is kept.
  state.open.length = 0;
}

/** The verdict once all is scanned: a refusal, or nothing. */
export function endOfDocument(state: RepairState): XmlRefusal | undefined {
  if (state.refusal) return state.refusal;
  if (!state.root) {
    const message = state.stranger ? `its root element is <${state.stranger}>` : 'the document holds no element';
    return { refused: 'not-a-feed', message };
  }
  if (!state.closed) {
    state.strict = false;
    state.warnings.add('the document ends before its root element is closed');
  }
  return undefined;
}
