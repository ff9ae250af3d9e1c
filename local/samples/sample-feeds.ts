import type { Feed } from '../../lambdas/domain/feeds/feed';
import type { SampleSeries } from './sample-series';

/** The sample series as feeds of a watch, for a replay to put in place of the real ones. */
export function toSampleFeeds(series: readonly SampleSeries[]): readonly Feed[] {
  return series.map(({ id, publisher, kind, scope, languages, host, path, pace }) => ({
    id,
    publisher,
    kind,
    scope,
    languages,
    url: `http://${host}${path}`,
    read: 'feed',
    hosts: [host],
    pace,
  }));
}
