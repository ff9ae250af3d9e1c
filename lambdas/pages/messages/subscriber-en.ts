import { counter } from './plural';

const count = counter('en');

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** English texts of the choices a subscriber makes and of the pages behind the links; this table sets the keys. */
export const subscriberEn = {
  intro:
    'One mail a week, even when nothing was found; or one a day, on days when something was. You can leave with one click.',
  brings: (lastWeek: number, average: string) =>
    `${count(lastWeek, { one: 'story', other: 'stories' })} last week, ${average} a week on average`,
  rhythm: 'When the mail comes',
  rhythmHint: 'A daily mail with nothing in it is not sent. The weekday is for the weekly mail.',
  every: { week: 'Once a week', day: 'Every day' },
  weekday: 'Weekday',
  weekdays,
  /** How often, as the mail says why it came: weekdays from Monday, 1. */
  everyDay: 'daily, when something was found',
  everyWeekOn: (weekday: number) => `weekly, on ${weekdays[weekday - 1] ?? 'Monday'}s`,
  hour: 'Hour',
  zone: 'Time zone',
  zoneHint:
    'Choose the one that shows what your clock shows. The first guess comes from the language of your browser, never from your network.',
  zonesOften: 'Often chosen',
  zonesAll: 'All',
  clockNow: (time: string) => `now ${time}`,
  skipEmpty: 'Leave out a weekly mail when nothing was found',
  subjectLine: 'Subject line',
  discreet: 'A subject that tells nothing',
  discreetHint: 'Neither topics nor numbers, only the date: for an inbox that others may see. The sender’s name stays.',
  rhythmFault: 'Choose how often, a weekday, an hour and a time zone from the lists.',

  nextMail: (when: string, zone: string) => `Next mail: ${when} (${zone}).`,
  nextMailIfAny: (when: string, zone: string) => `Next mail: ${when} (${zone}), if something was found by then.`,
  keptOfYou: 'What is held about you, and for how long',
  lostLink: {
    title: 'This link does not work',
    text: 'A part of it may have been lost on the way, or nothing is held about you any more. Open it from the mail itself, best from the latest one. If that does not help, write to the operator named below.',
  },
  endedLink: (mailLink: string) =>
    `A link to address and data works for 30 minutes. Ask for another one: it stands behind “${mailLink}” in every mail.`,

  preferences: {
    link: 'Change topics, rhythm or pause',
    title: 'Your preferences',
    lead: 'Topics, languages and rhythm of your mail. This page shows no address: mails get forwarded.',
    submit: 'Save',
    saved: 'Saved. The next mail follows these choices.',
    ended: 'This subscription has ended. No mail is prepared for it.',
    pauseTitle: 'Pause',
    pauseLead: 'No mail until the day you choose. The first one after it makes up for what you missed.',
    pauseFor: 'Pause for',
    weeks: (n: number) => count(n, { one: 'week', other: 'weeks' }),
    pauseSubmit: 'Pause',
    paused: (date: string) => `Paused until ${date}`,
    resume: 'End the pause now',
    resumed: 'The pause has ended.',
    leaveTitle: 'Unsubscribe',
    leave: 'To the page that ends the mail',
    instead: 'Only too much mail? You can pause it or choose fewer topics:',
    dataTitle: 'Your address and data',
    dataLead:
      'To change the address, to get a copy of all that we hold, or to erase it, ask for a fresh link. It goes to the subscribed address and works for 30 minutes.',
    dataSubmit: 'Mail me a fresh link',
    dataSent: 'If a mail can be sent, the link is on its way. Another one can be asked for in 30 minutes.',
  },

  access: {
    subject: 'Your link to address and data',
    preheader: 'It works for 30 minutes.',
    heading: 'Your link',
    asked: 'Somebody who has one of your mails, we hope you, asked for this link. It opens your address and data.',
    howTo: 'Open it within 30 minutes. Nothing changes until you press a button there.',
    button: 'Open address and data',
    notYou: 'If it was not you, do nothing: the link ends by itself.',
    title: 'Address and data',
    address: 'This subscription goes to',
    exportTitle: 'A copy of your data',
    exportLead: 'Everything that is held about you, as a JSON file.',
    exportSubmit: 'Download',
    eraseTitle: 'Erase everything',
    eraseLead:
      'Ends the mail and deletes the address, the choices and the record of your consent. If you complained of our mail to your provider, a keyed hash stays, so that you are never mailed again. Backups keep deleted rows for at most 35 days.',
    eraseSubmit: 'Erase',
    erasedTitle: 'Erased',
    erased: 'Nothing is held about this address any more. A mail that is already on its way may still arrive.',
    moveTitle: 'Another address',
    moveLead:
      'We mail a link to the new address. When it is confirmed there, the mail goes to it, and the old address is deleted.',
    moveSubmit: 'Mail the new address',
    moveSent:
      'If the new address can be subscribed, a link is on its way to it. Until it is confirmed, nothing changes.',
  },
};

export type SubscriberMessages = typeof subscriberEn;
