import type { FeedFormat } from '../../lambdas/domain/feeds/entry';
import type { Scope, SourceKind } from '../../lambdas/domain/feeds/feed';

/** One entry of a sample feed. With `basis` it paraphrases the report at that address; without, it is invented. */
export interface SampleEntry {
  /** When the sample says it was published, ISO 8601 with the offset of the place. */
  readonly published: string;
  /** The same instant in epoch milliseconds. */
  readonly at: number;
  readonly title: string;
  /** Plain text; the format decides whether it goes out as text or as HTML. */
  readonly summary: string;
  readonly link: string;
  readonly guid?: string;
  readonly categories: readonly string[];
  /** Address of the report that the entry retells in our words; `link` is then the same address. */
  readonly basis?: string;
}

/** How an XML document is broken: bare &; bare & and the last part missing; nothing left but its first bytes. */
export const sampleFaults = ['ampersand', 'truncated', 'cut-off'] as const;
export type SampleFault = (typeof sampleFaults)[number];

/** What is wrong with a sample feed, and since when (epoch milliseconds; always, where absent). */
export type SampleBehaviour =
  | { readonly kind: 'normal' }
  | { readonly kind: 'broken'; readonly fault: SampleFault; readonly from?: number }
  /** An HTML page is served in place of the feed. */
  | { readonly kind: 'html'; readonly from?: number }
  /** 410 Gone. */
  | { readonly kind: 'gone'; readonly from?: number };

/** Habits of real publishers that a sample feed takes on. */
export interface SampleTraits {
  /** Summary as escaped text, as HTML in CDATA, or short with the whole in `content:encoded`. */
  readonly summary: 'text' | 'html' | 'encoded';
  /** What the guid is: an opaque number, the link, or nothing. */
  readonly guid: 'opaque' | 'permalink' | 'none';
  /** How an RSS date is written. */
  readonly date: 'pubDate' | 'dc';
  /** Links carry `utm_*` parameters. */
  readonly tracking: boolean;
  /** The Content-Type header names the encoding; otherwise only the XML declaration does. */
  readonly charsetHeader: boolean;
}

/** A sample feed over the whole replay: what it is, how it behaves, and every entry, oldest first. */
export interface SampleSeries {
  readonly id: string;
  readonly publisher: string;
  readonly kind: SourceKind;
  readonly scope: Scope;
  readonly languages: readonly string[];
  readonly format: FeedFormat;
  readonly encoding: 'utf-8' | 'windows-1251';
  /** Always `<id>.samples.test`. */
  readonly host: string;
  /** Absolute path of the document. */
  readonly path: string;
  /** Minutes between polls. */
  readonly pace: number;
  /** How many of the newest entries a document shows. */
  readonly window: number;
  readonly behaviour: SampleBehaviour;
  readonly traits: SampleTraits;
  readonly entries: readonly SampleEntry[];
}
