import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { Faults } from './form-parts';
import { page } from './layout';

export interface AccessPage {
  readonly context: PageContext;
  readonly token: string;
  readonly address: string;
  /** The mail to a new address was asked for. */
  readonly moveSent?: boolean;
  /** What was typed as a new address and is none. */
  readonly faulty?: { readonly typed: string; readonly text: string };
}

function Act({ action, label }: { action: string; label: string }) {
  return (
    <form method="post" action={action}>
      <button type="submit">{label}</button>
    </form>
  );
}

function Move({ context, token, faulty }: AccessPage) {
  const { access } = subscriberMessagesIn(context.language);
  return (
    <>
      <h2>{access.moveTitle}</h2>
      <form method="post" action={paths.access(context.language, token, 'move')}>
        <label for="email">{access.moveLead}</label>
        {faulty ? (
          <p class="fault" id="email-fault">
            {faulty.text}
          </p>
        ) : null}
        <input
          type="email"
          id="email"
          name="email"
          value={faulty?.typed ?? ''}
          autocomplete="email"
          maxlength={254}
          required
          aria-invalid={faulty ? 'true' : undefined}
          aria-describedby={faulty ? 'email-fault' : undefined}
        />
        <p>
          <button type="submit">{access.moveSubmit}</button>
        </p>
      </form>
    </>
  );
}

/** Behind a fresh link: the address, a copy of everything, another address, erasing. Opening it changes nothing. */
export function accessPage(shown: AccessPage): string {
  const { context, token, address } = shown;
  const { language } = context;
  const { access } = subscriberMessagesIn(language);
  const faults = shown.faulty === undefined ? [] : [{ field: 'email', text: shown.faulty.text }];
  return page({
    context,
    title: access.title,
    here: (other) => paths.access(other, token),
    unlisted: true,
    children: (
      <>
        <h1>{access.title}</h1>
        {shown.moveSent ? (
          <p class="lead" role="status">
            {access.moveSent}
          </p>
        ) : null}
        <Faults heading={messagesIn(language).subscribe.faultsHeading} faults={faults} />
        <p class="lead">
          {access.address} <strong>{address}</strong>
        </p>
        <h2>{access.exportTitle}</h2>
        <p>{access.exportLead}</p>
        <Act action={paths.access(language, token, 'export')} label={access.exportSubmit} />
        <Move {...shown} />
        <h2>{access.eraseTitle}</h2>
        <p>{access.eraseLead}</p>
        <Act action={paths.access(language, token, 'erase')} label={access.eraseSubmit} />
      </>
    ),
  });
}

/** After erasing. */
export function erasedPage({ context }: { readonly context: PageContext }): string {
  const { access } = subscriberMessagesIn(context.language);
  return page({
    context,
    title: access.erasedTitle,
    here: paths.home,
    unlisted: true,
    children: (
      <>
        <h1>{access.erasedTitle}</h1>
        <p class="lead">{access.erased}</p>
        <p>
          <a href={paths.home(context.language)}>{messagesIn(context.language).backHome}</a>
        </p>
      </>
    ),
  });
}
