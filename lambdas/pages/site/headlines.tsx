import type { HeadlineStory } from '../../domain/digests/headline-stories';
import { headlineViews } from '../digest/headline-views';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { Headline } from './stories';

const limits = { headline: 200, reasons: 0, words: 0, also: 0 };

/** Stories that stand above all others, as a numbered list. */
export function Headlines({ headlines, context }: { headlines: readonly HeadlineStory[]; context: PageContext }) {
  const { language, watch } = context;
  return (
    <ol class="headlines">
      {headlineViews(headlines, watch, language, limits).map(({ concern, concernName, story, support }) => (
        <li>
          <Headline report={story} marked={false} />
          <span class="small">
            <a href={paths.concern(language, concern)}>{concernName}</a> · {support}
          </span>
        </li>
      ))}
    </ol>
  );
}
