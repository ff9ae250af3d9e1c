import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { compileMatcher } from '../lambdas/domain/matching/compile-matcher';
import type { CompiledMatcher } from '../lambdas/domain/matching/compiled-matcher';
import { findConcepts, type Hit } from '../lambdas/domain/matching/find-concepts';
import { matchEntry } from '../lambdas/domain/matching/match-entry';
import type { Concept } from '../lambdas/domain/matching/matcher-source';
import { type Matcher, openMatcher } from '../lambdas/domain/matching/open-matcher';
import { readWords } from '../lambdas/domain/matching/tokens';
import { type Language, languages } from '../lambdas/domain/watch/language';
import { readSamples } from '../local/samples/read-samples';
import { type BenchEntry, type BenchTerm, type Corpus, makeCorpus } from './match-corpus';
import { openPeers } from './match-peers';

const entryCount = 4000;
/** Short turns and many of them: the best turn is one that no other process disturbed. */
const rounds = 200;
const turnMs = 2.5;
/** Hyperscan 5.4 in C, exact forms of folded text, measured once on a machine of this kind: the limit, not a peer. */
const hyperscan: Readonly<Record<number, number>> = { 500: 551_000, 5000: 415_000 };

/** Each term its own concept, so that a hit tells its term. */
function matcherOf(terms: readonly BenchTerm[]): Matcher {
  const toConcept = ({ language, text }: BenchTerm): Concept => ({
    gloss: { en: text, ru: text, kk: text },
    terms: { en: [], ru: [], kk: [], [language]: [text] },
  });
  const concepts = Object.fromEntries(terms.map((term, at) => [`t${at}`, toConcept(term)]));
  const none = { groups: {}, contextConcepts: [], counterConcepts: [], homeLanguages: [] };
  return openMatcher(compileMatcher({ concepts, concerns: [], ...none }));
}

function findTerms(matcher: Matcher, { text, language }: BenchEntry): readonly Hit[] {
  return findConcepts(matcher, { field: 'summary', words: readWords(text), offset: 0 }, { language, loosely: false });
}

interface Contestant {
  readonly name: string;
  /** Finds in entry after entry until the turn is over; how many. */
  readonly run: () => number;
  best: number;
}

/** Best rate of each, in rounds in which all take their turn; entries a second. */
function race(contestants: readonly Contestant[]): void {
  for (let round = 0; round < rounds; round++)
    for (const contestant of contestants) {
      const start = performance.now();
      const count = contestant.run();
      const rate = (count / (performance.now() - start)) * 1000;
      contestant.best = Math.max(contestant.best, rate);
    }
}

/** Calls after which a way runs as fast as it will; the first ones are slower by as much as the compiler still learns. */
const warmUps = 400;
/** Entries between two looks at the clock. */
const batch = 20;

/** All turns take the same time: a short one pays more for what the others left in the processor's caches. */
function contestant(name: string, entries: readonly BenchEntry[], find: (entry: BenchEntry) => unknown): Contestant {
  for (const entry of entries.slice(0, warmUps)) find(entry);
  const run = (): number => {
    const end = performance.now() + turnMs;
    let count = 0;
    while (count < batch || performance.now() < end)
      for (let at = 0; at < batch; at++) {
        const entry = entries[count++ % entries.length];
        if (entry !== undefined) find(entry);
      }
    return count;
  };
  return { name, run, best: 0 };
}

/** Share of the planted terms that are found where they stand, exact and inflected, by language. */
function printRecall(matcher: Matcher, { entries }: Corpus): void {
  const shareOf = (some: readonly BenchEntry[]): string => {
    const found = some.filter((entry) => findTerms(matcher, entry).some(({ concept }) => concept === entry.planted));
    return `${((found.length / some.length) * 100).toFixed(1)} % of ${some.length}`;
  };
  for (const language of languages) {
    const planted = entries.filter((entry) => entry.planted !== undefined && entry.language === language);
    const [exact, inflected] = [false, true].map((kind) => planted.filter((entry) => entry.inflected === kind));
    console.log(`  planted in ${language}: exact ${shareOf(exact ?? [])}, inflected ${shareOf(inflected ?? [])}`);
  }
}

