/** Labelled entries as the fit sees them. */
export interface FitSample {
  /** For each sign, the numbers of the entries that hold it. */
  readonly holders: readonly (readonly number[])[];
  /** For each entry, whether people found the concern in it. */
  readonly answers: readonly boolean[];
}

/** What is added to the log odds of the concern: by every entry, and by each sign. */
export interface Fit {
  readonly base: number;
  readonly weights: readonly number[];
}

/** A sign is left out unless it earns this much likelihood for each unit of its weight: most signs tell nothing. */
const entrance = 1;
/** Keeps the weight of a sign finite that never stood in an entry without the concern. */
const shrinkage = 0.1;
/** More rounds than these move no weight by a tenth, to which weights are rounded. */
const rounds = 150;

const chance = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

function towardsNought(value: number, by: number): number {
  return value > by ? value - by : Math.min(0, value + by);
}

/**
 * Logistic regression with few weights (an elastic net), by coordinate descent: each weight in turn takes the step that
 * cannot overshoot, as the logistic curve bends by a quarter at most. The same sample gives the same weights.
 */
export function fitWeights({ holders, answers }: FitSample): Fit {
  const logOdds = new Float64Array(answers.length);
  const everyone = answers.map((_, entry) => entry);
  const move = (entries: readonly number[], weight: number, entry: number, shrink: number): number => {
    if (entries.length === 0) return 0;
    let slope = shrink * weight;
    for (const one of entries) slope += chance(logOdds[one] ?? 0) - (answers[one] === true ? 1 : 0);
    const bend = entries.length / 4 + shrink;
    const next = towardsNought(weight - slope / bend, entry / bend);
    for (const one of entries) logOdds[one] = (logOdds[one] ?? 0) + next - weight;
    return next;
  };
  const weights = holders.map(() => 0);
  let base = 0;
  for (let round = 0; round < rounds; round++) {
    base = move(everyone, base, 0, 0);
    for (const [sign, entries] of holders.entries())
      weights[sign] = move(entries, weights[sign] ?? 0, entrance, shrinkage);
  }
  return { base, weights };
}
