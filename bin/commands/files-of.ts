import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a folder and of the folders in it, by name; anything else is a source by itself. */
export function filesOf(source: string): readonly string[] {
  const isFolder = statSync(source, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? filesBelow(source) : [source];
}

/**
 * Links to folders are not followed, for they may lead round and round; what is neither file nor link may never end. A
 * folder that we may not list stands for itself, so that opening it says why, and the others are read.
 */
function filesBelow(folder: string): readonly string[] {
  const listed = list(folder);
  if (listed === undefined) return [folder];
  return listed.flatMap((one) => {
    const path = join(folder, one.name);
    if (one.isDirectory()) return filesBelow(path);
    return one.isFile() || one.isSymbolicLink() ? [path] : [];
  });
}

function list(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}