/** Hits of a text, so that a way that finds nothing does not pass for a fast one. */
function hitsOf(entries: readonly BenchEntry[], count: (entry: BenchEntry) => number): string {
  const some = entries.slice(0, 200);
  return (some.reduce((sum, entry) => sum + count(entry), 0) / some.length).toFixed(2);
}

function printRace(termCount: number): void {
  const corpus = makeCorpus(termCount, entryCount);
  const matcher = matcherOf(corpus.terms);
  const { present, absent } = openPeers(corpus.terms.map(({ text }) => text));
  const peers = present.map(({ name, find }) => contestant(name, corpus.entries, ({ text }) => find(text)));
  const ours = contestant('ours (inflected)', corpus.entries, (entry) => findTerms(matcher, entry));
  race([ours, ...peers]);
  console.log(
    `finding ${termCount} terms in printed entries of 600 characters, half of both Cyrillic; all fold, whole words`,
  );
  const print = (name: string, best: number, hits: string): void =>
    console.log(
      `  ${name.padEnd(28)} ${Math.round(best)} entries/s, ours / it ${(ours.best / best).toFixed(2)}, ${hits} hits an entry`,
    );
  print(ours.name, ours.best, `${hitsOf(corpus.entries, (entry) => findTerms(matcher, entry).length)}`);
  for (const [place, { name, find }] of present.entries())
    print(
      name,
      peers[place]?.best ?? 0,
      hitsOf(corpus.entries, ({ text }) => find(text)),
    );
  for (const { name, lacks } of present) console.log(`  ${name} lacks inflected forms; ${lacks}`);
  for (const line of absent) console.log(`  absent: ${line}`);
  const limit = hyperscan[termCount] ?? 0;
  console.log(`  of Hyperscan's exact ${limit} entries/s (measured elsewhere): ${(ours.best / limit).toFixed(2)}`);
  printRecall(matcher, corpus);
}

/** The recorded sample entries strung together to 600 characters, each language by itself. */
function sampleTexts(): BenchEntry[] {
  return readSamples().flatMap((series) => {
    const language: Language = languages.find((known) => series.languages.includes(known)) ?? 'en';
    const text = series.entries.map(({ title, summary }) => `${title}. ${summary}`).join(' ');
    return Array.from(
      { length: Math.floor(text.length / 600) },
      (_, at): BenchEntry => ({
        language,
        text: text.slice(at * 600, (at + 1) * 600),
      }),
    );
  });
}

function printWatch(): void {
  const file = readFileSync(join(__dirname, '../watches/.compiled/matcher.json'), 'utf8');
  const start = performance.now();
  const compiled = JSON.parse(file) as CompiledMatcher;
  const parsed = performance.now();
  const matcher = openMatcher(compiled);
  const opened = performance.now();
  const entries = sampleTexts();
  const whole = contestant('whole', entries, ({ text }) =>
    matchEntry(matcher, { title: text.slice(0, 80), summary: text.slice(80), scope: 'region' }),
  );
  race([whole]);
  console.log('the watch: language, terms, subject, rules and evidence of recorded entries of 600 characters');
  console.log(`  matchEntry ${Math.round(whole.best)} entries/s (${(1000 / whole.best).toFixed(3)} ms each)`);
  console.log(
    `  matcher.json ${Math.round(file.length / 1024)} KiB, parsed in ${(parsed - start).toFixed(1)} ms, opened in ${(opened - parsed).toFixed(1)} ms`,
  );
}

/** Prints how fast terms are found beside packages that find exact forms only, and how fast the watch's rules run. */
export function run(): void {
  console.log(`matching: Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`);
  for (const termCount of [500, 5000]) printRace(termCount);
  printWatch();
}
