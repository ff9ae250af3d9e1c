import type { SesRefusal } from './ses-answer';

/** What can go wrong with a sending, for tests. After an `accept` the mail is kept and its events are told. */
export type Fault =
  | 'throttle'
  | 'reject'
  | '500'
  | 'drop-before-accept'
  | '500-after-accept'
  | 'drop-after-accept'
  | 'silence-after-accept';

/** What becomes of the answer: an error in its place, a connection that breaks, or no answer at all. */
export type Ending = SesRefusal | 'drop' | 'silence';

const internal: SesRefusal = { code: 'InternalFailure', message: 'The request processing has failed.', status: 500 };

/** How a fault ends a sending that was not accepted; absent when it lets the mail in. */
export function endBefore(fault: Fault | undefined): Ending | undefined {
  switch (fault) {
    case 'throttle':
      return { code: 'Throttling', message: 'Maximum sending rate exceeded.' };
    case 'reject':
      return { code: 'MessageRejected', message: 'Email address is not verified.' };
    case '500':
      return internal;
    case 'drop-before-accept':
      return 'drop';
    default:
      return undefined;
  }
}

/** How a fault ends a sending that was accepted; absent when it is answered properly. */
export function endAfter(fault: Fault | undefined): Ending | undefined {
  switch (fault) {
    case '500-after-accept':
      return internal;
    case 'drop-after-accept':
      return 'drop';
    case 'silence-after-accept':
      return 'silence';
    default:
      return undefined;
  }
}
