import type { Finding } from './fault';
import { type Rough, rough } from './rough';

/** The ledger grows at its end, cites what it claims, and knows every demand. `clauses` is absent when unreadable. */
export function checkLedger(
  entries: readonly Rough[],
  clauses: readonly Rough[] | undefined,
  watch: Rough,
): readonly Finding[] {
  return [
    ...entries.flatMap((entry, at) => checkEntry(entry, at)),
    ...checkOrder(entries, rough(watch.adopted).date),
    ...(clauses === undefined ? [] : checkDemands(entries, clauses)),
  ];
}

function checkEntry({ assessment, source }: Rough, at: number): readonly Finding[] {
  const claims = typeof assessment === 'string' && assessment !== 'not-assessed';
  if (!claims || source !== undefined) return [];
  return [
    {
      file: 'ledger.yaml',
      path: [at, 'source'],
      message: `${assessment} needs the address of the published assessment`,
    },
  ];
}

function checkOrder(entries: readonly Rough[], adopted: unknown): readonly Finding[] {
  return entries.flatMap(({ date }, at) => {
    const before = at === 0 ? adopted : entries[at - 1]?.date;
    if (typeof date !== 'string' || typeof before !== 'string' || date >= before) return [];
    const message =
      at === 0 ? `is before the adoption of ${before}` : `is before ${before} above: entries are added at the end`;
    return [{ file: 'ledger.yaml', path: [at, 'date'], message }];
  });
}

function checkDemands(entries: readonly Rough[], clauses: readonly Rough[]): readonly Finding[] {
  const demands = clauses.filter(({ kind }) => kind === 'operative').map(({ id }) => id);
  const entered = new Set(entries.map(({ clause }) => clause));
  return [
    ...entries.flatMap(({ clause }, at) =>
      typeof clause === 'string' && !demands.includes(clause)
        ? [
            {
              file: 'ledger.yaml',
              path: [at, 'clause'],
              message: `there is no operative clause ${clause} in clauses.yaml`,
            },
          ]
        : [],
    ),
    ...demands
      .filter((demand) => typeof demand === 'string' && !entered.has(demand))
      .map((demand) => ({
        file: 'ledger.yaml',
        path: [],
        message: `no entry for clause ${String(demand)}: begin with not-assessed`,
      })),
  ];
}
