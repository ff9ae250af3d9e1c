import { defaultCadence } from '../../domain/subscriptions/cadence';
import type { ChoiceFault } from '../../domain/subscriptions/choices';
import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { ChoiceGroups } from './choice-fields';
import { type ChoiceValues, cadenceValues, choiceFields, faultText, type Volume } from './choice-form';
import { Faults } from './form-parts';
import type { ShownHits } from './keyword-field';
import { page } from './layout';

/** The names of the form's fields. */
export const subscribeFields = {
  ...choiceFields,
  email: 'email',
  /** Unseen by people: what fills it in is not a person. */
  trap: 'website',
} as const;

/** Fields that can be at fault. */
export type SubscribeField = 'email' | ChoiceFault;

/** What the form shows as filled in: a first visit's defaults, or what was sent and could not be taken. */
export interface SubscribeValues extends ChoiceValues {
  readonly email: string;
}

export interface SubscribePage {
  readonly context: PageContext;
  readonly values: SubscribeValues;
  /** Fields that could not be taken, each said beside its field and at the top. */
  readonly faults: readonly SubscribeField[];
  readonly volumes: Readonly<Record<string, Volume>>;
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly preview?: ShownHits;
}

/**
 * A first visit: every concern and language, the mail in the language of the page, Monday morning in the zone that the
 * browser's languages tell, else where readers of the page mostly are.
 */
export function subscribeDefaults({ watch, language }: PageContext, zone?: string): SubscribeValues {
  const usual = defaultCadence(language);
  return {
    email: '',
    concerns: watch.concerns.map(({ id }) => id),
    storyLanguages: watch.languages,
    mailLanguage: language,
    ...cadenceValues(zone === undefined ? usual : { ...usual, zone }),
  };
}

function Email({ context, values, faults }: SubscribePage) {
  const { subscribe } = messagesIn(context.language);
  const faulty = faults.includes('email');
  return (
    <>
      <label class="field" for="email">
        {subscribe.email}
      </label>
      <p class="small dim" id="email-hint">
        {subscribe.emailHint}
      </p>
      {faulty ? (
        <p class="fault" id="email-fault">
          {subscribe.faults.email}
        </p>
      ) : null}
      <input
        type="email"
        id="email"
        name={subscribeFields.email}
        value={values.email}
        autocomplete="email"
        maxlength={254}
        required
        aria-describedby={faulty ? 'email-hint email-fault' : 'email-hint'}
        aria-invalid={faulty ? 'true' : undefined}
      />
    </>
  );
}

function Trap({ context }: { context: PageContext }) {
  return (
    <div class="trap" aria-hidden="true">
      <label>
        {messagesIn(context.language).subscribe.trap}
        <input type="text" name={subscribeFields.trap} value="" tabindex={-1} autocomplete="off" />
      </label>
    </div>
  );
}

/** The form that asks for the weekly mail. */
export function subscribePage(form: SubscribePage): string {
  const { context, faults } = form;
  const { subscribe } = messagesIn(context.language);
  return page({
    context,
    title: subscribe.title,
    here: paths.subscribe,
    children: (
      <>
        <h1>{subscribe.title}</h1>
        <p class="lead">{subscriberMessagesIn(context.language).intro}</p>
        <Faults
          heading={subscribe.faultsHeading}
          faults={faults.map((field) => ({
            field,
            text: field === 'email' ? subscribe.faults.email : faultText(field, context.language),
          }))}
        />
        <form method="post" action={`${paths.subscribe(context.language)}#hits`} novalidate>
          <Email {...form} />
          <ChoiceGroups {...form} />
          <Trap context={context} />
          <fieldset>
            <p>{subscribe.consent}</p>
            <p class="small dim">
              {subscribe.next}{' '}
              <a href={paths.privacy(context.language)}>{subscriberMessagesIn(context.language).keptOfYou}</a>
            </p>
            <button type="submit">{subscribe.submit}</button>
          </fieldset>
        </form>
      </>
    ),
  });
}
