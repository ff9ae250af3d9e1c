import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeDigest } from '../../lambdas/domain/digests/compose-digest';
import { composeContents, type ShownEdition, showEdition } from '../../lambdas/domain/digests/contents';
import type { Period } from '../../lambdas/domain/digests/digest';
import type { Day } from '../../lambdas/domain/stories/day';
import type { DayTally } from '../../lambdas/domain/stories/tally';
import { type Language, languages } from '../../lambdas/domain/watch/language';
import { polledFeeds } from '../../lambdas/domain/watch/look-up';
import { renderDigestMail } from '../../lambdas/pages/mail/digest-mail';
import { mailOfReader } from '../../lambdas/pages/mail/readers-texts';
import type { RenderedMail } from '../../lambdas/pages/mail/rendered-mail';
import { sampleConfig, sampleReader } from '../pages/sample';
import { type DigestWeeks, weeksFile } from './weeks-file';

const fixture = JSON.parse(readFileSync(weeksFile, 'utf8')) as DigestWeeks;
const polled = polledFeeds(fixture.watch).map(({ id }) => id);
const tallies = fixture.tallies.map(
  ({ silent, ...tally }): DayTally => ({ ...tally, answered: polled.filter((id) => !silent.includes(id)) }),
);
const days = fixture.days.map((day): Day => {
  const tally = tallies.find(({ date }) => date === day.date);
  return { ...day, counts: tally?.counts ?? {}, answered: tally?.answered ?? [], closedAt: '' };
});

/** Elections; charges dropped; the resolution; a quiet week; each in three languages, for a reader of everything. */
export const goldenDigests = fixture.weeks.flatMap((period) =>
  languages.map((language) => ({ name: `${period.from}.${language}`, period, language })),
);

export const watchOfWeeks = fixture.watch;

/** The edition of such a week, as its page and its feed show it. */
export function editionOfWeek(period: Period, language: Language): ShownEdition {
  const before = tallies.filter(({ date }) => date < period.until);
  const contents = composeContents(fixture.watch, period, days, before);
  return showEdition(fixture.watch, contents, days, language);
}

/** The mail of such a week, as its reader gets it. */
export function mailOfWeek(period: Period, mailLanguage: Language): RenderedMail {
  const { watch } = fixture;
  const concerns = watch.concerns.map(({ id }) => id).sort();
  const segment = { period, concerns, storyLanguages: watch.languages, mailLanguage };
  const digest = composeDigest(watch, segment, days, {
    tallies: tallies.filter(({ date }) => date < period.until),
  });
  const config = { ...sampleConfig, notice: 'replay' } as const;
  const unsubscribe = `https://watch.example/${mailLanguage}/unsubscribe/token`;
  return mailOfReader(renderDigestMail({ digest, watch, config }), segment, sampleReader, unsubscribe);
}

/** Where it is kept what the mail of a golden digest says. */
export function saidFile(name: string): string {
  return join(__dirname, `../fixtures/digests/${name}.txt`);
}

/** Subject, preheader and text. Below the signature stand the reader's links and the operator: the same under every mail. */
export function saidIn(period: Period, language: Language): string {
  const { subject, preheader, text } = mailOfWeek(period, language);
  const [told = ''] = text.split('\n-- \n');
  return `${subject}\n${preheader}\n\n${told.trimEnd()}\n`;
}
