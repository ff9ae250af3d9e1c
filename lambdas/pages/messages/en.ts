import type { SourceKind } from '../../domain/feeds/feed';
import type { Language } from '../../domain/watch/language';
import type { Assessment } from '../../domain/watch/watch';
import { counter } from './plural';

const count = counter('en');

/** English, the language that sets the keys. */
export const en = {
  languageNames: { en: 'English', ru: 'Russian', kk: 'Kazakh' } satisfies Record<Language, string>,
  kinds: {
    institution: 'institution',
    parliament: 'parliament',
    NGO: 'NGO',
    'independent news': 'independent news',
    'state media': 'state media',
    aggregator: 'aggregator',
  } satisfies Record<SourceKind, string>,
  assessments: {
    'not-assessed': 'Not assessed',
    'not-met': 'Not met',
    'partly-met': 'Partly met',
    'mostly-met': 'Mostly met',
    'fully-met': 'Fully met',
    reversed: 'Reversed',
  } satisfies Record<Assessment, string>,
  scopes: { region: 'the region', global: 'worldwide' },

  quote: (words: string) => `“${words}”`,
  stories: (n: number) => count(n, { one: 'story', other: 'stories' }),
  sources: (n: number) => count(n, { one: 'source', other: 'sources' }),
  clauses: (n: number) => count(n, { one: 'clause', other: 'clauses' }),
  concerns: (n: number) => count(n, { one: 'concern', other: 'concerns' }),
  storiesFromSources: (stories: number, sources: number) =>
    `${count(stories, { one: 'story', other: 'stories' })} from ${count(sources, { one: 'source', other: 'sources' })}`,
  answered: (answered: number, asked: number) =>
    `${answered} of ${count(asked, { one: 'source', other: 'sources' })} answered`,
  coverageNotIncidents: 'The numbers count coverage, not incidents.',

  story: {
    why: 'Why it is here',
    rule: 'rule',
    meaning: (gloss: string) => `= ${gloss}`,
    foundIn: (publisher: string) => `in ${publisher}`,
    alsoReportedBy: 'Also reported by',
    moreReports: (n: number) => `and ${count(n, { one: 'more report', other: 'more reports' })}`,
    continuing: (date: string) => `continuing, first reported on ${date}`,
    mayRepeat: 'may repeat an earlier mail',
    firstSeen: (date: string) => `first seen on ${date}; the source gives no date`,
    clauses: (ids: string, n: number) => `${n === 1 ? 'clause' : 'clauses'} ${ids}`,
  },

  mail: {
    weekSubject: (what: string, lastDay: string, _range: string) => `${what}: week to ${lastDay}`,
    daySubject: (what: string, range: string) => `${what}: ${range}`,
    found: (stories: number, clauses: number) =>
      `${count(stories, { one: 'story', other: 'stories' })}, ${count(clauses, { one: 'clause', other: 'clauses' })}`,
    nothingNew: 'No new stories',
    replaySubject: (subject: string) => `Replay: ${subject}`,
    replay:
      'This is a replay of sample feeds. The dates are past, the sources are samples, and some of the entries are invented. Do not quote it.',
    headlines: 'Headlines',
    headlinesOrder: 'Documents of institutions and NGOs come first, and what most sources report.',
    moreHeadlines: (n: number) => `${count(n, { one: 'more story', other: 'more stories' })} below, by concern.`,
    viewInBrowser: 'View the week in a browser',
    viewDaysInBrowser: 'View these days in a browser',
    rest: (n: number) => `${count(n, { one: 'more story', other: 'more stories' })} on this concern`,
    quiet: 'Nothing found',
    silence: 'Nothing was found on your concerns in this period.',
    omittedDays: (n: number) =>
      `${count(n, { one: 'earlier day is', other: 'earlier days are' })} not shown here. See the editions:`,
    becauseYou: (concerns: string, languages: string) =>
      `You get this mail because a subscription was confirmed from this address: ${concerns}; stories in ${languages}.`,
    aboutThisMail: 'About this mail',
    unsubscribe: 'Unsubscribe',
    unsubscribeHint: 'One click and one button; no questions.',
    forwarded: 'Was this forwarded to you?',
    subscribe: 'Subscribe',
    noTracking: 'No tracking: no images, no counted links; every headline links straight to its source.',
    sentBy: 'Sent by',
  },

  confirmation: {
    subject: 'Please confirm your subscription',
    preheader: 'One button, and the weekly mail is yours. If you did not ask for it, do nothing.',
    heading: 'Please confirm',
    asked: (subject: string) =>
      `Someone, we hope you, asked for the weekly mail of Resolution Watch on ${subject} to be sent to this address.`,
    concerns: 'Concerns',
    languages: 'Stories in',
    button: 'Open the confirmation page',
    howTo: 'The link opens a page with one button. Nothing is sent until you press it.',
    notYou: 'If it was not you, do nothing: you will get no further mail, and the request is deleted after seven days.',
  },

  site: {
    name: 'Resolution Watch',
    skip: 'Skip to the content',
    nav: { home: 'This week', editions: 'Editions', sources: 'Sources', subscribe: 'Subscribe' },
    mainNav: 'Main',
    languageNav: 'Language',
    replay: 'Replay of sample feeds: past dates, sample sources, some invented entries. Not a record of events.',
    unreviewed: '',
    footerMethod:
      'Entries are found by rules over the headlines and summaries of public feeds. Rules miss things and make mistakes; a number of stories says how much was reported, not how much happened.',
    footerPrivacy: 'This site sets no cookies, runs no scripts and counts no visitors.',
    footerAttribution:
      'Headlines belong to their publishers and are shown in their own language. We attribute and count; we do not judge.',
    operatedBy: 'Operated by',
    contact: 'Contact',
    atAGlance: 'This week at a glance',
    nothingYet: 'No edition has been made yet. The first appears when a full week has been read.',
    theResolution: 'The resolution, clause by clause',
    recitals: 'What it rests on: the recitals',
    operative: 'What it asks: the paragraphs',
    recital: (id: string) => `Recital ${id}`,
    paragraph: (id: string) => `Paragraph ${id}`,
    storiesOfTheWeek: 'The number behind each clause counts the stories of that week.',
    concernsHeading: 'Concerns',
    latestEdition: 'Latest edition',
    wholeEdition: 'Read the whole edition',
    subscribeInvite:
      'One mail a week, on the concerns you choose. It says what was reported, by whom, why it was picked, and what stayed quiet.',
    texts: 'The texts',
    motionText: 'Motion',
    jointText: 'Joint motion',
    adoptedText: 'Adopted text',
    addressee: 'Addressed to',
    theme: 'Theme',
    readFrom: 'Read from',
    officialText: 'Read the official text',
    ownWords: 'The summary is in our own words; the official text alone counts.',
    ledger: 'Ledger',
    ledgerIntro: 'Dated entries, added and never changed. An assessment is entered only with a published source.',
    ledgerEmpty: 'No entry. Not assessed.',
    ledgerDate: 'Date',
    ledgerAssessment: 'Assessment',
    ledgerNote: 'Note',
    ledgerSource: 'Source',
    latestStories: 'Latest stories',
    storiesBetween: (range: string) => `Stories of ${range}`,
    allStories: 'All latest stories',
    noStories: 'No story found yet. Nothing found does not mean that nothing happened.',
    rules: 'What we look for',
    clausesHeading: 'Clauses',
    editions: 'Editions',
    editionsIntro: 'One edition a week, for the whole resolution: Monday to Sunday, days in UTC.',
    noEditions: 'No edition yet.',
    edition: 'Edition',
    sourcesHeading: 'Sources',
    sourcesIntro: 'What is read, whose it is, and in which languages. What is not listed here is not covered.',
    sourcePublisher: 'Publisher',
    sourceKind: 'Kind',
    sourceScope: 'Covers',
    sourceLanguages: 'Languages',
    sourceKept: 'kept for reference, not read yet',
  },

  subscribe: {
    title: 'Subscribe',
    intro: 'One mail a week, on Monday morning, also when nothing was found. You can leave with one click.',
    faultsHeading: 'Please check the form',
    faults: {
      email: 'Enter an e-mail address like name@example.org.',
      concerns: 'Choose at least one concern.',
      storyLanguages: 'Choose at least one language for the stories.',
      mailLanguage: 'Choose the language of the mail.',
      zone: 'Choose a time zone from the list.',
    },
    trap: 'Leave this field empty',
    email: 'E-mail address',
    emailHint: 'Used to send you the mail and for nothing else.',
    concerns: 'Concerns',
    concernsHint: 'Grouped by the first clause they belong to.',
    storyLanguages: 'Languages of the stories',
    storyLanguagesHint: 'Headlines are shown as published and are not translated.',
    mailLanguage: 'Language of the mail',
    consent: 'Send me the Resolution Watch mail on the concerns chosen, until I unsubscribe.',
    next: 'We will send one mail with a link. Nothing more is sent until you open it and press the button.',
    submit: 'Send me the confirmation mail',
    checkTitle: 'Check your mail',
    check:
      'If this address can be subscribed, a mail with a link is on its way to it. The link is good for seven days.',
    checkHint: 'Nothing there after some minutes? Look in the spam folder, or try again tomorrow.',
    confirmTitle: 'Confirm your subscription',
    confirm: 'Press the button to start the mail.',
    confirmButton: 'Confirm',
    confirmedTitle: 'Confirmed',
    confirmed: 'The next mail covers the days from today on. Until then, here is the latest edition.',
    unsubscribeTitle: 'Unsubscribe',
    unsubscribe: 'Press the button to end the mail.',
    unsubscribeWarning: 'A mail that is already on its way may still arrive.',
    unsubscribeButton: 'Unsubscribe',
    unsubscribedTitle: 'Unsubscribed',
    unsubscribed: 'No further mail will be prepared for you. A mail that is already on its way may still arrive.',
    again: 'Subscribe again',
    expiredTitle: 'This link no longer works',
    expired:
      'It may have been used already, be replaced by the link of a later mail, be older than seven days, or have lost a part on the way. You can ask for a new one.',
  },

  faults: {
    400: {
      title: 'We could not read that request',
      text: 'A part of the address or the form was missing or malformed. Go back and try again.',
    },
    403: {
      title: 'That form was sent from another site',
      text: 'For your safety, forms are accepted from this site only. Open the page here and try again.',
    },
    404: { title: 'There is no such page', text: 'The address may be mistyped, or the page was never there.' },
    405: {
      title: 'This address takes no such request',
      text: 'It was asked in another way than its page asks it. Open the page here and try again.',
    },
    413: {
      title: 'That was too much at once',
      text: 'A form may be 16 KB long. Go back, shorten what you wrote and try again.',
    },
    429: {
      title: 'Too many requests',
      text: 'Too many forms came from where you are. Please try again in an hour.',
    },
    500: {
      title: 'Something went wrong on our side',
      text: 'What you asked for may not have been done. Please try again in some minutes.',
    },
  },
  backHome: 'To this week',
};

/** Every fixed text of mail and site: a language that lacks a key does not compile. */
export type Messages = typeof en;
