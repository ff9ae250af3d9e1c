import { addDays, weekOf } from '../lambdas/domain/stories/calendar';
import type { Watch } from '../lambdas/domain/watch/watch';
import { paths } from '../lambdas/pages/paths';
import { anyWord, firstDay, matchesPerDay, storyIdOf } from './site-sample';

/** One request: the kind of page it asks for, and its path. */
export interface Address {
  readonly kind: string;
  readonly path: string;
}

/** Makes an address of its kind from numbers between 0 and 1. */
type Kind = (random: () => number) => string;

const languages = ['en', 'ru', 'kk'] as const;

/** Every kind of public page; the searches are so many that hardly one is asked twice. */
export function kindsOf(watch: Watch, days: number): Readonly<Record<string, Kind>> {
  const one = <Of>(list: readonly Of[], random: () => number) => list[Math.floor(random() * list.length)] as Of;
  const day = (random: () => number) => addDays(firstDay, Math.floor(random() * days));
  const concern: Kind = (random) => one(watch.concerns, random).id;
  const language = (random: () => number) => one(languages, random);
  const words: Kind = (random) => {
    const of = language(random);
    return encodeURIComponent(`${anyWord(random, of)} ${anyWord(random, of)}`);
  };
  const story: Kind = (random) => storyIdOf(Math.floor(random() * days * matchesPerDay));
  return {
    home: (random) => paths.home(language(random)),
    clause: (random) => paths.clause(language(random), one(watch.clauses, random).id),
    concern: (random) => paths.concern(language(random), concern(random)),
    'concern feed': (random) => `${paths.concern(language(random), concern(random))}/feed.atom`,
    'feed of all': (random) => `${paths.home(language(random))}/feed.json`,
    story: (random) => paths.story(language(random), story(random)),
    sources: (random) => paths.sources(language(random)),
    subscribe: (random) => paths.subscribe(language(random)),
    editions: (random) => paths.editions(language(random)),
    edition: (random) =>
      paths.edition(language(random), weekOf(addDays(firstDay, Math.floor(days * (1 - random() ** 3))))),
    'archive by concern': (random) => `${paths.archive(language(random))}?concern=${concern(random)}`,
    'archive by words': (random) => `${paths.archive(language(random))}?q=${words(random)}&to=${day(random)}`,
    'API coverage': () => '/api/v1/coverage',
    'API editions': () => '/api/v1/editions',
    'API stories': (random) => `/api/v1/stories?concern=${concern(random)}`,
    'API matches': (random) => `/api/v1/matches?q=${words(random)}`,
  };
}
