import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compileMatcher } from '../lambdas/domain/matching/compile-matcher';
import type { Fault } from './fault';
import { loadWatch } from './load';
import { packRules } from './pack-rules';
import { revisionOf } from './revision';
import { toWatch } from './to-watch';
import { toGlosses, toWords } from './to-words';

/**
 * Compiles a watch folder into `watch.json`, `matcher.json`, `words.json`, `glosses.json` and `rules.json` (the rules to be
 * kept): most handlers match nothing and show no story, and load the first alone. A folder with faults leaves all as they
 * were and returns all faults.
 */
export function compileFolder(folder: string, target: string): readonly Fault[] {
  const loaded = loadWatch(folder);
  if (!loaded.ok) return loaded.faults;
  const matcher = compileMatcher(loaded.source.matcher);
  const watch = toWatch(loaded.source, matcher);
  const kept = packRules(loaded.source.matcher, watch.version, revisionOf(folder));
  writeWhole(join(target, 'matcher.json'), JSON.stringify(matcher));
  writeWhole(join(target, 'words.json'), JSON.stringify(toWords(loaded.source.matcher)));
  writeWhole(join(target, 'glosses.json'), JSON.stringify(toGlosses(loaded.source.matcher)));
  writeWhole(join(target, 'rules.json'), JSON.stringify(kept));
  writeWhole(join(target, 'watch.json'), JSON.stringify(watch));
  return [];
}

/** Whole or not at all: a start that runs beside this one never reads half a file. */
function writeWhole(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, content);
  renameSync(draft, file);
}
