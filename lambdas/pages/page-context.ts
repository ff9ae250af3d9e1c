import type { Language } from '../domain/watch/language';
import type { GlossedWatch } from '../domain/watch/watch';

/** What every page needs to know beside its own data. */
export interface PageContext {
  readonly language: Language;
  readonly watch: GlossedWatch;
  readonly notice: 'none' | 'replay';
  readonly operatorName: string;
  readonly operatorAddress: string;
  /** A mailbox or a web address where the operator is reached. */
  readonly operatorContact: string;
  /** Public address of the site, without a slash at the end. */
  readonly siteUrl: string;
}
