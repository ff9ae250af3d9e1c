import type { Language } from '../../domain/watch/language';
import type { HeadlineView } from '../digest/headline-views';
import type { QuietConcernView } from '../digest/week-views';
import { messagesIn } from '../messages/messages';
import { subscriberMessagesIn } from '../messages/subscriber-messages';
import { weekMessagesIn } from '../messages/week-messages';
import type { ReasonView, ReportView, StoryView } from '../story/story-view';
import type { DigestMailInput, DigestMailView, MailStoryView, SectionView } from './digest-mail-view';
import { readersPlaces } from './readers-texts';

/** Lines, of which the absent ones are left out. */
type Lines = readonly (string | undefined)[];

const block = (lines: Lines) => lines.filter((line) => line !== undefined).join('\n');
const headlineOf = (report: ReportView) => report.headline.map(({ text }) => text).join('');

/** The language of a word is said where it is not that of the story. */
function reasonLine({ concernName, rule, words, publisher }: ReasonView, told: StoryView, reader: Language): string {
  const { quote, story } = messagesIn(reader);
  const said = words.map(({ form, language, gloss }) => {
    return `${quote(form)}${language === told.language ? '' : ` (${language})`}${gloss ? ` ${story.meaning(gloss.text)}` : ''}`;
  });
  return `    ${concernName} (${rule}): ${said.join(', ')}${publisher ? ` ${story.foundIn(publisher)}` : ''}`;
}

function alsoLine(report: ReportView): string {
  const line = `    ${report.publisher} (${report.kind}, ${report.language}): ${headlineOf(report)}`;
  return report.link ? `${line}\n      ${report.link}` : line;
}

function storyBlock(told: MailStoryView, view: DigestMailView): string {
  const { story } = messagesIn(view.language);
  return block([
    `* ${headlineOf(told)} [${told.language}]`,
    `  ${told.publisher} · ${told.kind} · ${told.date}`,
    told.continuing && `  ${story.continuing(told.continuing)}`,
    told.mayRepeat ? `  ${story.mayRepeat}` : undefined,
    told.link && `  ${told.link}`,
    told.reasons.length > 0 ? `  ${story.why}:` : undefined,
    ...told.reasons.map((reason) => reasonLine(reason, told, view.language)),
    told.also.length > 0 ? `  ${story.alsoReportedBy}:` : undefined,
    ...told.also.map(alsoLine),
    told.moreReports > 0 ? `    ${story.moreReports(told.moreReports)}: ${told.page}` : undefined,
  ]);
}

function sectionBlocks(section: SectionView, view: DigestMailView): string[] {
  const text = messagesIn(view.language);
  const clauses = text.story.clauses(section.clauses.join(', '), section.clauses.length);
  return [
    block([
      section.name.toLocaleUpperCase(view.language),
      `${clauses} · ${section.count}`,
      section.trend?.sentence,
      section.trend?.numbers,
    ]),
    ...section.stories.map((story) => storyBlock(story, view)),
    ...(section.rest ? [`+ ${text.mail.rest(section.rest.count)}: ${section.rest.link}`] : []),
  ];
}

function headlineBlock(view: DigestMailView): string[] {
  const { mail } = messagesIn(view.language);
  const line = ({ concernName, story, support }: HeadlineView, index: number) =>
    `${index + 1}. ${headlineOf(story)}\n   ${concernName} · ${support}`;
  if (view.headlines.length === 0) return [];
  const below = view.headlinesBelow > 0 ? [mail.moreHeadlines(view.headlinesBelow)] : [];
  return [
    block([
      mail.headlines.toLocaleUpperCase(view.language),
      mail.headlinesOrder,
      ...view.headlines.map(line),
      ...below,
    ]),
  ];
}

