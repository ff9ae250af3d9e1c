import type { Watch } from '../../lambdas/domain/watch/watch';
import watch from '../../watches/.compiled/watch.json';

/** The watch as it was compiled; `npm run compile` makes it anew, and `npm start` does so by itself. */
export function loadWatch(): Watch {
  return watch;
}
