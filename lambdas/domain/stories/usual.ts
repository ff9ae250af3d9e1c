import type { KnownNames } from '../watch/watch';
import { meaningFact, nameFact } from './rarity';

/** Fact → the share of all reports, of whatever week, that hold it, where that is not small. */
export type Usual = ReadonlyMap<string, number>;

/** What many reports of the watch hold, as its `names.yaml` says in per cent. */
export function usualOf({ places, common }: KnownNames): Usual {
  const shares = (of: Readonly<Record<string, number>> = {}) =>
    Object.entries(of).map(([name, percent]) => [name, percent / 100] as const);
  const placeKey = (name: string) => `place ${places.findIndex(([first]) => first === name)}`;
  return new Map([
    ...shares(common?.concepts).map(([id, share]) => [meaningFact(`concept ${id}`), share] as const),
    ...shares(common?.senses).map(([sense, share]) => [meaningFact(sense), share] as const),
    ...shares(common?.places).map(([name, share]) => [nameFact(placeKey(name)), share] as const),
  ]);
}
