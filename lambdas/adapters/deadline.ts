import { DeadlinePassed } from './fetch-failure';

/** Ends the work after `milliseconds` by aborting its connection, whatever it is waiting for; `what` names what was late. */
export function withDeadline<Result>(
  work: Promise<Result>,
  control: AbortController,
  milliseconds: number,
  what: string,
): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlinePassed(`There was no ${what} within ${milliseconds} ms.`));
      control.abort();
    }, milliseconds);
  });
  return Promise.race([work, passed]).finally(() => clearTimeout(timer));
}
