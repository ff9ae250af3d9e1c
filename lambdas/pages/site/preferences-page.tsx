import { type ChoiceFault, choicesIn } from '../../domain/subscriptions/choices';
import type { Subscription } from '../../domain/subscriptions/subscription';
import { longDate } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { ChoiceGroups } from './choice-fields';
import { type ChoiceValues, cadenceValues, faultText, type Volume } from './choice-form';
import { Faults, Select } from './form-parts';
import type { ShownHits } from './keyword-field';
import { page } from './layout';
import { NextMail } from './next-mail';

/** What was just done. */
export type Done = 'saved' | 'paused' | 'resumed' | 'dataSent';

export interface PreferencesPage {
  readonly context: PageContext;
  readonly token: string;
  readonly subscription: Subscription;
  /** What the form shows: what is stored, or what was sent and could not be taken. */
  readonly values: ChoiceValues;
  readonly faults: readonly ChoiceFault[];
  readonly volumes: Readonly<Record<string, Volume>>;
  readonly preview?: ShownHits;
  readonly pauseWeeks: readonly number[];
  /** ISO 8601 UTC. */
  readonly now: string;
  readonly done?: Done;
}

export function storedValues(subscription: Subscription): ChoiceValues {
  const { cadence, ...chosen } = choicesIn(subscription);
  return { ...chosen, ...cadenceValues(cadence) };
}

function Button({ action, label }: { action: string; label: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit">{label}</button>
    </form>
  );
}

function Choices(form: PreferencesPage) {
  const { context, token, faults } = form;
  const { language } = context;
  return (
    <>
      <Faults
        heading={messagesIn(language).subscribe.faultsHeading}
        faults={faults.map((field) => ({ field, text: faultText(field, language) }))}
      />
      <form method="post" action={`${paths.preferences(language, token)}#hits`}>
        <ChoiceGroups {...form} seenKeywords={form.subscription.keywords} />
        <p>
          <button type="submit">{subscriberMessagesIn(language).preferences.submit}</button>
        </p>
      </form>
    </>
  );
}

function Pause({ context, token, subscription, pauseWeeks }: PreferencesPage) {
  const { language } = context;
  const { preferences } = subscriberMessagesIn(language);
  const { status, pausedUntil } = subscription;
  return (
    <>
      <h2 id="pause">{preferences.pauseTitle}</h2>
      {status === 'paused' && pausedUntil ? (
        <>
          <p>{preferences.paused(longDate(language, pausedUntil))}</p>
          <Button action={paths.preferences(language, token, 'resume')} label={preferences.resume} />
        </>
      ) : (
        <form method="post" action={paths.preferences(language, token, 'pause')}>
          <p>{preferences.pauseLead}</p>
          <Select
            name="weeks"
            label={preferences.pauseFor}
            chosen="2"
            options={pauseWeeks.map((weeks) => ({ value: String(weeks), label: preferences.weeks(weeks) }))}
          />
          <p>
            <button type="submit">{preferences.pauseSubmit}</button>
          </p>
        </form>
      )}
    </>
  );
}

function Data({ context, token }: PreferencesPage) {
  const { preferences } = subscriberMessagesIn(context.language);
  return (
    <>
      <h2>{preferences.dataTitle}</h2>
      <p>{preferences.dataLead}</p>
      <Button action={paths.preferences(context.language, token, 'link')} label={preferences.dataSubmit} />
    </>
  );
}

/** Behind the link in every mail: topics, languages, rhythm, pause, leaving; no address. */
export function preferencesPage(form: PreferencesPage): string {
  const { context, token, subscription, done } = form;
  const { language } = context;
  const { preferences } = subscriberMessagesIn(language);
  const stands = (subscription.status === 'confirmed' || subscription.status === 'paused') && !subscription.suppressed;
  return page({
    context,
    title: preferences.title,
    here: (other) => paths.preferences(other, token),
    unlisted: true,
    children: (
      <>
        <h1>{preferences.title}</h1>
        {done ? (
          <p class="lead" role="status">
            {done === 'paused'
              ? preferences.paused(longDate(language, subscription.pausedUntil ?? ''))
              : preferences[done]}
          </p>
        ) : null}
        {stands ? (
          <>
            <p class="lead">{preferences.lead}</p>
            <NextMail context={context} subscription={subscription} />
            <Choices {...form} />
            <Pause {...form} />
            <h2>{preferences.leaveTitle}</h2>
            <p>
              <a href={paths.unsubscribe(language, token)}>{preferences.leave}</a>
            </p>
          </>
        ) : (
          <>
            <p class="lead">{preferences.ended}</p>
            <p>
              <a href={paths.subscribe(language)}>{messagesIn(language).subscribe.again}</a>
            </p>
          </>
        )}
        <Data {...form} />
      </>
    ),
  });
}
