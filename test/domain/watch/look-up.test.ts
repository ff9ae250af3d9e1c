import { compileMatcher } from '../../../lambdas/domain/matching/compile-matcher';
import {
  clausesOfConcerns,
  concernsOfClause,
  feedById,
  ledgerOfClause,
  polledFeeds,
} from '../../../lambdas/domain/watch/look-up';
import { loadWatch } from '../../../watches/load';
import { toWatch } from '../../../watches/to-watch';
import { smallWatch } from '../../watches/broken-watch';

function compiled() {
  const loaded = loadWatch(smallWatch);
  if (!loaded.ok) throw new Error('the small watch has faults');
  return toWatch(loaded.source, compileMatcher(loaded.source.matcher));
}

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

describe('looking things up in a watch', () => {
  const watch = compiled();

  test('a clause knows its concerns', () => {
    expect(ids(concernsOfClause(watch, 'A'))).toEqual(['beekeepers']);
    expect(concernsOfClause(watch, 'Z')).toEqual([]);
  });

  test('concerns touch each clause once, in the order of the text', () => {
    expect(ids(clausesOfConcerns(watch, ['harbour', 'beekeepers', 'harbour']))).toEqual(['A', '1']);
  });

  test('the ledger of a clause is told oldest first', () => {
    expect(ledgerOfClause(watch, '1').map(({ assessment }) => assessment)).toEqual(['not-assessed', 'partly-met']);
  });

  test('lists that people follow by hand are not polled', () => {
    expect(ids(polledFeeds(watch))).toEqual(['vestrian-herald']);
    expect(feedById(watch, 'meadows-ministry')?.read).toBe('page');
  });
});
