import type { WeekHealth } from '../domain/feeds/health';
import type { Language } from '../domain/watch/language';
import type { GlossedWatch } from '../domain/watch/watch';
import type { WatchWords } from '../domain/watch/words';
import type { AccessDataDeps } from '../jobs/access-data';
import type { ChangePreferencesDeps } from '../jobs/change-preferences';
import type { ConfirmSubscriptionDeps } from '../jobs/confirm-subscription';
import type { ReadCoverageDeps } from '../jobs/read-coverage';
import type { ReadStoriesDeps } from '../jobs/read-stories';
import type { ReadStoryDeps } from '../jobs/read-story';
import type { RequestSubscriptionDeps } from '../jobs/request-subscription';
import type { SearchArchiveDeps } from '../jobs/search-archive';
import type { UnsubscribeDeps } from '../jobs/unsubscribe';
import type { PageContext } from '../pages/page-context';

/** What the site is served from. */
export interface SiteDeps
  extends ReadStoriesDeps,
    ReadStoryDeps,
    ReadCoverageDeps,
    SearchArchiveDeps,
    RequestSubscriptionDeps,
    ConfirmSubscriptionDeps,
    ChangePreferencesDeps,
    AccessDataDeps,
    UnsubscribeDeps {
  readonly watch: GlossedWatch;
  readonly words: WatchWords;
  /** How the sources did in the last closed week. */
  readonly loadLatestHealth: () => Promise<WeekHealth | undefined>;
  /** Whether a client (its IP address, kept nowhere) may ask for a mail once more this hour. */
  readonly mayAsk: (client: string) => boolean;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
  readonly settings: Omit<PageContext, 'language' | 'watch' | 'siteUrl'>;
  /** Takes what became of a request: counts and ids, never addresses, tokens or paths. */
  readonly report: (job: string, report: object) => void;
}

export function contextOf({ settings, watch, siteUrl }: SiteDeps, language: Language): PageContext {
  return { ...settings, watch, siteUrl, language };
}
