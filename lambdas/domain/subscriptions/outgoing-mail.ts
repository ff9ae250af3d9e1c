import type { Language } from '../watch/language';
import type { MailBody, OwnTexts } from './own-texts';

/** One mail to one reader, before it becomes MIME. */
export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /**
   * Where given, this is sent in place of `html` and `text`: a body with places, one and the same object for all readers of a
   * segment, so that what is alike is encoded once, and what goes into the places of this mail.
   */
  readonly shared?: { readonly body: MailBody; readonly own: OwnTexts };
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
