import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DeadLetter, Message } from './message';

/** What is in a queue, and what was given up. */
export interface QueueContent {
  readonly messages: readonly Message[];
  readonly deadLetters: readonly DeadLetter[];
}

/** Keeps a queue between runs; `save` replaces the file as a whole, so that a crash leaves the old one or the new one. */
export interface QueueFile {
  readonly load: () => QueueContent;
  readonly save: (content: QueueContent) => void;
}

type Line = { readonly message: Message } | { readonly deadLetter: DeadLetter };

/** A queue that is forgotten with the process. */
export const noFile: QueueFile = { load: () => ({ messages: [], deadLetters: [] }), save: () => {} };

/** A file of JSON lines in a folder. */
export function queueFile(dir: string, name: string): QueueFile {
  const path = join(dir, `${name}.jsonl`);
  return {
    load: () => (existsSync(path) ? readLines(path) : noFile.load()),
    save: ({ messages, deadLetters }) => {
      const lines: Line[] = [
        ...messages.map((message) => ({ message })),
        ...deadLetters.map((deadLetter) => ({ deadLetter })),
      ];
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}.new`, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
      renameSync(`${path}.new`, path);
    },
  };
}

function readLines(path: string): QueueContent {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((text, index) => (text === '' ? [] : [readLine(path, text, index + 1)]));
  return {
    messages: lines.flatMap((line) => ('message' in line ? [line.message] : [])),
    deadLetters: lines.flatMap((line) => ('deadLetter' in line ? [line.deadLetter] : [])),
  };
}

function readLine(path: string, text: string, line: number): Line {
  try {
    return JSON.parse(text) as Line;
  } catch {
    throw new Error(`Line ${line} of the queue file ${path} is not JSON. Mend or delete that line and start again.`);
  }
}
