import { remarks, stages } from './act-words';
import type { Likeness, Told } from './likeness';

/** Whether two reports tell what cannot be one event: another day, place, person, act or amount. */
export function contradict(a: Likeness, b: Likeness): boolean {
  const [one, other] = [a.whole, b.whole];
  return (
    differ(one.dates, other.dates) ||
    differ(one.places, other.places) ||
    nameOthers(one, other) ||
    tellOtherActs(a, b) ||
    countOtherwise(one.numbers, other.numbers)
  );
}

/** Both name people and share none, or both name anybody and share nobody. */
function nameOthers(a: Told, b: Told): boolean {
  const samePeople = shareNames(a, b);
  const onlyOthers = a.people.length > 0 && b.people.length > 0 && !samePeople;
  return onlyOthers || (namesAnybody(a) && namesAnybody(b) && !samePeople && !shares(a.bodies, b.bodies));
}

function namesAnybody({ people, bodies }: Told): boolean {
  return people.length > 0 || bodies.size > 0;
}

/** A name of one stands in the other, be it at the head of a sentence. */
function shareNames(a: Told, b: Told): boolean {
  const standsIn = ({ people }: Told, { capitals }: Told) =>
    people.some((keys) => keys.some((key) => capitals.has(key)));
  return standsIn(a, b) || standsIn(b, a);
}

/** Neither tells what the headline of the other does, or their headlines tell other stages of one affair. */
function tellOtherActs(a: Likeness, b: Likeness): boolean {
  const [one, other] = [a.headline.acts, b.headline.acts];
  const toldTwice = shares(one, b.whole.acts) || shares(other, a.whole.acts);
  return (
    (isAct(one) && isAct(other) && !toldTwice) || stages.some((stage) => differ(only(one, stage), only(other, stage)))
  );
}

function isAct(acts: ReadonlySet<string>): boolean {
  return [...acts].some((act) => !remarks.has(act));
}

/** The same is counted in both, and never to the same number. */
function countOtherwise(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...new Set([...a].map(countedIn))].some((counted) => {
    const of = (numbers: ReadonlySet<string>) =>
      new Set([...numbers].filter((number) => countedIn(number) === counted));
    return differ(of(a), of(b));
  });
}

/** A term is told in years, months or days. */
function countedIn(number: string): string {
  const [, unit = ''] = number.split(' ');
  return /^(?:years|months|days)$/.test(unit) ? 'time' : unit;
}

function only(of: ReadonlySet<string>, these: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...of].filter((one) => these.has(one)));
}

export function shares(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return [...a].some((one) => b.has(one));
}

/** Both say something, and nothing of it is the same. */
function differ(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size > 0 && b.size > 0 && !shares(a, b);
}
