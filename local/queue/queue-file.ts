import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DeadLetter, Message } from './message';

/** What is in a queue, and what was given up. */
export interface QueueContent {
  readonly messages: readonly Message[];
  readonly deadLetters: readonly DeadLetter[];
}

/** One thing that happened to a queue: a message as it is now, one that is gone, or one that was given up. */
export type Change = { readonly message: Message } | { readonly gone: string } | { readonly deadLetter: DeadLetter };

/** Keeps a queue between runs. */
export interface QueueFile {
  /** What was kept; called once, before anything else. */
  readonly open: () => QueueContent;
  /** Writes down what happened, before anybody is told that it did. */
  readonly append: (changes: readonly Change[]) => void;
  /** Forgets everything: what is left of the queue is nothing. */
  readonly clear: () => void;
}

/** A queue that is forgotten with the process. */
export const noFile: QueueFile = {
  open: () => ({ messages: [], deadLetters: [] }),
  append: () => {},
  clear: () => {},
};

/** A journal of JSON lines in a folder: appending is far cheaper than writing the whole queue for every message. */
export function queueFile(dir: string, name: string): QueueFile {
  const path = join(dir, `${name}.jsonl`);
  mkdirSync(dirname(path), { recursive: true });
  return {
    open: () => {
      if (!existsSync(path)) return noFile.open();
      const content = contentOf(readChanges(path));
      rewrite(path, content);
      return content;
    },
    append: (changes) => {
      if (changes.length > 0) appendFileSync(path, toLines(changes));
    },
    clear: () => rmSync(path, { force: true }),
  };
}

const toLines = (changes: readonly Change[]) => changes.map((change) => `${JSON.stringify(change)}\n`).join('');

/** Leaves of a journal what is still true; put in place as a whole, so that a crash leaves the old one or the new one. */
function rewrite(path: string, { messages, deadLetters }: QueueContent): void {
  const changes = [...messages.map((message) => ({ message })), ...deadLetters.map((deadLetter) => ({ deadLetter }))];
  writeFileSync(`${path}.new`, toLines(changes));
  renameSync(`${path}.new`, path);
}

function contentOf(changes: readonly Change[]): QueueContent {
  const messages = new Map<string, Message>();
  const deadLetters: DeadLetter[] = [];
  for (const change of changes) {
    if ('message' in change) messages.set(change.message.id, change.message);
    else messages.delete('gone' in change ? change.gone : change.deadLetter.id);
    if ('deadLetter' in change) deadLetters.push(change.deadLetter);
  }
  return { messages: [...messages.values()], deadLetters };
}

/** A killed process may leave half a line at the end: nobody was told of that change, so it did not happen. */
function readChanges(path: string): Change[] {
  const lines = readFileSync(path, 'utf8').split('\n').slice(0, -1);
  return lines.flatMap((text, index) => (text === '' ? [] : [readChange(path, text, index + 1)]));
}

function readChange(path: string, text: string, line: number): Change {
  try {
    return JSON.parse(text) as Change;
  } catch {
    throw new Error(`Line ${line} of the queue file ${path} is not JSON. Mend or delete that line and start again.`);
  }
}
