import type { Subscription } from '../../domain/subscriptions/subscription';
import { zonedTime } from '../messages/dates';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import type { PageContext } from '../page-context';

interface Props {
  readonly context: PageContext;
  readonly subscription: Pick<Subscription, 'cadence' | 'skipEmpty' | 'dueAt'>;
}

/** When the next mail is due, by the reader's own clock. */
export function NextMail({ context: { language }, subscription: { cadence, skipEmpty, dueAt } }: Props) {
  if (dueAt === undefined) return null;
  const { nextMail, nextMailIfAny } = subscriberMessagesIn(language);
  const say = cadence.every === 'day' || skipEmpty ? nextMailIfAny : nextMail;
  return <p>{say(zonedTime(language, dueAt, cadence.zone), cadence.zone.replaceAll('_', ' '))}</p>;
}
