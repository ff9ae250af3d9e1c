import { remarks, stages } from './act-words';
import type { Likeness, Told } from './likeness';

/** What of one report goes against its being the event of another. */
export type Conflict = 'day' | 'place' | 'headline place' | 'person' | 'names' | 'act' | 'stage' | 'amount';

/** What two reports tell differently: little of it stands in two true reports of one event, but any may. */
export function conflictsOf(a: Likeness, b: Likeness): Conflict[] {
  const [one, other] = [a.whole, b.whole];
  const samePeople = shareNames(one, other);
  const differing: Readonly<Record<Conflict, boolean>> = {
    day: differ(one.dates, other.dates),
    place: differ(one.places, other.places),
    'headline place': differ(a.headline.places, b.headline.places),
    person: one.people.length > 0 && other.people.length > 0 && !samePeople,
    names: namesAnybody(one) && namesAnybody(other) && !samePeople && !shares(one.bodies, other.bodies),
    act: tellOtherActs(a, b),
    stage: stages.some((stage) => differ(only(a.headline.acts, stage), only(b.headline.acts, stage))),
    amount: countOtherwise(one.numbers, other.numbers),
  };
  return (Object.keys(differing) as Conflict[]).filter((conflict) => differing[conflict]);
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

/** Neither tells what the headline of the other does. */
function tellOtherActs(a: Likeness, b: Likeness): boolean {
  const untold = (one: Likeness, other: Likeness) => {
    const acts = [...one.headline.acts].filter(isNews);
    return acts.length > 0 && acts.every((act) => !other.whole.acts.has(act));
  };
  return untold(a, b) && untold(b, a);
}

/** The acts of a headline that another report does not tell. */
export function untoldActs({ headline }: Likeness, { whole }: Likeness): string[] {
  return [...headline.acts].filter((act) => isNews(act) && !whole.acts.has(act));
}

function isNews(act: string): boolean {
  return !remarks.has(act);
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
