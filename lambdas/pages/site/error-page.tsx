import type { Messages } from '../messages/en';
import { messagesIn } from '../messages/messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { page } from './layout';

/** HTTP statuses that have a page of their own. */
export type ErrorStatus = keyof Messages['faults'];

/** Says what went wrong and what to do, never what we know of the cause. */
export function errorPage({
  context,
  status,
}: {
  readonly context: PageContext;
  readonly status: ErrorStatus;
}): string {
  const text = messagesIn(context.language);
  const { title, text: explanation } = text.faults[status];
  return page({
    context,
    title,
    here: paths.home,
    unlisted: true,
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{explanation}</p>
        <p>
          <a href={paths.home(context.language)}>{text.backHome}</a>
        </p>
      </>
    ),
  });
}
