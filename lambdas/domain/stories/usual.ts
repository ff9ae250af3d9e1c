import type { KnownNames } from '../watch/watch';
import { keyOfName } from './known-names';
import { conceptMeaning } from './likeness';
import { meaningFact, nameFact } from './rarity';

/** Fact → the share of all reports, of whatever week, that hold it, where that is not small. */
export type Usual = ReadonlyMap<string, number>;

/** What many reports of the watch hold, as its `names.yaml` says in per cent. */
export function usualOf({ places, common }: KnownNames): Usual {
  const shares = (of: Readonly<Record<string, number>> = {}) =>
    Object.entries(of).map(([name, percent]) => [name, percent / 100] as const);
  const placeOf = (name: string) => places.findIndex(([first]) => first === name);
  return new Map([
    ...shares(common?.concepts).map(([id, share]) => [meaningFact(conceptMeaning(id)), share] as const),
    ...shares(common?.senses).map(([sense, share]) => [meaningFact(sense), share] as const),
    ...shares(common?.places).map(([name, share]) => [nameFact(keyOfName('place', placeOf(name))), share] as const),
  ]);
}
