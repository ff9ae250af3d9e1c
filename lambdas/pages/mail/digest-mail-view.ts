import { shownPeriod } from '../../domain/digests/compose-digest';
import type { Digest, DigestSection, Rest, Segment } from '../../domain/digests/digest';
import { headlineStories, publisherCount } from '../../domain/digests/headline-stories';
import type { Language } from '../../domain/watch/language';
import type { GlossedWatch } from '../../domain/watch/watch';
import { archiveAddress } from '../archive-address';
import { type HeadlineView, headlineViews } from '../digest/headline-views';
import {
  type ClauseView,
  type CorrectionView,
  clauseViews,
  correctionViews,
  countsLine,
  type ElsewhereView,
  elsewhereViews,
  type LedgerView,
  ledgerViews,
  type QuietView,
  quietViews,
  type TrendView,
  trendView,
} from '../digest/week-views';
import { dateRange, dayCount, lastDay, longDate, wholeWeek } from '../messages/dates';
import { keywordMessagesIn } from '../messages/keyword-messages';
import { messagesIn } from '../messages/messages';
import { weekMessagesIn } from '../messages/week-messages';
import { paths } from '../paths';
import { feedText } from '../story/feed-text';
import { type StoryLimits, type StoryView, storyView, withoutRepeats } from '../story/story-view';

/** What the operator's settings put into every mail. */
export interface MailSettings {
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
  readonly operatorName: string;
  readonly operatorAddress: string;
  readonly notice: 'none' | 'replay';
}

export interface DigestMailInput {
  readonly digest: Digest;
  readonly watch: GlossedWatch;
  readonly config: MailSettings;
}

/** How many stories and headlines a mail holds. */
export interface MailLimits extends StoryLimits {
  readonly stories: number;
  readonly headlines: number;
}

interface NamedLink {
  readonly name: string;
  readonly link: string;
}

/** A story of a mail, with the page that tells it whole. */
export interface MailStoryView extends StoryView {
  readonly page: string;
}

export interface SectionView {
  readonly name: string;
  readonly clauses: readonly string[];
  readonly count: string;
  readonly trend?: TrendView;
  readonly stories: readonly MailStoryView[];
  /** Where the stories beyond the cap are. */
  readonly rest?: { readonly count: number; readonly link: string };
}

/** All that the HTML and the text of a digest say, so that both say the same. */
export interface DigestMailView {
  readonly language: Language;
  readonly subject: string;
  readonly preheader: string;
  readonly range: string;
  readonly counts: string;
  /** Words that say nothing, to stand before all others where the mail is to tell nothing before it is opened. */
  readonly cover?: string;
  /** Said where a reader's own words narrow the mail. */
  readonly narrowed?: string;
  readonly headlines: readonly HeadlineView[];
  readonly headlinesBelow: number;
  readonly sections: readonly SectionView[];
  readonly clauses: readonly (Omit<ClauseView, 'path'> & { readonly link: string })[];
  readonly elsewhere: readonly ElsewhereView[];
  readonly quiet: readonly QuietView[];
  readonly ledger: readonly LedgerView[];
  readonly corrections: readonly CorrectionView[];
  readonly omittedDays: number;
  /** Said while no native reader has signed the texts of the mail's language. */
  readonly unreviewed?: string;
  readonly links: { readonly browser: NamedLink; readonly editions: string; readonly subscribe: string };
}

function subjectOf({ digest, config }: DigestMailInput): string {
  const { period, mailLanguage, discreet } = digest.segment;
  const { mail } = messagesIn(mailLanguage);
  const last = longDate(mailLanguage, lastDay(period));
  const subject = discreet ? weekMessagesIn(mailLanguage).discreetSubject(last) : tellingSubject(digest, last);
  return config.notice === 'replay' ? mail.replaySubject(subject) : subject;
}

/** Counts and dates: whoever looks over a shoulder learns no more than that. */
function tellingSubject({ segment: { period, mailLanguage }, storyCount, clauses }: Digest, last: string): string {
  const { mail } = messagesIn(mailLanguage);
  const what = storyCount === 0 ? mail.nothingNew : mail.found(storyCount, clauses.length);
  const range = dateRange(mailLanguage, period);
  return dayCount(period) === 7 ? mail.weekSubject(what, last, range) : mail.daySubject(what, range);
}

