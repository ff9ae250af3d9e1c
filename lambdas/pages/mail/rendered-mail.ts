import type { MailBody } from '../../domain/subscriptions/own-texts';

/** A mail that only misses its reader's own texts (`readersTexts`). */
export interface RenderedMail extends MailBody {
  readonly subject: string;
  readonly preheader: string;
}
