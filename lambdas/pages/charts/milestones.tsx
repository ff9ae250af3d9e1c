import { addDays } from '../../domain/stories/calendar';
import type { CoverageWeek } from '../../domain/stories/coverage';
import type { Watch } from '../../domain/watch/watch';
import { longDate } from '../messages/dates';
import { publicMessagesIn } from '../messages/public-messages';
import type { PageContext } from '../page-context';
import { safeLink } from '../story/feed-text';

/** Something that happened to the resolution, or that it speaks of. */
export interface NamedMilestone {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly name: string;
  readonly link: string;
}

/** The texts of the resolution by their days, and what the watch names beside them, oldest first. */
export function milestonesOf({ language, watch }: PageContext): readonly NamedMilestone[] {
  const { charts } = publicMessagesIn(language);
  const texts = (['motion', 'joint', 'adopted'] as const).map((name) => {
    const { date, link, reference }: Watch['motion'] = watch[name];
    return { date, link, name: `${charts[name]}, ${reference}` };
  });
  const others = (watch.milestones ?? []).map(({ date, name, link }) => ({ date, link, name: name[language] }));
  return [...texts, ...others].sort((a, b) => a.date.localeCompare(b.date));
}

/** The milestones of a week. */
export function milestonesIn({ from }: CoverageWeek, milestones: readonly NamedMilestone[]): readonly NamedMilestone[] {
  return milestones.filter(({ date }) => date >= from && date < addDays(from, 7));
}

/** Milestones as a list, each linked to what tells of it. */
export function MilestoneList({
  context,
  milestones,
}: {
  context: PageContext;
  milestones: readonly NamedMilestone[];
}) {
  return (
    <ul class="plain small">
      {milestones.map(({ date, name, link }) => (
        <li>
          <time datetime={date}>{longDate(context.language, date)}</time>: <a href={safeLink(link)}>{name}</a>
        </li>
      ))}
    </ul>
  );
}
