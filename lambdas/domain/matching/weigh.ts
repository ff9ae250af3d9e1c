import type { MatchedField } from './match';

/** What a concept, or any of a group, adds to the weight of a concern by standing in the text, and more in the title. */
export interface Sign<Name> {
  readonly of: Name;
  readonly text: number;
  readonly title: number;
}

/** The log odds that an entry of the watched country speaks to a concern: `base`, and what each sign adds. */
export interface Weights<Name> {
  readonly base: number;
  readonly signs: readonly Sign<Name>[];
}

/** A sign that adds at least so much is shown to the reader as a reason. */
const telling = 0.5;

/** What the signs of a text come to, and the words of those that tell. */
export function weigh<Name, Seen extends { readonly field: MatchedField }>(
  { base, signs }: Weights<Name>,
  seenOf: (name: Name) => readonly Seen[],
): { readonly sum: number; readonly reasons: readonly Seen[] } {
  let sum = base;
  const reasons: Seen[] = [];
  for (const sign of signs) {
    const seen = seenOf(sign.of);
    if (seen.length === 0) continue;
    const weight = sign.text + (seen.some(({ field }) => field === 'title') ? sign.title : 0);
    sum += weight;
    if (weight >= telling) for (const one of seen) reasons.push(one);
  }
  return { sum, reasons };
}

/** The signs without which a text has nothing to show. */
export function tellingSigns<Name>({ signs }: Weights<Name>): readonly Name[] {
  return signs.filter(({ text, title }) => text + Math.max(title, 0) >= telling).map(({ of }) => of);
}
