import type { Language } from '../../domain/watch/language';
import type { Watch } from '../../domain/watch/watch';
import { documentOf } from '../document';
import { messagesIn } from '../messages/messages';
import type { MailSettings } from './digest-mail-view';
import { MailFrame, Masthead } from './mail-frame';
import { inline } from './mail-styles';
import type { RenderedMail } from './rendered-mail';

export interface ConfirmationMailInput {
  readonly language: Language;
  readonly watch: Watch;
  readonly config: MailSettings;
  /** Concern ids and story languages asked for. */
  readonly concerns: readonly string[];
  readonly storyLanguages: readonly Language[];
  /** Whole address of the page whose button confirms. */
  readonly confirmLink: string;
}

function choicesOf({ language, watch, concerns, storyLanguages }: ConfirmationMailInput): string[] {
  const text = messagesIn(language);
  const names = watch.concerns.filter(({ id }) => concerns.includes(id)).map(({ name }) => name[language]);
  const spoken = storyLanguages.map((one) => text.languageNames[one]);
  return [`${text.confirmation.concerns}: ${names.join('; ')}`, `${text.confirmation.languages}: ${spoken.join(', ')}`];
}

function htmlOf(input: ConfirmationMailInput): string {
  const { language, watch, config } = input;
  const { confirmation, mail } = messagesIn(language);
  const notice = config.notice === 'replay' ? { notice: mail.replay } : {};
  return documentOf(
    <MailFrame language={language} subject={confirmation.subject} preheader={confirmation.preheader} {...notice}>
      <Masthead subject={watch.subject[language]} />
      <h1 style={inline.h1}>{confirmation.heading}</h1>
      <p style={inline.p}>{confirmation.asked(watch.subject[language])}</p>
      {choicesOf(input).map((line) => (
        <p style={inline.p}>{line}</p>
      ))}
      <p style={inline.p}>{confirmation.howTo}</p>
      <p style={inline.buttonRow}>
        <a class="b" href={input.confirmLink} style={inline.button}>
          {confirmation.button}
        </a>
      </p>
      <p style={inline.p}>{confirmation.notYou}</p>
      <p class="d" style={inline.dim}>
        {mail.sentBy}: {config.operatorName}, {config.operatorAddress}
      </p>
    </MailFrame>,
  );
}

function textOf(input: ConfirmationMailInput): string {
  const { confirmation, mail } = messagesIn(input.language);
  const { config } = input;
  return `${[
    ...(config.notice === 'replay' ? [`*** ${mail.replay} ***`] : []),
    `RESOLUTION WATCH · ${input.watch.subject[input.language]}`,
    confirmation.asked(input.watch.subject[input.language]),
    choicesOf(input).join('\n'),
    `${confirmation.howTo}\n${input.confirmLink}`,
    confirmation.notYou,
    `-- \n${mail.sentBy}: ${config.operatorName}, ${config.operatorAddress}`,
  ].join('\n\n')}\n`;
}

/** The mail that asks whether the address meant it. Says nothing of who asked: the form's text never reaches it. */
export function renderConfirmationMail(input: ConfirmationMailInput): RenderedMail {
  const { confirmation, mail } = messagesIn(input.language);
  const { subject, preheader } = confirmation;
  return {
    subject: input.config.notice === 'replay' ? mail.replaySubject(subject) : subject,
    preheader,
    html: htmlOf(input),
    text: textOf(input),
  };
}
