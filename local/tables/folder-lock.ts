import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../make-folder';

/** Locks this process holds: after a restart in a container a new process may carry the pid of the dead one. */
const held = new Set<string>();

/**
 * Takes a folder for this process alone, because LevelDB has one owner and hangs a second one.
 * The lock of a process that is no more is taken over. Returns what releases it.
 */
export function lockFolder(folder: string): () => void {
  const file = join(resolve(folder), '.lock');
  if (!writeFirstLock(folder, file)) {
    const owner = ownerOf(file);
    if (owner !== undefined) throw inUse(folder, file, owner);
    rmSync(file, { force: true });
    if (!writeLock(file)) throw inUse(folder, file, ownerOf(file) ?? 0);
  }
  held.add(file);
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/** Makes the folder where there is none; one that cannot be made or written to is named. */
function writeFirstLock(folder: string, file: string): boolean {
  try {
    makeFolder(dirname(file));
    return writeLock(file);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`The data folder ${folder} cannot be used (${why}). Choose another with --data.`, { cause: error });
  }
}

function writeLock(file: string): boolean {
  try {
    writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The living process that holds a lock, if there is one. */
function ownerOf(file: string): number | undefined {
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  if (pid === process.pid) return held.has(file) ? pid : undefined;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    return codeOf(error) === 'EPERM' ? pid : undefined;
  }
}

function inUse(folder: string, file: string, owner: number): Error {
  return new Error(
    `The data folder ${folder} is in use by process ${owner}. Stop that process first, or choose another folder with --data. ` +
      `If no such service is running any more, delete ${file}.`,
  );
}

const codeOf = (error: unknown): unknown => (error as { readonly code?: unknown } | null)?.code;
