import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeDigest } from '../../lambdas/domain/digests/compose-digest';
import { composeContents, type ShownEdition, showEdition } from '../../lambdas/domain/digests/contents';
import type { Period } from '../../lambdas/domain/digests/digest';
import type { Day } from '../../lambdas/domain/stories/day';
import type { DayTally } from '../../lambdas/domain/stories/tally';
import { type Language, languages } from '../../lambdas/domain/watch/language';
import { polledFeeds } from '../../lambdas/domain/watch/look-up';
import type { Watch } from '../../lambdas/domain/watch/watch';
import { renderDigestMail } from '../../lambdas/pages/mail/digest-mail';
import { fillLinks, type RenderedMail } from '../../lambdas/pages/mail/rendered-mail';
import { sampleConfig } from './sample';

/** Four weeks of the replay as the tables held them, with the watch they were closed under; who did not answer is named. */
interface DigestWeeks {
  readonly watch: Watch;
  readonly weeks: readonly Period[];
  readonly tallies: readonly (Omit<DayTally, 'answered'> & { readonly silent: readonly string[] })[];
  readonly days: readonly Pick<Day, 'date' | 'stories'>[];
}

const fixture = JSON.parse(readFileSync(join(__dirname, '../fixtures/digest-weeks.json'), 'utf8')) as DigestWeeks;
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
  return fillLinks(renderDigestMail({ digest, watch, config }), { unsubscribe });
}
