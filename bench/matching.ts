import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { CompiledMatcher } from '../lambdas/domain/matching/compiled-matcher';
import type { MatchableText } from '../lambdas/domain/matching/match';
import { matchEntry } from '../lambdas/domain/matching/match-entry';
import type { MatcherSource } from '../lambdas/domain/matching/matcher-source';
import { type Matcher, openMatcher } from '../lambdas/domain/matching/open-matcher';
import { parseTerm } from '../lambdas/domain/matching/term-syntax';
import { loadWatch } from '../watches/load';

const root = join(__dirname, '..');
const entryLength = 600;
const entryCount = 2000;

/** Texts of about 600 characters strung together from the watch's own terms and everyday words, by a fixed recipe. */
function sampleEntries(source: MatcherSource): MatchableText[] {
  const terms = Object.values(source.concepts).flatMap(({ terms: { en, ru, kk } }) => [en, ru, kk]);
  const filler = [
    'the city opened a new school and a bridge over the river while prices rose',
    'в городе открыли новую школу и мост через реку, а цены выросли',
    'қалада жаңа мектеп пен көпір ашылды, ал бағалар өсті',
  ];
  let seed = 1;
  const next = (below: number): number => {
    seed = (seed * 48271) % 2147483647;
    return seed % below;
  };
  return Array.from({ length: entryCount }, (_, at) => {
    const language = at % 3;
    let text = '';
    while (text.length < entryLength) {
      const list = terms[next(terms.length / 3) * 3 + language] ?? [];
      const term = (list[next(list.length)] ?? '').replace(/[=*^]/g, '');
      text += `${filler[language] ?? ''} ${next(4) === 0 ? term : ''}, `;
    }
    return { title: text.slice(0, 80), summary: text.slice(80) };
  });
}

/** The usual way: one expression for each term, whole words, stems by hand. */
function regexPerTerm(source: MatcherSource): (text: string) => number {
  const patterns = Object.values(source.concepts).flatMap(({ terms }) =>
    Object.values(terms).flatMap((list) => list.map(toPattern)),
  );
  return (text) => patterns.filter((pattern) => pattern.test(text)).length;
}

function toPattern(term: string): RegExp {
  const words = parseTerm(term).map(({ word, mode }) => (mode === 'exact' ? word : `${word}\\p{L}*`));
  return new RegExp(`(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}(?![\\p{L}\\p{N}])`, 'iu');
}

/** Entries a second, best of three runs. */
function rate(count: number, run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.round((count / Math.min(...times)) * 1000);
}

function openTimes(text: string): { parse: number; open: number; matcher: Matcher } {
  const start = performance.now();
  const compiled = JSON.parse(text) as CompiledMatcher;
  const parsed = performance.now();
  const matcher = openMatcher(compiled);
  return { parse: parsed - start, open: performance.now() - parsed, matcher };
}

/** Prints how fast entries are matched, against one regular expression per term in the same process. */
export function run(): void {
  const loaded = loadWatch(join(root, 'watches/kazakhstan-2021'));
  if (!loaded.ok) throw new Error('the watch has faults: run npm run cli -- watch check');
  const { parse, open, matcher } = openTimes(readFileSync(join(root, 'watches/.compiled/matcher.json'), 'utf8'));
  const entries = sampleEntries(loaded.source.matcher);
  const few = entries.slice(0, 20);
  const peer = regexPerTerm(loaded.source.matcher);
  const ours = rate(entries.length, () => entries.map((entry) => matchEntry(matcher, entry)));
  const theirs = rate(few.length, () => few.map(({ title, summary }) => peer(`${title}\n${summary}`)));
  console.log(
    `matching: ${matcher.compiled.terms.length} terms, ${entryLength}-character entries, scope and rules included`,
  );
  console.log(`  Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`);
  console.log(`  read matcher ${parse.toFixed(1)} ms, open ${open.toFixed(1)} ms`);
  console.log(`  ours                ${ours} entries/s (${(1000 / ours).toFixed(3)} ms each)`);
  console.log(`  one regex per term  ${theirs} entries/s`);
  console.log(`  ratio               ${(ours / theirs).toFixed(0)}`);
}
