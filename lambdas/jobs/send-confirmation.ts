import type { OutgoingMail, SendResult } from '../domain/subscriptions/outgoing-mail';
import type { Watch } from '../domain/watch/watch';
import { renderConfirmationMail } from '../pages/mail/confirmation-mail';
import type { MailSettings } from '../pages/mail/digest-mail-view';
import { paths } from '../pages/paths';
import type { ConfirmationRequest } from './ask-to-confirm';

export interface SendConfirmationDeps {
  readonly newId: () => string;
  readonly watch: Watch;
  readonly mailSettings: MailSettings;
  readonly sendMail: (mail: OutgoingMail) => Promise<SendResult>;
}

/** Mails the link that confirms, in the language the mails are wanted in. Its events name the subscription, no delivery. */
export async function sendConfirmation(
  { newId, watch, mailSettings, sendMail }: SendConfirmationDeps,
  { subscription, token }: ConfirmationRequest,
): Promise<SendResult['kind']> {
  const { id, address, concerns, storyLanguages, mailLanguage } = subscription;
  const rendered = renderConfirmationMail({
    language: mailLanguage,
    watch,
    config: mailSettings,
    concerns,
    storyLanguages,
    confirmLink: mailSettings.siteUrl + paths.confirm(mailLanguage, token),
  });
  const result = await sendMail({
    ...rendered,
    to: address,
    language: mailLanguage,
    id: newId(),
    tags: { subscription: id },
  });
  return result.kind;
}
