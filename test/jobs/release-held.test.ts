import { matches } from '../../lambdas/adapters/matches';
import { listHeld, releaseHeld } from '../../lambdas/jobs/release-held';
import { matchesTable } from '../../lambdas/table-schema';
import { type OpenTables, openTables } from '../adapters/open-tables';
import { aMatch } from '../builders';

let tables: OpenTables;
beforeEach(async () => {
  tables = await openTables();
});
afterEach(() => tables.close());

/** Three matches held back on the fourth of February, of two feeds; one told as new beside them. */
async function flooded() {
  const stored = matches(tables.client, matchesTable.name);
  const foundAt = '2021-02-04T10:00:00.000Z';
  const held = { standing: 'quarantined', foundAt } as const;
  await stored.storeIfNew(aMatch('a1', { ...held, feedId: 'archive' }));
  await stored.storeIfNew(aMatch('a2', { ...held, feedId: 'archive' }));
  await stored.storeIfNew(aMatch('other', { ...held, feedId: 'elsewhere' }));
  await stored.storeIfNew(aMatch('told', { standing: 'new', foundAt, feedId: 'archive' }));
  return { ...stored, now: () => new Date('2021-02-10T08:00:00Z') };
}

const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);

describe('a flood of old entries', () => {
  it('is held back where the operator sees it, and nothing else with it', async () => {
    expect(idsOf(await listHeld(await flooded(), 31))).toEqual(['a1', 'a2', 'other']);
  });

  it('is let out by the match or by the feed, once, and counts as found then', async () => {
    const deps = await flooded();
    expect(idsOf(await releaseHeld(deps, ['archive'], 31))).toEqual(['a1', 'a2']);
    expect(await releaseHeld(deps, ['archive', 'a1'], 31)).toEqual([]);
    expect(idsOf(await listHeld(deps, 31))).toEqual(['other']);
    const today = await deps.loadFoundOn('2021-02-10');
    expect(today.map(({ id, standing, foundAt }) => ({ id, standing, foundAt }))).toEqual([
      { id: 'a1', standing: 'new', foundAt: '2021-02-10T08:00:00.000Z' },
      { id: 'a2', standing: 'new', foundAt: '2021-02-10T08:00:00.000Z' },
    ]);
    expect(idsOf(await deps.loadFoundOn('2021-02-04'))).toEqual(['other', 'told']);
  });
});
