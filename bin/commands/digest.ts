import type { Command } from 'commander';
import { days } from '../../lambdas/adapters/days';
import { hidings } from '../../lambdas/adapters/hidings';
import { matches } from '../../lambdas/adapters/matches';
import { toMime } from '../../lambdas/adapters/mime';
import type { Segment } from '../../lambdas/domain/digests/digest';
import { daysBetween, weekdayOf } from '../../lambdas/domain/stories/calendar';
import { defaultCadence } from '../../lambdas/domain/subscriptions/cadence';
import type { Cadence } from '../../lambdas/domain/subscriptions/subscription';
import { composeSegment } from '../../lambdas/jobs/compose-segment';
import { mailOfReader } from '../../lambdas/pages/mail/readers-texts';
import type { RenderedMail } from '../../lambdas/pages/mail/rendered-mail';
import { paths } from '../../lambdas/pages/paths';
import { compiledGlosses, compiledWatch } from './compiled-watch';
import { type DataFolder, NoData, openDataFolder } from './data-folder';
import { type Format, formats, type PreviewOptions, readFormat, readSegment, WrongOption } from './preview-options';

const wrongUsage = 2;

/** `digest preview`: the mail a reader would get, from the tables of a local data folder. Sends and stores nothing. */
export function register(program: Command): void {
  program
    .command('digest')
    .description('look at digests before they are sent')
    .command('preview')
    .description('the digest for concerns, languages and a date, on stdout')
    .option('--concerns <ids>', 'concern ids, comma between them (default: all)')
    .option('--languages <codes>', 'languages of the stories: en,ru,kk (default: all)')
    .option('--mail-language <code>', 'language of the mail', 'en')
    .option(
      '--date <day>',
      'day of sending, YYYY-MM-DD; the days before it are covered (default: after the last closed day)',
    )
    .option('--days <n>', 'how many days it covers', '7')
    .option('--format <format>', formats.join(', '), 'text')
    .option('--keywords <query>', "narrowed by a reader's own words (docs/query-syntax.md)")
    .option('--discreet', 'with the subject that tells nothing')
    .option('--data <dir>', 'data folder of npm start', '.local')
    .action(async (options: PreviewOptions) => {
      process.exitCode = await preview(options);
    });
}

async function preview(options: PreviewOptions): Promise<number> {
  try {
    const format = readFormat(options.format);
    const segmentAt = readSegment(options, compiledWatch());
    const data = await openDataFolder(options.data);
    try {
      process.stdout.write(await previewFrom(data, options.data, segmentAt, format));
    } finally {
      await data.close();
    }
    return 0;
  } catch (error) {
    if (!(error instanceof WrongOption || error instanceof NoData)) throw error;
    console.error(`digest preview: ${error.message}`);
    return error instanceof NoData ? 1 : wrongUsage;
  }
}

async function previewFrom(
  data: DataFolder,
  folder: string,
  segmentAt: (lastClosed: string) => Segment,
  format: Format,
): Promise<string | Uint8Array> {
  const stored = days(data.client, 'Matches');
  const last = await stored.lastClosed();
  if (last === undefined) throw new NoData(`${folder}: no day is closed yet`);
  const segment = segmentAt(last);
  const { settings } = data;
  const mailSettings = {
    siteUrl: settings.SITE_URL ?? '',
    operatorName: settings.OPERATOR_NAME ?? '',
    operatorAddress: settings.OPERATOR_ADDRESS ?? '',
    notice: settings.NOTICE === 'replay' ? 'replay' : 'none',
  } as const;
  const { rendered } = await composeSegment(
    {
      ...stored,
      ...hidings(data.client, 'Matches'),
      loadMatches: matches(data.client, 'Matches').loadFoundOn,
      watch: { ...data.watch, glosses: compiledGlosses() },
      mailSettings,
    },
    segment,
  );
  await sayOpenDays(stored, segment);
  const unsubscribe = mailSettings.siteUrl + paths.unsubscribe(segment.mailLanguage, 'preview');
  const mail = mailOfReader(rendered, segment, { cadence: cadenceOf(segment) }, unsubscribe);
  return inFormat(mail, format, segment, unsubscribe, settings);
}

/** Who would get it: daily or weekly, on the day it is sent. When they confirmed is not known of nobody. */
function cadenceOf({ period: { from, until }, mailLanguage }: Segment): Cadence {
  const every = daysBetween(from, until).length === 1 ? 'day' : 'week';
  return { ...defaultCadence(mailLanguage), every, weekday: weekdayOf(until) };
}

/** A preview of days that are still open shows less than the mail will. */
async function sayOpenDays(stored: ReturnType<typeof days>, { period: { from, until } }: Segment): Promise<void> {
  const open = daysBetween(from, until).length - (await stored.loadTallies(from, until)).length;
  if (open > 0) console.error(`digest preview: ${open} of the days from ${from} to ${until} are not closed`);
}

async function inFormat(
  mail: RenderedMail,
  format: Format,
  { mailLanguage, period }: Segment,
  unsubscribe: string,
  { SENDER = '', REPLY_TO = '' }: DataFolder['settings'],
): Promise<string | Uint8Array> {
  if (format === 'html') return mail.html;
  if (format === 'text') return `${mail.subject}\n\n${mail.text}`;
  return toMime(
    { ...mail, to: 'preview@reader.example', language: mailLanguage, unsubscribe, id: 'preview', tags: {} },
    { from: SENDER, replyTo: REPLY_TO, listId: 'digest.watch.localhost', date: new Date(period.until) },
  );
}
