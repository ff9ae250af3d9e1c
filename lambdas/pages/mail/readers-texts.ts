import type { Segment } from '../../domain/digests/digest';
import { fillBody, placeOf } from '../../domain/subscriptions/own-texts';
import type { Cadence } from '../../domain/subscriptions/subscription';
import { zonedDate } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import type { RenderedMail } from './rendered-mail';

/** What differs between readers of one segment. */
const names = ['unsubscribe', 'preferences', 'because'] as const;
export type ReadersTexts = Readonly<Record<(typeof names)[number], string>>;

/** Where the mail of a segment holds them. */
export const readersPlaces: ReadersTexts = {
  unsubscribe: placeOf('unsubscribe'),
  preferences: placeOf('preferences'),
  because: placeOf('because'),
};

/** What of a subscription says why its reader gets the mail. */
export interface Reader {
  readonly cadence: Cadence;
  readonly consent?: { readonly confirmedAt?: string };
}

/** What makes the texts of each reader of a segment: ways out and to the choices, and why the mail came. */
export function readersTexts(segment: Segment): (reader: Reader, unsubscribe: string) => ReadersTexts {
  const becauseOf = becauseIn(segment);
  return (reader, unsubscribe) => ({
    unsubscribe,
    preferences: preferencesLink(unsubscribe),
    because: becauseOf(reader),
  });
}

/** The mail of a segment as one of its readers gets it. */
export function mailOfReader(
  mail: RenderedMail,
  segment: Segment,
  ...readers: Parameters<ReturnType<typeof readersTexts>>
): RenderedMail {
  return { ...mail, ...fillBody(mail, readersTexts(segment)(...readers)) };
}

/** Leaving and changing stand behind one token: whoever holds a mail may do both. */
function preferencesLink(unsubscribe: string): string {
  return unsubscribe.replace('/unsubscribe/', '/preferences/');
}

/** When the reader confirmed, by the calendar of the place they named; the choices are those that made the mail. */
function becauseIn({ mailLanguage, concerns, storyLanguages }: Segment): (reader: Reader) => string {
  const text = messagesIn(mailLanguage);
  const { everyDay, everyWeekOn } = subscriberMessagesIn(mailLanguage);
  const chosen = text.concerns(concerns.length);
  const spoken = storyLanguages.map((language) => text.languageNames[language]).join(', ');
  return ({ cadence, consent }) => {
    const date = zonedDate(mailLanguage, consent?.confirmedAt ?? '', cadence.zone);
    const rhythm = cadence.every === 'day' ? everyDay : everyWeekOn(cadence.weekday);
    return text.mail.becauseYou(date, rhythm, chosen, spoken);
  };
}
