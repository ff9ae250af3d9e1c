import type { Language } from '../watch/language';

/** Links of one reader by what they are for: whole addresses. */
export type Links = Readonly<Record<string, string>>;

/**
 * A body that many readers share but for their links: puts the links into it. One and the same object for all of them, so
 * that what is alike is encoded once.
 */
export interface SharedBody {
  readonly fill: (unsubscribe: string, links: Links) => { readonly html: string; readonly text: string };
}

/** One mail to one reader, before it becomes MIME. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** Where given, `html` and `text` still miss the links that this puts in: `unsubscribe` and those of `links`. */
  readonly shared?: SharedBody;
  readonly links?: Links;
  readonly language: Language;
  /** Address that unsubscribes by one POST (RFC 8058); absent where there is nothing to unsubscribe from yet. */
  readonly unsubscribe?: string;
  /** Names the mail in its own headers (`X-Delivery-Id`); random, says nothing about the reader. */
  readonly id: string;
  /** What SES puts into the events about this mail; names and values in `[A-Za-z0-9_-]`. */
  readonly tags: Readonly<Record<string, string>>;
}

/** How a mail was taken: `refused` was certainly not sent; `unknown` may have been. */
export type SendResult =
  | { readonly kind: 'accepted'; readonly messageId: string }
  | {
      readonly kind: 'refused';
      readonly retry: boolean;
      readonly message: string;
      /** More than the account may send in a second, or in a day. */
      readonly throttled?: 'rate' | 'day';
    }
  | { readonly kind: 'unknown'; readonly message: string };
