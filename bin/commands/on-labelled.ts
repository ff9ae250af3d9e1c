import { printFault } from '../../watches/fault';
import { loadWatch, type WatchSource } from '../../watches/load';
import { BadLine, NoFile, readLines } from './json-lines';
import { type LabelledItem, labelledItem } from './labelled-item';

/** Prints what a watch and labelled items make; answers with the exit code, 1 for a line that is no item. */
export function onLabelled(
  command: string,
  dir: string,
  files: readonly string[],
  textOf: (source: WatchSource, items: readonly LabelledItem[]) => string,
): number {
  const loaded = loadWatch(dir);
  if (!loaded.ok) {
    console.error(loaded.faults.map((fault) => printFault(fault, `${dir}/`)).join('\n'));
    return 2;
  }
  try {
    const items = files.flatMap((file) => readLines(file, labelledItem));
    console.log(textOf(loaded.source, items));
    return 0;
  } catch (error) {
    if (!(error instanceof BadLine || error instanceof NoFile)) throw error;
    console.error(`${command}: ${error.message}`);
    return error instanceof BadLine ? 1 : 2;
  }
}
