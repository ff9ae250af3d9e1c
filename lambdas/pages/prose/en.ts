import type { ProsePages } from './prose';

export const proseEn: ProsePages = {
  method: {
    title: 'Method',
    lead: 'How entries are found, what is not covered, and what the words on this site mean.',
    sections: [
      {
        heading: 'How entries are found',
        paragraphs: [
          'Public feeds are polled, mostly every hour. Headline, summary and keywords of each new entry are read by rules. A rule combines concepts, such as tax inspection and non-governmental organisation, that must stand near each other; each concept has terms in English, Russian and Kazakh, in all their forms.',
          'Every concern also needs Kazakhstan to be the subject of the entry, and not the place of a meeting or one name in a list.',
          'Nobody chooses entries by hand. Most rules are written by people; the last of each concern adds up what each concept weighs, as learned from entries that people labelled. Each match shows the rule, the words and where they stood: the same text read again by the same rules gives the same answer.',
          'At the end of each day (UTC) reports of one event are joined into a story. A later report continues its story; the story keeps its address.',
        ],
      },
      {
        heading: 'What is not covered',
        paragraphs: [
          'Only the sources listed on the sources page are read, only what their feeds carry, and only headline, summary and keywords, not the whole text.',
          'Entries that appear and vanish between two polls are missed. So is news told in words that no rule knows, and news that only social networks, closed groups or broadcasts tell.',
          'Nothing found does not mean that nothing happened. When sources did not answer, we say so.',
        ],
      },
      {
        heading: 'What the labels mean',
        paragraphs: [
          'The kind of a source (institution, parliament, NGO, independent news, state media, aggregator) says who publishes it. It is no mark of truth.',
          'An assessment in the ledger is never ours. It stands at “not assessed” until a published assessment by others is cited.',
          'Numbers count coverage: how many stories were told, not how many events happened. One event may be told by many sources, and many events by none.',
          '“First seen” is when our poll saw an entry, for sources that give no date.',
        ],
      },
    ],
  },
  measured: {
    heading: 'How often the rules are right',
    intro:
      'Precision: of the entries that the rules found, the share that a person had labelled as relevant. Recall: of those labelled as relevant, the share that the rules found.',
    date: 'Measured',
    sample: 'Sample',
    entries: 'Entries',
    precision: 'Precision',
    recall: 'Recall',
    heldOut: 'held-out sample in three languages: entries that nobody who wrote the rules has read',
    development:
      'development sample of headlines: the rules were written with it in view, so expect less of entries they have not seen',
    corrections: 'Corrections',
    noCorrections: 'No correction has been made yet.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'What is held of you, why, for how long, and where copies keep it.',
    sections: [
      {
        heading: 'If you only read',
        paragraphs: [
          'Nothing is held. There are no cookies, no scripts, no counting of visitors, no requests to other sites. No access log is written: it would hold IP addresses.',
          'A request that fails on our side is logged with the name of the fault and of the route, without your address, and deleted after one month.',
          'What stays on your side: the addresses of pages, with the words you searched for, stand in the history of your browser, and public pages in its cache for a minute; a private window leaves neither. Your network can see that you visit this site, not which page. A link to a source does not tell it where you came from, but the source sees your visit.',
        ],
      },
      {
        heading: 'If you subscribe',
        paragraphs: [
          'We hold your e-mail address; the concerns, languages and times you chose, and words of your own; the wording you agreed to, when you asked and when you confirmed, and on which form; the days your last mail covered, and whether it was sent; a pause you set; when mails came back undelivered. Nothing else: no name, no IP address, no record of what you open or click.',
          'A request that is never confirmed is marked for deletion when its link expires after seven days; the database deletes it shortly after, mostly within days.',
          'When you unsubscribe, the mail stops and the row stays, with the date, so that the subscription is not started again by mistake. Erasing, see below, removes it.',
          'Against floods of requests, those from one network address are counted for an hour, in memory alone, under a key that is random and thrown away. Nothing of that is written down. When a mail to confirm was asked for stands for 30 days under a keyed hash of the address: no address gets more than three of them in that time.',
          'If a mail bounces for good or is reported as spam, a keyed hash of the address is kept, with the reason and the date, so that it is not mailed again. From the hash alone nobody can read the address.',
        ],
      },
      {
        heading: 'Where copies keep it',
        paragraphs: [
          'The database can be restored to any second of the last 35 days. What is deleted is therefore gone from the copies 35 days later.',
          'Reports of bounces and complaints, which name the address, wait in a queue for at most 14 days. Logs carry counts and identifiers, neither addresses nor links, and live one month.',
          'Everything runs at Amazon Web Services, in the account of the operator named below; the mail is handed to recipients by Amazon SES.',
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          'You can leave with one click, from every mail. The preferences linked there mail you, when you ask, a fresh link that lives 30 minutes: behind it you see and take away all that is held, change the address, or erase everything. To ask anything, write to the operator named below.',
        ],
      },
    ],
  },
  data: {
    title: 'Feeds and data',
    lead: 'What is shown here can be followed and reused: as feeds, as tables, and as JSON. Nothing needs a key.',
    sections: [
      {
        heading: 'Rules of use',
        paragraphs: [
          'Headlines belong to their publishers: name them and link to them. Our own texts and numbers may be reused with the name of this site. Counts are coverage, not incidents: please say so.',
          'Answers carry an ETag: send it back, and an unchanged answer costs nothing. Asking once in fifteen minutes is often enough; data change when a day closes, soon after midnight UTC.',
        ],
      },
    ],
  },
  feedsHeading: 'Feeds and files',
  operationsHeading: 'JSON API',
  address: 'Address',
  answers: 'What it gives',
};
