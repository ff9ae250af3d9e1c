import { checkLedger } from './check-ledger';
import type { FieldPath, Finding } from './fault';
import { type Rough, rough, roughList, roughTexts } from './rough';

/** The data of a folder's files as far as they could be read; shapes are not known to be right yet. */
export interface RoughFolder {
  readonly id: string;
  readonly watch?: unknown;
  readonly clauses?: unknown;
  readonly concerns?: unknown;
  readonly feeds?: unknown;
  readonly ledger?: unknown;
}

/** What no single file can tell: things that are named twice, or that name what does not exist. */
export function checkReferences(folder: RoughFolder): readonly Finding[] {
  const watch = rough(folder.watch);
  const clauses = roughList(folder.clauses);
  const concerns = roughList(rough(folder.concerns).concerns);
  const feeds = roughList(folder.feeds);
  return [
    ...checkWatch(watch, folder),
    ...checkClauses(clauses, watch),
    ...twice('clauses.yaml', clauses, 'id'),
    ...twice('feeds.yaml', feeds, 'id'),
    ...twice('feeds.yaml', feeds, 'url'),
    ...(folder.clauses === undefined ? [] : checkConcernClauses(concerns, clauses)),
    ...(folder.concerns === undefined ? [] : checkUnclaimedClauses(concerns, clauses)),
    ...checkLedger(roughList(folder.ledger), folder.clauses === undefined ? undefined : clauses, watch),
  ];
}

function checkWatch(watch: Rough, folder: RoughFolder): readonly Finding[] {
  const file = 'watch.yaml';
  const languages = roughTexts(watch.languages);
  const known = languages.map(([, language]) => language);
  const days = ['motion', 'joint', 'adopted'].map((name) => ({ name, date: rough(watch[name]).date }));
  return [
    ...(typeof watch.id === 'string' && watch.id !== folder.id
      ? [{ file, path: ['id'], message: `is ${watch.id}, but the folder is called ${folder.id}: give both one name` }]
      : []),
    ...roughTexts(watch.unreviewed)
      .filter(([, language]) => !known.includes(language))
      .map(([at, language]) => ({ file, path: ['unreviewed', at], message: `${language} is not in languages` })),
    ...languages
      .filter(([at, language]) => known.indexOf(language) < at)
      .map(([at, language]) => ({ file, path: ['languages', at], message: `${language} is named twice` })),
    ...days.flatMap(({ name, date }, at) => {
      const before = days[at - 1];
      const early = typeof date === 'string' && typeof before?.date === 'string' && date < before.date;
      return early
        ? [{ file, path: [name, 'date'], message: `is before the ${before.name} text of ${String(before.date)}` }]
        : [];
    }),
  ];
}

function checkClauses(clauses: readonly Rough[], watch: Rough): readonly Finding[] {
  const file = 'clauses.yaml';
  const references = ['motion', 'joint', 'adopted'].map((name) => rough(watch[name]).reference);
  const known = references.filter((reference) => typeof reference === 'string');
  return clauses.flatMap(({ id, kind, source }, at) => [
    ...(known.length > 0 && typeof source === 'string' && !known.includes(source)
      ? [{ file, path: [at, 'source'], message: `${source} is none of the texts in watch.yaml: ${known.join(', ')}` }]
      : []),
    ...(typeof id === 'string' && kind === (/^\d/.test(id) ? 'recital' : 'operative')
      ? [{ file, path: [at, 'kind'], message: 'a recital has a letter, an operative paragraph a number' }]
      : []),
  ]);
}

function checkConcernClauses(concerns: readonly Rough[], clauses: readonly Rough[]): readonly Finding[] {
  const known = new Set(clauses.map(({ id }) => id));
  return concerns.flatMap((concern, at) => {
    const named = roughTexts(concern.clauses);
    const missing = named.filter(([, clause]) => !known.has(clause));
    const finding = (path: FieldPath, message: string) => ({
      file: 'concerns.yaml',
      path: ['concerns', at, ...path],
      message,
    });
    return [
      ...missing.map(([place, clause]) => finding(['clauses', place], `there is no clause ${clause} in clauses.yaml`)),
      ...(Array.isArray(concern.clauses) && concern.clauses.length === 0
        ? [finding(['clauses'], 'names no clause')]
        : []),
    ];
  });
}

function checkUnclaimedClauses(concerns: readonly Rough[], clauses: readonly Rough[]): readonly Finding[] {
  const claimed = new Set(concerns.flatMap((concern) => roughTexts(concern.clauses).map(([, clause]) => clause)));
  return clauses.flatMap(({ id }, at) =>
    typeof id === 'string' && !claimed.has(id)
      ? [{ file: 'clauses.yaml', path: [at, 'id'], message: `no concern in concerns.yaml belongs to clause ${id}` }]
      : [],
  );
}

/** Things of a list that share what must be their own. */
function twice(file: string, things: readonly Rough[], field: string): readonly Finding[] {
  const first = new Map<unknown, number>();
  return things.flatMap((thing, at) => {
    const value = thing[field];
    if (typeof value !== 'string') return [];
    const before = first.get(value);
    if (before !== undefined) return [{ file, path: [at, field], message: `${value} stands already in [${before}]` }];
    first.set(value, at);
    return [];
  });
}