function clausesBlock(view: DigestMailView): string[] {
  if (view.clauses.length === 0) return [];
  const heading = weekMessagesIn(view.language).clauses.toLocaleUpperCase(view.language);
  return [block([heading, ...view.clauses.map(({ name, theme, stories }) => `- ${name}: ${theme} · ${stories}`)])];
}

function elsewhereBlock(view: DigestMailView): string[] {
  if (view.elsewhere.length === 0) return [];
  const { elsewhere, elsewhereLead } = weekMessagesIn(view.language);
  const lines = view.elsewhere.flatMap(({ name, stories, trend }) => [
    `- ${name} · ${stories}`,
    ...(trend ? [`  ${trend}`] : []),
  ]);
  return [block([elsewhere.toLocaleUpperCase(view.language), elsewhereLead, ...lines])];
}

const quietConcern = ({ name, usual }: QuietConcernView) => `- ${name}${usual ? ` · ${usual}` : ''}`;

function quietBlock(view: DigestMailView): string[] {
  if (view.quiet.length === 0) return [];
  const heading = messagesIn(view.language).mail.quiet.toLocaleUpperCase(view.language);
  return [block([heading, ...view.quiet.flatMap(({ line, concerns }) => [line, ...concerns.map(quietConcern)])])];
}

function ledgerBlock(view: DigestMailView): string {
  const week = weekMessagesIn(view.language);
  const entries = view.ledger.flatMap(({ line, note, link }) => [`- ${line} ${note}`, ...(link ? [`  ${link}`] : [])]);
  return block([week.ledger.toLocaleUpperCase(view.language), ...(entries.length > 0 ? entries : [week.ledgerEmpty])]);
}

function correctionsBlock(view: DigestMailView): string[] {
  if (view.corrections.length === 0) return [];
  const { corrections, correctionsLead } = weekMessagesIn(view.language);
  const { quote } = messagesIn(view.language);
  const lines = view.corrections.flatMap(({ line, headline, link }) => [
    `- ${headline ? `${quote(headline.text)} ` : ''}${line}`,
    ...(link ? [`  ${link}`] : []),
  ]);
  return [block([corrections.toLocaleUpperCase(view.language), correctionsLead, ...lines])];
}

function footerBlock(view: DigestMailView, { config }: DigestMailInput): string {
  const { mail } = messagesIn(view.language);
  return block([
    '-- ',
    readersPlaces.because,
    `${subscriberMessagesIn(view.language).preferences.link}: ${readersPlaces.preferences}`,
    `${mail.unsubscribe}: ${readersPlaces.unsubscribe}`,
    `${mail.forwarded} ${mail.subscribe}: ${view.links.subscribe}`,
    mail.noTracking,
    view.unreviewed,
    `${mail.sentBy}: ${config.operatorName}, ${config.operatorAddress}`,
  ]);
}

/** With the words before it longer than what inboxes show of a text. */
const coverLine = 72;

/** The plain text part: the same content as the HTML, in the same order. */
export function digestText(view: DigestMailView, input: DigestMailInput): string {
  const { mail } = messagesIn(view.language);
  const { browser } = view.links;
  const blocks = [
    ...(view.cover ? [`${view.cover}\n${'-'.repeat(coverLine)}`] : []),
    ...(input.config.notice === 'replay' ? [`*** ${mail.replay} ***`] : []),
    block([
      `RESOLUTION WATCH · ${input.watch.subject[view.language]} · ${view.range}`,
      view.counts,
      `${browser.name}: ${browser.link}`,
      view.omittedDays > 0 ? `${mail.omittedDays(view.omittedDays)} ${view.links.editions}` : undefined,
      view.narrowed,
    ]),
    ...headlineBlock(view),
    ...clausesBlock(view),
    ...view.sections.flatMap((section) => sectionBlocks(section, view)),
    ...elsewhereBlock(view),
    ...quietBlock(view),
    ledgerBlock(view),
    ...correctionsBlock(view),
    footerBlock(view, input),
  ];
  return `${blocks.join('\n\n')}\n`;
}
