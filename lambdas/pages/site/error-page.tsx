import { type FaultMessages, faultMessagesIn } from '../messages/fault-messages';
import { messagesIn } from '../messages/messages';
import type { PageContext } from '../page-context';
import { paths } from '../paths';
import { page } from './layout';

/** HTTP statuses that have a page of their own. */
export type ErrorStatus = keyof FaultMessages;

/** Says what went wrong and what to do, never what we know of the cause. */
export function errorPage({
  context,
  status,
}: {
  readonly context: PageContext;
  readonly status: ErrorStatus;
}): string {
  const { title, text } = faultMessagesIn(context.language)[status];
  return page({
    context,
    title,
    here: paths.home,
    unlisted: true,
    children: (
      <>
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        <p>
          <a href={paths.home(context.language)}>{messagesIn(context.language).backHome}</a>
        </p>
      </>
    ),
  });
}
