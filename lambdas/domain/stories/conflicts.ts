import { remarks, stages } from './act-words';
import type { Likeness, Told } from './likeness';

/** What of one report goes against its being the event of another. */
export type Conflict =
  | 'day'
  | 'place'
  | 'headline place'
  | 'person'
  | 'headline person'
  | 'body'
  | 'headline body'
  | 'act'
  | 'stage';

/** What two reports tell differently: little of it stands in two true reports of one event, but any may. */
export function conflictsOf(a: Likeness, b: Likeness): Conflict[] {
  const [one, other] = [a.whole, b.whole];
  const samePeople = shareNames(one, other);
  const differing: Readonly<Record<Conflict, boolean>> = {
    day: differ(one.dates, other.dates),
    place: differ(one.places, other.places),
    'headline place': differ(a.headline.places, b.headline.places),
    person: namePeople(one, other) && !samePeople,
    'headline person': namePeople(a.headline, b.headline) && !samePeople,
    body: differ(one.bodies, other.bodies),
    'headline body': differ(a.headline.bodies, b.headline.bodies),
    act: tellOtherActs(a, b),
    stage: stages.some((stage) => differ(only(a.headline.acts, stage), only(b.headline.acts, stage))),
  };
  return (Object.keys(differing) as Conflict[]).filter((conflict) => differing[conflict]);
}

function namePeople(a: Told, b: Told): boolean {
  return a.people.length > 0 && b.people.length > 0;
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
