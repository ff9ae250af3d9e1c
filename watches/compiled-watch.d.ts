declare module '*/.compiled/watch.json' {
  import type { Watch } from '../lambdas/domain/watch/watch';

  const watch: Watch;
  export default watch;
}
