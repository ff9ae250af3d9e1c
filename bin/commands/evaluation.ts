import type { MatchResult } from '../../lambdas/domain/matching/match';
import { languages } from '../../lambdas/domain/watch/language';
import type { LabelledItem } from './labelled-item';
import { type Counts, count, noCounts, type Score, toScore } from './score';

/** A labelled item and what the watch says of it. */
export interface Answer {
  readonly item: LabelledItem;
  readonly result: MatchResult;
}

interface Scores {
  readonly languages: Readonly<Record<string, Score>>;
  readonly concerns: Readonly<Record<string, Score>>;
  readonly concernsMicro: Score;
}

/** Scores over all items, and once more over those that people found plain. */
export interface Evaluation extends Scores {
  readonly items: number;
  readonly relevance: { readonly all: Score; readonly withoutAmbiguous: Score };
  readonly withoutAmbiguous: Scores;
}

function relevance(answers: readonly Answer[]): Score {
  const counts = noCounts();
  for (const { item, result } of answers) count(counts, result.relevant, item.relevant);
  return toScore(counts);
}

function concernScores(answers: readonly Answer[]): { each: Record<string, Score>; micro: Score } {
  const each = new Map<string, Counts>();
  const micro = noCounts();
  for (const { item, result } of answers) {
    const found = result.concerns.map(({ id }) => id);
    for (const id of new Set([...found, ...item.concerns])) {
      const counts = each.get(id) ?? noCounts();
      each.set(id, counts);
      count(counts, found.includes(id), item.concerns.includes(id));
      count(micro, found.includes(id), item.concerns.includes(id));
    }
  }
  const sorted = [...each].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { each: Object.fromEntries(sorted.map(([id, counts]) => [id, toScore(counts)])), micro: toScore(micro) };
}

function scoresOf(answers: readonly Answer[]): Scores {
  const { each, micro } = concernScores(answers);
  const spoken = [...new Set([...languages, ...answers.map(({ item }) => item.lang ?? 'unknown')])];
  const inLanguage = (language: string) => answers.filter(({ item }) => (item.lang ?? 'unknown') === language);
  return {
    languages: Object.fromEntries(spoken.map((language) => [language, relevance(inLanguage(language))])),
    concerns: each,
    concernsMicro: micro,
  };
}

export function evaluate(answers: readonly Answer[]): Evaluation {
  const plain = answers.filter(({ item }) => item.ambiguous !== true);
  return {
    items: answers.length,
    relevance: { all: relevance(answers), withoutAmbiguous: relevance(plain) },
    ...scoresOf(answers),
    withoutAmbiguous: scoresOf(plain),
  };
}

const share = (value: number | null): string => (value === null ? '-' : value.toFixed(3)).padStart(10);

function row(name: string, score: Score, plain: Score | undefined): string {
  const { right, missed, falseAlarms, precision, recall, f1 } = score;
  const counts = [right, missed, falseAlarms].map((number) => String(number).padStart(7)).join('');
  return `${name.padEnd(38)}${counts}${share(precision)}${share(recall)}${share(f1)}${share(plain?.f1 ?? null)}`;
}

/** The scores as a table for people; the last column leaves out what people found ambiguous. */
export function evaluationTable({ items, relevance: total, withoutAmbiguous: plain, ...all }: Evaluation): string {
  const head = `${`${items} items`.padEnd(38)}  right missed  false precision    recall        F1  F1 plain`;
  const rows = (scores: Scores['languages'], others: Scores['languages']): string[] =>
    Object.entries(scores).map(([name, score]) => row(`  ${name}`, score, others[name]));
  return [
    head,
    row('relevant', total.all, total.withoutAmbiguous),
    ...rows(all.languages, plain.languages),
    row('concerns together', all.concernsMicro, plain.concernsMicro),
    ...rows(all.concerns, plain.concerns),
  ].join('\n');
}
