import type { Language } from '../../domain/watch/language';
import type { Watch } from '../../domain/watch/watch';
import { documentOf } from '../document';
import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import type { MailSettings } from './digest-mail-view';
import { MailFrame, Masthead } from './mail-frame';
import { inline } from './mail-styles';
import type { RenderedMail } from './rendered-mail';

export interface AccessMailInput {
  readonly language: Language;
  readonly watch: Watch;
  readonly config: MailSettings;
  /** Whole address of the page that shows address and data. */
  readonly link: string;
}

/** The mail with a fresh link to address and data. */
export function renderAccessMail(input: AccessMailInput): RenderedMail {
  const { subject, preheader } = subscriberMessagesIn(input.language).access;
  const { replaySubject } = messagesIn(input.language).mail;
  return {
    subject: input.config.notice === 'replay' ? replaySubject(subject) : subject,
    preheader,
    html: htmlOf(input),
    text: textOf(input),
  };
}

function htmlOf({ language, watch, config, link }: AccessMailInput): string {
  const { mail } = messagesIn(language);
  const { access } = subscriberMessagesIn(language);
  const notice = config.notice === 'replay' ? { notice: mail.replay } : {};
  return documentOf(
    <MailFrame language={language} subject={access.subject} preheader={access.preheader} {...notice}>
      <Masthead subject={watch.subject[language]} />
      <h1 style={inline.h1}>{access.heading}</h1>
      <p style={inline.p}>{access.asked}</p>
      <p style={inline.p}>{access.howTo}</p>
      <p style={inline.buttonRow}>
        <a class="b" href={link} style={inline.button}>
          {access.button}
        </a>
      </p>
      <p style={inline.p}>{access.notYou}</p>
      <p class="d" style={inline.dim}>
        {mail.sentBy}: {config.operatorName}, {config.operatorAddress}
      </p>
    </MailFrame>,
  );
}

function textOf({ language, watch, config, link }: AccessMailInput): string {
  const { mail } = messagesIn(language);
  const { access } = subscriberMessagesIn(language);
  return `${[
    ...(config.notice === 'replay' ? [`*** ${mail.replay} ***`] : []),
    `RESOLUTION WATCH · ${watch.subject[language]}`,
    access.asked,
    `${access.howTo}\n${link}`,
    access.notYou,
    `-- \n${mail.sentBy}: ${config.operatorName}, ${config.operatorAddress}`,
  ].join('\n\n')}\n`;
}