/** Readers with words of their own are led to all stories of the section: which entries the words let through, the site does not know. */
function restAfter(after: number, { concerns, storyLanguages, keywords }: Segment, watch: GlossedWatch): Rest {
  return {
    after: keywords === undefined ? after : 0,
    ...(concerns.length < watch.concerns.length ? { concerns } : {}),
    ...(storyLanguages.length < watch.languages.length ? { languages: storyLanguages } : {}),
  };
}

function sectionView(section: DigestSection, input: DigestMailInput, limits: MailLimits): SectionView {
  const { digest, watch, config } = input;
  const language = digest.segment.mailLanguage;
  const concern = watch.concerns.find(({ id }) => id === section.concern);
  const more = section.stories.length - limits.stories;
  const rest = restAfter(limits.stories, digest.segment, watch);
  const link = config.siteUrl + paths.concern(language, section.concern, shownPeriod(digest.segment), rest);
  const trend = trendView(digest, section.concern);
  return {
    name: concern?.name[language] ?? section.concern,
    clauses: concern?.clauses ?? [],
    count: messagesIn(language).stories(section.stories.length),
    ...(trend === undefined ? {} : { trend }),
    stories: section.stories.slice(0, limits.stories).map((story) => {
      const told = storyView(story, watch, language, limits);
      const page = config.siteUrl + paths.story(language, story.id);
      return { ...told, page, reasons: withoutRepeats(told.reasons) };
    }),
    ...(more > 0 ? { rest: { count: more, link } } : {}),
  };
}

/** How much there is, from whom, and what the numbers mean. */
function countsOf(digest: Digest): { readonly preheader: string; readonly counts: string } {
  const { mail, coverageNotIncidents } = messagesIn(digest.segment.mailLanguage);
  const preheader = countsLine(digest, publisherCount(digest), mail.silence);
  return { preheader, counts: digest.storyCount === 0 ? preheader : `${preheader} ${coverageNotIncidents}` };
}

/** A week is an edition; other days are those of the archive. */
function browserLink({ digest, config }: DigestMailInput): NamedLink {
  const { period, mailLanguage: language } = digest.segment;
  const { mail } = messagesIn(language);
  const week = wholeWeek(period);
  if (week) return { name: mail.viewInBrowser, link: config.siteUrl + paths.edition(language, week) };
  const days = archiveAddress(language, { words: '', from: period.from, to: lastDay(period) });
  return { name: mail.viewDaysInBrowser, link: config.siteUrl + days };
}

/** Decides what a digest mail says, within limits; HTML and text only set it. */
export function digestMailView(input: DigestMailInput, limits: MailLimits): DigestMailView {
  const { digest, watch, config } = input;
  const { period, mailLanguage: language, discreet, keywords } = digest.segment;
  const cover = weekMessagesIn(language).discreetPreheader;
  return {
    language,
    subject: subjectOf(input),
    ...countsOf(digest),
    ...(discreet ? { cover, preheader: cover } : {}),
    ...(keywords === undefined ? {} : { narrowed: keywordMessagesIn(language).narrowed(feedText(keywords)) }),
    range: dateRange(language, period),
    headlines: headlineViews(headlineStories(digest, limits.headlines), watch, language, limits),
    headlinesBelow: Math.max(0, digest.storyCount - limits.headlines),
    sections: digest.sections.map((section) => sectionView(section, input, limits)),
    clauses: clauseViews(digest, watch).map(({ path, ...clause }) => ({ ...clause, link: config.siteUrl + path })),
    elsewhere: elsewhereViews(digest, watch),
    quiet: quietViews(digest, watch),
    ledger: ledgerViews(digest),
    corrections: correctionViews(digest),
    omittedDays: digest.omittedDays,
    ...(watch.unreviewed.includes(language) ? { unreviewed: messagesIn(language).site.unreviewed } : {}),
    links: {
      browser: browserLink(input),
      editions: config.siteUrl + paths.editions(language),
      subscribe: config.siteUrl + paths.subscribe(language),
    },
  };
}
