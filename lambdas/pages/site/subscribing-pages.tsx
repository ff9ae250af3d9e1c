import type { Child } from 'hono/jsx';
import type { Subscription } from '../../domain/subscriptions/subscription';
import type { Language } from '../../domain/watch/language';
import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { page } from './layout';
import { NextMail } from './next-mail';

export interface SubscribingPage {
  readonly context: PageContext;
}

/** A page behind a mailed link, whose one button acts. */
export interface TokenPage extends SubscribingPage {
  readonly token: string;
}

function thought(context: PageContext, title: string, here: (language: Language) => string, children: Child): string {
  return page({
    context,
    title,
    here,
    unlisted: true,
    children: (
      <>
        <h1>{title}</h1>
        {children}
      </>
    ),
  });
}

function Button({ action, label }: { action: string; label: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit">{label}</button>
    </form>
  );
}

/** After the form was sent: the same for every address, known or not. */
export function checkMailPage({ context }: SubscribingPage): string {
  const { subscribe } = messagesIn(context.language);
  return thought(
    context,
    subscribe.checkTitle,
    paths.subscribe,
    <>
      <p class="lead">{subscribe.check}</p>
      <p>{subscribe.checkHint}</p>
    </>,
  );
}

/** Behind the link in the confirmation mail. Opening it changes nothing. */
export function confirmPage({ context, token }: TokenPage): string {
  const { subscribe } = messagesIn(context.language);
  return thought(
    context,
    subscribe.confirmTitle,
    (language) => paths.confirm(language, token),
    <>
      <p class="lead">{subscribe.confirm}</p>
      <Button action={paths.confirm(context.language, token)} label={subscribe.confirmButton} />
    </>,
  );
}

export interface ConfirmedPage extends SubscribingPage {
  /** As it stands now. */
  readonly subscription: Pick<Subscription, 'cadence' | 'skipEmpty' | 'dueAt'>;
  /** The ISO week of the latest edition, if there is one. */
  readonly latestWeek?: string;
}

/** After the button was pressed: what comes next, and when. */
export function confirmedPage({ context, subscription, latestWeek }: ConfirmedPage): string {
  const { language } = context;
  const { subscribe, site } = messagesIn(language);
  const latest = latestWeek === undefined ? paths.editions(language) : paths.edition(language, latestWeek);
  return thought(
    context,
    subscribe.confirmedTitle,
    paths.home,
    <>
      <p class="lead">{subscribe.confirmed}</p>
      <NextMail context={context} subscription={subscription} />
      <p>
        <a href={latest}>{site.latestEdition}</a>
      </p>
    </>,
  );
}

/** Behind the visible unsubscribe link. Opening it changes nothing. */
export function unsubscribePage({ context, token }: TokenPage): string {
  const { preferences } = subscriberMessagesIn(context.language);
  const { subscribe } = messagesIn(context.language);
  return thought(
    context,
    subscribe.unsubscribeTitle,
    (language) => paths.unsubscribe(language, token),
    <>
      <p class="lead">{subscribe.unsubscribe}</p>
      <p>{subscribe.unsubscribeWarning}</p>
      <Button action={paths.unsubscribe(context.language, token)} label={subscribe.unsubscribeButton} />
      <p>
        {preferences.instead} <a href={paths.preferences(context.language, token)}>{preferences.link}</a>
      </p>
    </>,
  );
}

/** After unsubscribing; the same whether the link was known or not. */
export function unsubscribedPage({ context }: SubscribingPage): string {
  const { subscribe } = messagesIn(context.language);
  return thought(
    context,
    subscribe.unsubscribedTitle,
    paths.home,
    <>
      <p class="lead">{subscribe.unsubscribed}</p>
      <p>
        <a href={paths.subscribe(context.language)}>{subscribe.again}</a>
      </p>
    </>,
  );
}

/** A link of a mail that we did not sign, or of somebody of whom nothing is held any more. */
export function lostLinkPage({ context }: SubscribingPage): string {
  const { title, text } = subscriberMessagesIn(context.language).lostLink;
  return thought(context, title, paths.home, <p class="lead">{text}</p>);
}

/** A link to address and data that has ended. */
export function endedLinkPage({ context }: SubscribingPage): string {
  const { endedLink, preferences } = subscriberMessagesIn(context.language);
  const { expiredTitle } = messagesIn(context.language).subscribe;
  return thought(context, expiredTitle, paths.home, <p class="lead">{endedLink(preferences.link)}</p>);
}

/** A confirmation link that was used, is too old, or is not ours. */
export function expiredPage({ context }: SubscribingPage): string {
  const { subscribe } = messagesIn(context.language);
  return thought(
    context,
    subscribe.expiredTitle,
    paths.subscribe,
    <>
      <p class="lead">{subscribe.expired}</p>
      <p>
        <a href={paths.subscribe(context.language)}>{subscribe.again}</a>
      </p>
    </>,
  );
}
