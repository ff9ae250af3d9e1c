import type { Feed } from '../domain/feeds/feed';
import type { FeedState } from '../domain/feeds/feed-state';
import { type Verdict, type WeekHealth, wasPolled, weekHealth } from '../domain/feeds/health';
import type { Match } from '../domain/matching/match';
import { addDays, daysBetween, weekdayOf, weekOf } from '../domain/stories/calendar';
import type { Day } from '../domain/stories/day';
import type { OutgoingMail, SendResult } from '../domain/subscriptions/outgoing-mail';
import { type HeldBack, healthMail, isTroubled } from '../pages/mail/health-mail';

export interface ReportHealthDeps {
  readonly now: () => Date;
  readonly newId: () => string;
  readonly feeds: readonly Feed[];
  readonly operatorEmail: string;
  readonly siteUrl: string;
  readonly lastClosed: () => Promise<string | undefined>;
  readonly loadDays: (from: string, until: string) => Promise<readonly Day[]>;
  readonly loadMatches: (date: string) => Promise<readonly Match[]>;
  readonly loadStates: (range: { readonly first: string; readonly last: string }) => Promise<readonly FeedState[]>;
  readonly loadHealth: (week: string) => Promise<WeekHealth | undefined>;
  readonly storeHealth: (health: WeekHealth) => Promise<void>;
  readonly claimHealthMail: (week: string) => Promise<boolean>;
  readonly releaseHealthMail: (week: string) => Promise<void>;
  readonly sendMail: (mail: OutgoingMail) => Promise<SendResult>;
}

export interface ReportHealthReport {
  readonly week?: string;
  readonly verdicts: Readonly<Partial<Record<Verdict, number>>>;
  readonly mail: 'sent' | 'not needed' | 'refused' | 'unknown' | 'none';
}

/** Days after the end of a week for which its report is still made good. */
const latestDays = 1;

/**
 * Stores the health of the feeds in the last closed week, once, and mails the operator what is broken, silent, noisy or held back.
 * A run that died in between is made good by the next. A mail whose end is not known is not sent again.
 */
export async function reportHealth(deps: ReportHealthDeps): Promise<ReportHealthReport> {
  const last = await deps.lastClosed();
  if (last === undefined) return { verdicts: {}, mail: 'none' };
  const daysSince = weekdayOf(last) % 7;
  if (daysSince > latestDays) return { verdicts: {}, mail: 'none' };
  const sunday = addDays(last, -daysSince);
  const stored = await deps.loadHealth(weekOf(sunday));
  if (stored) return { verdicts: {}, mail: await mailOperator(deps, stored) };
  const until = addDays(sunday, 1);
  const days = await deps.loadDays(addDays(until, -7), until);
  const states = await deps.loadStates({ first: '0000', last: 'ffff' });
  if (!wasPolled(states, days, until)) return { verdicts: {}, mail: 'none' };
  const byId = new Map(states.map((state) => [state.feedId, state]));
  const health = weekHealth(deps.feeds, byId, days, { week: weekOf(sunday), until });
  await deps.storeHealth(health);
  const verdicts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of health.feeds) verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  return { week: health.week, verdicts, mail: await mailOperator(deps, health) };
}

async function mailOperator(deps: ReportHealthDeps, health: WeekHealth): Promise<ReportHealthReport['mail']> {
  const held = await loadHeld(deps, health.until);
  if (held.length === 0 && !health.feeds.some(isTroubled)) return 'not needed';
  if (!(await deps.claimHealthMail(health.week))) return 'none';
  const mail = healthMail({ health, held, feeds: deps.feeds, siteUrl: deps.siteUrl });
  const tags = { operator: 'health' };
  const result = await deps.sendMail({ ...mail, to: deps.operatorEmail, language: 'en', id: deps.newId(), tags });
  if (result.kind === 'accepted') return 'sent';
  if (result.kind === 'refused' && result.retry) await deps.releaseHealthMail(health.week);
  return result.kind;
}

/** What the week's floods of old entries left in quarantine, by feed. */
async function loadHeld(deps: ReportHealthDeps, until: string): Promise<HeldBack[]> {
  const counts = new Map<string, number>();
  const matches = await Promise.all(daysBetween(addDays(until, -7), until).map(deps.loadMatches));
  for (const { feedId, standing } of matches.flat()) {
    if (standing === 'quarantined') counts.set(feedId, (counts.get(feedId) ?? 0) + 1);
  }
  return [...counts].map(([feedId, matches]) => ({ feedId, matches }));
}
