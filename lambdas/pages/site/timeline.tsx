import type { Story } from '../../domain/stories/story';
import { monthName } from '../messages/dates';
import { messagesIn } from '../messages/messages';
import type { PageContext } from '../page-context';
import { Stories } from './stories';

/** The month in which the latest report of a story was found, `YYYY-MM`. */
function monthOf({ reports }: Story): string {
  return reports.reduce((latest, { foundAt }) => (foundAt > latest ? foundAt : latest), '').slice(0, 7);
}

/** Stories, newest first, under the months in which they were last told of. */
export function Timeline({ stories, context }: { stories: readonly Story[]; context: PageContext }) {
  if (stories.length === 0) return <p>{messagesIn(context.language).site.noStories}</p>;
  const months = [...new Set(stories.map(monthOf))];
  return (
    <>
      {months.map((month) => (
        <>
          <h3 class="month">{monthName(context.language, month)}</h3>
          <Stories stories={stories.filter((story) => monthOf(story) === month)} context={context} />
        </>
      ))}
    </>
  );
}
