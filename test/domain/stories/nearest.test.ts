import { openNames } from '../../../lambdas/domain/stories/known-names';
import { likenessOf } from '../../../lambdas/domain/stories/likeness';
import type { Link } from '../../../lambdas/domain/stories/merge-stories';
import { amongOthers } from '../../../lambdas/domain/stories/nearest';
import { surely } from '../../../lambdas/domain/stories/same-event';
import { aReport } from '../../builders';

const knowledge = {
  names: openNames({ places: [], bodies: [] }),
  common: [],
  conceptsIn: () => new Map<string, number>(),
};
const [a, b, c] = ['a', 'b', 'c'].map((id) => likenessOf(aReport(id), '', knowledge)) as [Told, Told, Told];
type Told = ReturnType<typeof likenessOf>;

const links: Link[] = [
  [a, b],
  [a, c],
  [b, c],
];

describe('odds among other reports', () => {
  const oddsWith = (ab: number, ac: number, bc: number) =>
    amongOthers(links, (one, other) => (one === a ? (other === b ? ab : ac) : bc));

  it('stay as they are for two of which one has no nearer report', () => {
    expect(oddsWith(2, 3, 1)(a, b)).toBe(2);
  });

  it('fall where each of the two has a nearer one', () => {
    expect(oddsWith(1, 3, 3)(a, b)).toBe(0);
  });

  it('stay certain, and are never more than a guess otherwise', () => {
    expect(oddsWith(surely, 3, 3)(a, b)).toBe(surely);
    expect(oddsWith(9, 9, 9)(a, b)).toBe(4);
  });
});
